import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

import { closest } from '../internal/closest.js';
import type { CommunityStore } from '../internal/community-store.js';

import type { SentWords } from './translations/sent.en.js';

/** What is said once the box is ticked or no longer is, where Send had asked for it; otherwise what was said before. */
export const afterTick = (said: string, ticked: boolean, { consent }: SentWords): string =>
  said !== consent.missing && said !== consent.thanks ? said : ticked ? consent.thanks : '';

/** Where a device keeps that it was asked and answered. */
const KEY = 'consent';
/** Where an owner's own words on privacy may stand, the nearest first. */
const PLACES = ['kindred-wall', 'kindred-community'];

/**
 * Before the first thing somebody sends from a device: may words that can tell about one's health be kept and shown? A
 * question of its own, with nothing ticked beforehand. The answer stays on the device. Where nothing leaves the browser,
 * nothing is asked.
 */
export class Consent {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onAnswer: (ticked: boolean) => void;
  #store?: CommunityStore;
  /** Unknown until the device was asked. */
  #given?: boolean;
  #ticked = false;
  #asking?: Promise<void>;
  #unsubscribe?: () => void;
  #privacy?: Node[];

  /** @param onAnswer the box was ticked, or no longer is */
  constructor(host: ReactiveControllerHost & Element, onAnswer: (ticked: boolean) => void) {
    this.#host = host;
    this.#onAnswer = onAnswer;
  }

  join(store: CommunityStore): void {
    this.leave();
    this.#store = store;
    if (store.adapter.local) this.#given = true;
    else this.#asking = this.#ask(store);
  }

  leave(): void {
    this.#unsubscribe?.();
    this.#store = this.#given = this.#asking = this.#unsubscribe = undefined;
  }

  /** Whether it has to be answered first. */
  async missing(): Promise<boolean> {
    await this.#asking;
    return !this.#given && !this.#ticked;
  }

  /** It was sent with the box ticked: it isn't asked again here. */
  async keep(): Promise<void> {
    if (this.#given) return;
    this.#given = true;
    this.#ticked = false;
    const device = await this.#store?.device();
    await device?.update(KEY, () => true).catch(() => undefined);
  }

  /** @returns nothing where it was answered, or isn't known to be open yet */
  render({ consent }: SentWords): TemplateResult | undefined {
    if (this.#given !== false) return undefined;
    return html`<div part="consent" class="consent">
      <label>
        <input type="checkbox" aria-describedby="privacy" .checked=${this.#ticked} @change=${this.#onTick} />
        <span>${consent.ask}</span>
      </label>
      <div id="privacy" class="quiet"><slot name="privacy">${this.#ownersWords()}</slot></div>
    </div>`;
  }

  readonly #onTick = ({ target }: Event): void => {
    this.#ticked = (target as HTMLInputElement).checked;
    this.#onAnswer(this.#ticked);
  };

  async #ask(store: CommunityStore): Promise<void> {
    const read = async (): Promise<void> => {
      const device = await store.device();
      const given = Boolean(await device.get(KEY));
      if (store !== this.#store) return;
      this.#unsubscribe ??= device.subscribe(KEY, () => void read().catch(() => undefined));
      this.#given = given;
    };
    // A device that can't be asked has no answer.
    await read().catch(() => store === this.#store && (this.#given = false));
    this.#host.requestUpdate();
  }

  /** Said once for all composers of a wall or a page: it is shown in each. */
  #ownersWords(): Node[] {
    return (this.#privacy ??= PLACES.flatMap((place) => {
      const [...words] = closest(place, this.#host)?.querySelectorAll(':scope > [slot=privacy]') ?? [];
      return words.map((node) => {
        const copy = node.cloneNode(true) as Element;
        copy.removeAttribute('slot');
        return copy;
      });
    }));
  }
}
