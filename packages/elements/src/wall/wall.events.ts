import type { ItemState } from '@kindred/core/contract';

/** A reply written here was accepted: it is held or live now. Never carries its text. */
export class KindredReplyEvent extends Event {
  readonly detail: {
    readonly id: string;
    /** What it answers. */
    readonly post: string;
    readonly circle: string;
    readonly state: ItemState;
  };

  constructor(detail: KindredReplyEvent['detail']) {
    super('kindred-reply', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
