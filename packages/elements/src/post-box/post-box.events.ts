import type { ContentNote, ItemState, ReplyMode, Seeking } from '@kindred/core/contract';

/** What somebody is about to send. */
export interface BeforePostDetail {
  readonly circle: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly seeking?: Seeking;
  readonly contentNotes: readonly ContentNote[];
  readonly replies: ReplyMode;
}

/** Somebody pressed Send and nothing has been kept yet. `refuse()` stops it; the words stay in the box. */
export class KindredBeforePostEvent extends Event {
  readonly detail: BeforePostDetail;
  /** What the page said when it refused. */
  reason?: string;

  constructor(detail: BeforePostDetail) {
    super('kindred-before-post', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }

  /** Stops it and tells the writer why, in the page's own words. */
  refuse(reason?: string): void {
    this.reason = reason;
    this.preventDefault();
  }
}

/** Something sent from this box was accepted: it is held or live now. Never carries its text. */
export class KindredPostEvent extends Event {
  readonly detail: { readonly id: string; readonly circle: string; readonly state: ItemState };

  constructor(detail: KindredPostEvent['detail']) {
    super('kindred-post', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
