import { html, nothing, type TemplateResult } from 'lit';

import { again } from '../../internal/again.js';
import type { DeviceStore } from '../../internal/device/device-store.js';
import type { Finding } from '../finding.js';

import { renderQuestion } from './asking.js';
import type { Here } from './context.js';
import { print } from './print.js';

const loadCarry = again(import.meta.url, () => import('../carry.js'));
const loadReceipt = again(import.meta.url, () => import('../receipt.js'));
const loadFinding = again(import.meta.url, () => import('../finding.js'));

const FILE = 'kindred-yours.json';

/** Ways to take everything along: a file with what is kept here, and the words that one's own items travel with. */
export class Taking {
  readonly #here: () => Here;
  /** The code while it is shown, and no longer. */
  #code?: string[];
  #entering = false;
  #typed = '';
  /** How many items here would be out of reach. */
  #stake?: number;
  #busy = false;
  #problem = '';
  #finding?: Finding;
  #keeps = true;

  constructor(here: () => Here) {
    this.#here = here;
  }

  /** Takes up what was begun before a reload. */
  async join(device: DeviceStore): Promise<void> {
    this.#keeps = device.persistent;
    if (await device.get('finding')) await this.#find();
  }

  leave(): void {
    this.#code = this.#stake = undefined;
    this.#entering = this.#busy = false;
    this.#typed = this.#problem = '';
  }

