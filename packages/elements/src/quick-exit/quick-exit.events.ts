/** Somebody is leaving: the page is covered already, and goes right after. Nothing can hold it. */
export class KindredExitEvent extends Event {
  constructor() {
    super('kindred-exit', { bubbles: true, composed: true, cancelable: false });
  }
}
