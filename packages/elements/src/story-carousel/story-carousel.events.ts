/** A person turned to another story. */
export class KindredStoryChangeEvent extends Event {
  /** `index` counts from 0; `id` is missing behind the last story. */
  readonly detail: { readonly index: number; readonly id?: string };

  constructor(detail: KindredStoryChangeEvent['detail']) {
    super('kindred-story-change', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** A person saved what helped, or took it back. The step itself stays on the device and is not in the event. */
export class KindredStorySaveEvent extends Event {
  readonly detail: { readonly id: string; readonly saved: boolean };

  constructor(detail: KindredStorySaveEvent['detail']) {
    super('kindred-story-save', { bubbles: true, composed: true });
    this.detail = detail;
  }
}
