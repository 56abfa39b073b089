import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { CommunityStore } from '../internal/community-store.js';
import type { DeviceStore } from '../internal/device/device-store.js';

/** Long enough not to write at every key, short enough that a closed lid loses a word or two at most. */
const PAUSE = 400;

/** What is being written, kept on the device, encrypted, from one pause in typing to the next. */
export class DraftController<Writing extends { text: string }> implements ReactiveController {
  writing: Writing;
  /** What was cleared last, until something else is written. */
  cleared?: Writing;

  readonly #host: ReactiveControllerHost;
  readonly #blank: () => Writing;
  #device?: DeviceStore;
  #key = '';
  #timer?: ReturnType<typeof setTimeout>;
  #unsaved = false;
  #failed = false;
  #joined = 0;

  constructor(host: ReactiveControllerHost, makeBlank: () => Writing) {
    this.#host = host;
    this.#blank = makeBlank;
    this.writing = makeBlank();
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHide);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHide);
  }

  get empty(): boolean {
    return !this.writing.text.trim();
  }

  /** Whether this device keeps drafts; not known before it was asked. */
  get keeps(): boolean | undefined {
    return this.#device && this.#device.persistent && !this.#failed;
  }

  /** Whether what is written would be there again after a reload. */
  get safe(): boolean {
    return this.empty || Boolean(this.keeps && !this.#unsaved);
  }

  /** Takes up what was being written under this name, unless something is there already. */
  async join(store: CommunityStore, name: string): Promise<void> {
    const turn = (this.#joined += 1);
    this.#key = `draft|${name}`;
    const device = await store.device();
    if (turn !== this.#joined) return;
    this.#device = device;
    if (this.empty) {
      // After what an earlier field is still writing under this name.
      const read = (): Promise<Writing | undefined> => device.get<Writing>(this.#key);
      const kept = await device.inTurn(this.#key, read).catch(() => undefined);
      if (turn === this.#joined && this.empty && kept) this.writing = { ...this.#blank(), ...kept };
    } else this.#save();
    this.#host.requestUpdate();
  }

  /** Writes what still waits and lets go of the name. What was typed stays in the box. */
  leave(): void {
    this.#joined += 1;
    void this.flush();
    this.#device = undefined;
  }

  write(change: Partial<Writing>): void {
    this.cleared = undefined;
    this.#set({ ...this.writing, ...change });
  }

  /** Takes what the page asks for beforehand, while nothing is written. */
  reset(): void {
    this.#set(this.#blank());
  }

  clear(): void {
    const { writing } = this;
    this.reset();
    this.cleared = writing;
  }

  bringBack(): void {
    if (this.cleared) this.write(this.cleared);
  }

  /** Writes at once what still waits. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#unsaved || !this.#device) return;
    this.#unsaved = false;
    const { writing } = this;
    const keep = this.empty ? undefined : writing;
    try {
      await this.#device.update<Writing>(this.#key, () => keep);
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  readonly #onHide = (): void => {
    if (document.hidden) void this.flush();
  };

  #set(writing: Writing): void {
    this.writing = writing;
    this.#save();
    this.#host.requestUpdate();
  }

  #save(): void {
    this.#unsaved = true;
    if (this.#device) this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }
}
