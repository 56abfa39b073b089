import type { LogEntry, ModerationPort, ModeratorOptions } from '@kindred/core/contract';

/** The log of human decisions, newest first, a page at a time. */
export class LogList {
  entries: LogEntry[] = [];
  next: string | null = null;
  busy = false;
  error: unknown;
  readonly #port: () => ModerationPort;
  readonly #options: () => ModeratorOptions;
  readonly #changed: () => void;

  constructor(port: () => ModerationPort, options: () => ModeratorOptions, changed: () => void) {
    this.#port = port;
    this.#options = options;
    this.#changed = changed;
  }

  /** @param anew from the beginning, instead of further on */
  async read(anew = false): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.error = undefined;
    this.#changed();
    try {
      const cursor = anew ? null : this.next;
      const page = await this.#port().log({ ...(cursor && { cursor }) }, this.#options());
      this.entries = anew ? page.items : [...this.entries, ...page.items];
      this.next = page.next;
    } catch (error) {
      this.error = error;
    }
    this.busy = false;
    this.#changed();
  }
}
