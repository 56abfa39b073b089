import type { CommunityStore } from '../../internal/community-store.js';
import type { Lang } from '../../internal/words.js';
import type { OwnListHost } from '../../writing/own-list/own-list.js';

import type { BodyWords } from './translations/en.js';

/** What every part of the place knows, and may ask of it. */
export interface Here {
  readonly host: OwnListHost;
  readonly store: CommunityStore;
  readonly words: BodyWords;
  readonly lang: Lang;
  readonly rtl: boolean;
  /** Aborts when nobody looks any more. */
  readonly signal: AbortSignal;
  /** Says something in the one place for it, politely. */
  say(text: string): void;
  /** In words, why something failed. */
  why(error: unknown): string;
  update(): void;
  /** Focus goes to what was asked for, once it is there. */
  focus(selector: string): Promise<void>;
}
