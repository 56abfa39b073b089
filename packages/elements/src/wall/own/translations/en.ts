import type { OwnState } from '../../wall-core.js';

/** How a post of one's own stands that nobody else sees. */
const en: Record<OwnState, string> = {
  sending: 'Only you see this yet. It is on its way.',
  waiting: 'Only you see this yet. It is kept on this device and goes out as soon as it can.',
  held: 'Only you see this yet. Somebody who looks after this circle reads it first.',
  returned: 'Only you see this. It was given back to you, with a reason.',
  failed: 'Only you see this. The community did not take it as it is.',
};
export default en;
