import type { CheckInValue } from '@kindred/core/contract';

export interface CheckInDetail {
  scale: CheckInValue['scale'];
  value: CheckInValue;
  /** Whether this press also adds the answer, without a name, to the circle's mood. */
  shared: boolean;
}

/** Somebody answered, changed the answer, or agreed to add it to the circle's mood. */
export class KindredCheckInEvent extends Event {
  readonly detail: CheckInDetail;

  constructor(detail: CheckInDetail) {
    super('kindred-check-in', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
