import type { ReactionKind } from '@kindred/core/contract';

export interface ReactionDetail {
  /** As the bar's `target` names it. */
  target: string;
  kind: ReactionKind;
  /** Whether it was given or taken back. */
  on: boolean;
}

/** Somebody said one of the bar's words, or took it back. */
export class KindredReactionEvent extends Event {
  readonly detail: ReactionDetail;

  constructor(detail: ReactionDetail) {
    super('kindred-reaction', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
