import { html, nothing, type TemplateResult } from 'lit';

import { again } from '../../internal/again.js';
import type { DeviceStore } from '../../internal/device/device-store.js';
import type { Leaving } from '../leaving.js';

import { renderQuestion } from './asking.js';
import type { Here } from './context.js';

const loadLeaving = again(import.meta.url, () => import('../leaving.js'));

/** Ways to leave: forgetting this device, or deleting everything everywhere first. */
export class Going {
  readonly #here: () => Here;
  readonly #gone: () => void;
  #asking?: 'forget' | 'delete';
  #leaving?: Leaving;
  #problem = '';

  constructor(here: () => Here, gone: () => void) {
    this.#here = here;
    this.#gone = gone;
  }

  /** Whether something is being deleted, or could not be. */
  get busy(): boolean {
    return this.#leaving?.state === 'deleting' || this.#leaving?.state === 'stuck';
  }

  /** Goes on with what was begun before a reload. */
  async join(device: DeviceStore): Promise<void> {
    if (await device.get('leaving')) await this.#delete();
  }

  leave(): void {
    this.#asking = undefined;
  }

  #ask(asking: 'forget' | 'delete' | undefined, focus: string): void {
    this.#asking = asking;
    this.#problem = '';
    this.#here().update();
    void this.#here().focus(focus);
  }

  async #begin(): Promise<Leaving> {
    const { store, update } = this.#here();
    const { Leaving } = await loadLeaving();
    this.#leaving ??= Leaving.of(store);
    this.#leaving.subscribe(update);
    return this.#leaving;
  }

  readonly #forget = async (): Promise<void> => {
    this.#asking = undefined;
    try {
      await (await this.#begin()).forget();
      this.#gone();
    } catch (error) {
      this.#fail(error);
    }
  };

  readonly #delete = async (): Promise<void> => {
    this.#asking = undefined;
    try {
      const leaving = await this.#begin();
      void this.#here().focus('.going');
      await leaving.start(this.#here().signal);
      if (leaving.state === 'gone') this.#gone();
    } catch (error) {
      this.#fail(error);
    }
  };

  #fail(error: unknown): void {
    this.#problem = this.#here().why(error);
    this.#here().update();
  }

  /** Deleting, as far as it has come. */
  renderProgress(): TemplateResult | typeof nothing {
    const { words, why } = this.#here();
    const { state, left, total, error } = this.#leaving ?? {};
    if (!this.busy) return nothing;
    const done = total! - left!;
    return html`<div class="notice going" role="group" aria-label=${words.deleteAll} tabindex="-1">
      <p role="status">${state === 'deleting' ? words.deleting(done, total!) : words.stuck(left!)}</p>
      ${state === 'stuck' ? html`<p>${why(error)}</p>` : html`<progress max=${total!} value=${done} aria-label=${words.deleteAll}></progress>`}
      <div class="actions">
        ${
          state === 'stuck'
            ? html`<button @click=${this.#delete}>${words.common.retry}</button>
                <button class="plain" @click=${this.#forget}>${words.forgetAnyway}</button>`
            : nothing
        }
        <button class="plain" @click=${() => void this.#leaving?.stop()}>${words.stop}</button>
      </div>
    </div>`;
  }

  render(): TemplateResult | typeof nothing {
    const { words, store } = this.#here();
    const asking = this.#asking;
    if (this.busy) return html`<p class="quiet">${words.deletingNow}</p>`;
    if (asking)
      return renderQuestion(
        asking === 'forget'
          ? { text: words.forgetAsk, yes: words.forgetYes, no: words.keep, label: words.forget }
          : { text: words.deleteAsk, yes: words.deleteYes, no: words.keep, label: words.deleteAll },
        asking === 'forget' ? this.#forget : this.#delete,
        () => this.#ask(undefined, `#${asking}-all`),
      );
    return html`
      ${this.#problem ? html`<p class="notice" role="status">${this.#problem}</p>` : nothing}
      ${store.adapter.local ? html`<p class="quiet">${words.forgetLocal}</p>` : nothing}
      <div class="ways">
        <button id="forget-all" @click=${() => this.#ask('forget', '.ask-first .no')}>${words.forget}</button>
        <p class="quiet">${words.forgetHint}</p>
        ${
          store.has('own')
            ? html`<button id="delete-all" @click=${() => this.#ask('delete', '.ask-first .no')}>
                  ${words.deleteAll}
                </button>
                <p class="quiet">${words.deleteHint}</p>`
            : nothing
        }
      </div>
    `;
  }
}
