import { fullText, type ModerationSearch, type validate } from '@kindred/core/contract';

import type { ItemRecord } from './records.js';

type Wanted = Pick<ReturnType<typeof validate<typeof ModerationSearch>>, 'text' | 'state' | 'kind'>;

/** Capitals and the ways one sign can be written make no difference. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether a search finds a record: by the text others see, or by the one that waits. */
export function finds({ text, state, kind }: Wanted): (record: ItemRecord) => boolean {
  const words = text === undefined ? '' : plain(text);
  return (record) =>
    (state === undefined || record.state === state) &&
    (kind === undefined || record.kind === kind) &&
    [record.content, record.pending?.content].some((content) => content && plain(fullText(content)).includes(words));
}
