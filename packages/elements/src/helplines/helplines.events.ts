export interface HelplineDetail {
  /** How somebody is reached. */
  kind: 'call' | 'text' | 'chat';
  /** Two-letter code of the country. */
  country: string;
}

/** A way to reach people was pressed. It says nothing of who pressed it, nor which line; it is kept nowhere. */
export class KindredHelplineEvent extends Event {
  readonly detail: HelplineDetail;

  constructor(detail: HelplineDetail) {
    super('kindred-helpline', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
