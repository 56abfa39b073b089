/** This device has forgotten everything that was kept here. Nothing of what it was goes with the event. */
export class KindredForgetEvent extends Event {
  constructor() {
    super('kindred-forget', { bubbles: true, composed: true });
  }
}
