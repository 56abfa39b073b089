import type { ItemState, Outcome } from '@kindred/core/contract';

export interface DecisionDetail {
  /** The id of what was decided about. */
  item: string;
  outcome: Outcome;
  /** How it stands now. */
  state: ItemState;
}

/** A moderator's decision went through. It says nothing of the text, nor of who decided. */
export class KindredDecisionEvent extends Event {
  readonly detail: DecisionDetail;

  constructor(detail: DecisionDetail) {
    super('kindred-decision', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
