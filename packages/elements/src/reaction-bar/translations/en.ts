import type { ReactionKind } from '@kindred/core/contract';

import common from '../../internal/translations/common.en.js';

const en = {
  common,
  label: 'Say you were here',
  kinds: {
    read: 'I read this',
    near: 'I’ve been near this',
    with: 'With you',
    thanks: 'Thank you for saying it',
    hope: 'This gives me hope',
    helped: 'This helped a bit',
  } satisfies Record<ReactionKind, string> as Record<ReactionKind, string>,
  /** It waits on the device. */
  waits: 'Kept on this device. It is sent as soon as that works again.',
  /** It waits, but nothing is kept on this device. */
  waitsOpen: 'Not sent yet. It is sent once that works again, while this page stays open.',
  notSent: 'This did not go through.',
};
export default en;
export type ReactionBarWords = typeof en;
