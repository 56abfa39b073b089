/** The backend is there; widgets inside can read and write. */
export class KindredReadyEvent extends Event {
  constructor() {
    super('kindred-ready', { bubbles: false, composed: false });
  }
}