  async #do(deed: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = '';
    this.#here().update();
    try {
      await deed();
    } catch (error) {
      this.#problem = await this.#describe(error);
    } finally {
      this.#busy = false;
      this.#here().update();
    }
  }

  async #describe(error: unknown): Promise<string> {
    const { words, why } = this.#here();
    const { CarryError } = await loadCarry();
    if (error instanceof CarryError) return words.notImported[error.code](error.where);
    const { ReceiptError } = await loadReceipt();
    if (!(error instanceof ReceiptError)) return why(error);
    const { problem } = error;
    if (problem.code === 'length') return words.codeLength(problem.words);
    return problem.code === 'word' ? words.codeWord(problem.at, problem.word) : words.codeChecksum;
  }

  readonly #export = (): Promise<void> =>
    this.#do(async () => {
      const { store, words, say } = this.#here();
      const { exportText } = await loadCarry();
      const url = URL.createObjectURL(new Blob([await exportText(store)], { type: 'application/json' }));
      Object.assign(document.createElement('a'), { href: url, download: FILE }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      say(words.exported(FILE));
    });

  readonly #import = ({ target }: Event): Promise<void> =>
    this.#do(async () => {
      const input = target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (!file) return;
      const { store, words, say } = this.#here();
      const { importText } = await loadCarry();
      try {
        await importText(store, await file.text());
      } finally {
        input.value = '';
      }
      say(words.imported);
    });

  readonly #show = (): Promise<void> =>
    this.#do(async () => {
      const { codeOf } = await loadReceipt();
      this.#code = await codeOf(this.#here().store);
      void this.#here().focus('.code');
    });

  readonly #hide = (): void => {
    this.#code = undefined;
    this.#here().update();
    void this.#here().focus('#show-code');
  };

  readonly #copy = (): Promise<void> =>
    this.#do(async () => {
      const { words, say } = this.#here();
      try {
        await navigator.clipboard.writeText(this.#code!.join(' '));
        say(words.copied);
      } catch {
        say(words.notCopied);
      }
    });

  readonly #use = (): Promise<void> =>
    this.#do(async () => {
      const { store, words, say } = this.#here();
      const { atStake } = await loadReceipt();
      const stake = await atStake(store, this.#typed);
      if (stake.same) return say(words.sameCode);
      if (stake.waiting) {
        this.#problem = words.codeWaits;
        return;
      }
      if (stake.items) {
        this.#stake = stake.items;
        void this.#here().focus('.ask-first .no');
      } else await this.#become();
    });

  async #become(): Promise<void> {
    const { store, focus } = this.#here();
    const { become } = await loadReceipt();
    await become(store, this.#typed);
    const { claim } = await loadCarry();
    await claim(store);
    this.leave();
    void this.#find();
    void focus('#enter-code');
  }

  async #find(): Promise<void> {
    const { store, signal, update } = this.#here();
    if (!store.has('own')) return;
    const { Finding } = await loadFinding();
    this.#finding = Finding.of(store);
    const end = this.#finding.subscribe(update);
    await this.#finding.start(signal);
    end();
    update();
  }

  render(): TemplateResult {
    const { words, store } = this.#here();
    const busy = this.#busy ? 'true' : 'false';
    return html`
      <p class="quiet">${words.exportHint}</p>
      <div class="actions">
        <button aria-disabled=${busy} @click=${this.#export}>${words.export}</button>
        <label class="button file">
          ${words.import}
          <input class="sr" type="file" accept="application/json,.json" @change=${this.#import} />
        </label>
      </div>
      ${this.#problem ? html`<p class="notice" role="status">${this.#problem}</p>` : nothing}
      <p class="quiet">${words.codeHint}</p>
      ${this.#code ? this.#renderCode(this.#code) : nothing}
      <div class="actions">
        ${
          this.#code
            ? nothing
            : html`<button id="show-code" aria-disabled=${busy} @click=${this.#show}>${words.showCode}</button>`
        }
        ${
          this.#keeps && store.has('own')
            ? html`<button
                id="enter-code"
                class="plain"
                aria-expanded=${this.#entering ? 'true' : 'false'}
                @click=${() => {
                  this.#entering = !this.#entering;
                  this.#here().update();
                  if (this.#entering) void this.#here().focus('#code');
                }}
              >
                ${words.enterCode}
              </button>`
            : nothing
        }
      </div>
      ${this.#keeps ? nothing : html`<p class="quiet">${words.codeForNow}</p>`}
      ${this.#entering ? this.#renderEntering() : nothing} ${this.#renderFinding()}
    `;
  }

  #renderCode(code: readonly string[]): TemplateResult {
    const { words } = this.#here();
    return html`<div class="notice code" role="group" aria-label=${words.code} tabindex="-1">
      <p>${words.codeMeans}</p>
      <ol class="words" lang="en" dir="ltr" translate="no">
        ${code.map((word) => html`<li>${word}</li>`)}
      </ol>
      <div class="actions">
        <button @click=${this.#copy}>${words.copy}</button>
        <button @click=${() => print(words.code, [words.codeMeans], code)}>${words.print}</button>
        <button class="plain" @click=${this.#hide}>${words.hide}</button>
      </div>
    </div>`;
  }

  #renderEntering(): TemplateResult {
    const { words, update } = this.#here();
    if (this.#stake)
      return renderQuestion(
        { text: words.replaceAsk(this.#stake), yes: words.replaceYes, no: words.replaceNo, label: words.enterCode },
        () => this.#do(() => this.#become()),
        () => {
          this.#stake = undefined;
          update();
          void this.#here().focus('#code');
        },
      );
    return html`<div class="entering">
      <label for="code">${words.typeCode}</label>
      <textarea
        id="code"
        rows="4"
        dir="ltr"
        lang="en"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${this.#typed}
        @input=${({ target }: Event) => (this.#typed = (target as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="actions">
        <button class="primary" aria-disabled=${this.#busy ? 'true' : 'false'} @click=${this.#use}>
          ${words.useCode}
        </button>
      </div>
    </div>`;
  }

  #renderFinding(): TemplateResult | typeof nothing {
    const { words, why } = this.#here();
    const { state, found, error } = this.#finding ?? { state: 'idle' as const, found: 0, error: undefined };
    if (state === 'idle') return nothing;
    if (state === 'looking') return html`<p class="notice" role="status">${words.looking(found)}</p>`;
    if (state === 'done') return html`<p class="notice" role="status">${words.lookedAll(found)}</p>`;
    return html`<div class="notice ask-first">
      <p role="status">${why(error)}</p>
      <div class="actions"><button @click=${() => void this.#find()}>${words.common.retry}</button></div>
    </div>`;
  }
}
