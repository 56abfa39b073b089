import { html, nothing, type TemplateResult } from 'lit';
import type { Circle } from '@kindred/core/contract';

import type { CommunityStore } from '../../internal/community-store.js';
import { describeError } from '../../internal/describe-error.js';
import { defineWords, type Lang } from '../../internal/words.js';
import { styles as looks } from '../../looking-back/look-back.js';
import type { CheckIns } from '../../store/check-ins.js';
import { checkInsOf } from '../../store/check-ins-of.js';
import { Kit } from '../../store/kit.js';
import { Mutes } from '../../store/mutes.js';
import { type OwnEntry, OwnItems } from '../../store/own-items.js';
import { OwnList, type OwnListHost } from '../../writing/own-list/own-list.js';
import { CARRIED, type CarriedItem } from '../carried.js';
import { KindredForgetEvent } from '../mine.events.js';

import { styles as own } from './body.styles.js';
import type { Here } from './context.js';
import { Going } from './going.js';
import { renderHistory, renderKit, renderMutes } from './kept.js';
import { Taking } from './taking.js';
import en, { type BodyWords } from './translations/en.js';

/** In the order they are to be worn. */
export const styles = [looks, own];

/** Entries that are drawn at a time. */
const PAGE = 20;
/** The longest pause before each question about an entry, in milliseconds. */
const SPREAD = 12_000;

const waits = ({ state }: OwnEntry): boolean => state === 'queued' || state === 'failed';

/** All parts of the place, once the device was asked. */
export class MineBody {
  readonly wordSource = defineWords(en, {
    de: () => import('./translations/de.js'),
    ar: () => import('./translations/ar.js'),
  });

  readonly #host: OwnListHost;
  readonly #store: CommunityStore;
  readonly #now: () => { lang: Lang; rtl: boolean };
  readonly #items: OwnItems;
  readonly #kit: Kit;
  readonly #mutes: Mutes;
  readonly #checkIns: CheckIns;
  readonly #list: OwnList;
  readonly #taking: Taking;
  readonly #going: Going;
  #end = new AbortController();
  #ends: (() => void)[] = [];
  #circles: readonly Circle[] = [];
  #carried: readonly CarriedItem[] = [];
  #state: 'waiting' | 'ready' | 'failed' | 'gone' = 'waiting';
  #persistent = true;
  #shown = PAGE;
  #said = '';
  #deletingHistory = false;

  constructor(host: OwnListHost, store: CommunityStore, now: () => { lang: Lang; rtl: boolean }) {
    this.#host = host;
    this.#store = store;
    this.#now = now;
    this.#items = OwnItems.of(store);
    this.#kit = Kit.of(store);
    this.#mutes = Mutes.of(store);
    this.#checkIns = checkInsOf(store);
    this.#list = new OwnList(host, {
      items: () => this.#items,
      hasOwnPort: () => store.has('own'),
      topics: (circle) => this.#circles.find(({ id }) => id === circle)?.topics ?? [],
      place: (entry) => this.#place(entry),
    });
    this.#taking = new Taking(() => this.#here);
    this.#going = new Going(
      () => this.#here,
      () => this.#forgotten(),
    );
  }

  /** @returns a function that ends it */
  join(): () => void {
    const update = (): void => this.#host.requestUpdate();
    const ends = [this.#items, this.#kit, this.#mutes, this.#checkIns].map((slice) => slice.subscribe(update));
    this.#ends = ends;
    void this.#open(ends);
    return () => {
      this.#end.abort();
      this.#taking.leave();
      this.#going.leave();
      for (const end of ends.splice(0)) end();
      this.#host.removeController(this.#list);
    };
  }

  get #words(): BodyWords {
    return this.wordSource.loaded.get(this.#now().lang) ?? this.wordSource.en;
  }

  get #here(): Here {
    const words = this.#words;
    const host = this.#host;
    return {
      host,
      store: this.#store,
      words,
      ...this.#now(),
      signal: this.#end.signal,
      say: (text) => {
        this.#said = text;
        host.requestUpdate();
      },
      why: (error) => describeError(error, words.common),
      update: () => host.requestUpdate(),
      focus: async (selector) => {
        host.requestUpdate();
        await host.updateComplete;
        host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
      },
    };
  }

  async #open(ends: (() => void)[]): Promise<void> {
    const { signal } = this.#end;
    try {
      const device = await this.#store.device();
      this.#persistent = device.persistent;
      await Promise.all([this.#items.load(), this.#kit.load(), this.#mutes.load(), this.#checkIns.load()]);
      const read = async (): Promise<void> => {
        this.#carried = (await device.get<CarriedItem[]>(CARRIED)) ?? [];
        this.#host.requestUpdate();
      };
      await read();
      if (signal.aborted) return;
      ends.push(
        device.subscribe(CARRIED, () => void read()),
        this.#items.watch(SPREAD),
      );
      this.#state = 'ready';
      this.#host.requestUpdate();
      void this.#items.flush();
      void this.#readCircles(signal);
      void this.#going.join(device);
      void this.#taking.join(device);
    } catch {
      if (!signal.aborted) this.#state = 'failed';
      this.#host.requestUpdate();
    }
  }

  /** Which circles there are, and not those one wrote in: asking for them would tell. */
  async #readCircles(signal: AbortSignal): Promise<void> {
    try {
      this.#circles = (await this.#store.adapter.circles?.list({ signal })) ?? [];
      this.#host.requestUpdate();
    } catch {
      // Their names and topics are missing then, and nothing else.
    }
  }

  #place({ draft: { kind, circle } }: OwnEntry): string {
    const { name = circle } = this.#circles.find(({ id }) => id === circle) ?? {};
    return this.#words.kinds[kind](name);
  }

  #forgotten(): void {
    this.#state = 'gone';
    this.#said = '';
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new KindredForgetEvent());
  }

  readonly #retry = (): void => {
    this.#state = 'waiting';
    this.#host.requestUpdate();
    void this.#open(this.#ends);
  };

  render(): TemplateResult {
    const words = this.#words;
    if (this.#state === 'gone') return html`<p class="notice" role="status">${words.gone}</p>`;
    if (this.#state === 'failed')
      return html`<p class="notice" role="status">${words.notRead}</p>
        <button class="plain" @click=${this.#retry}>${words.common.retry}</button>`;
    if (this.#state === 'waiting')
      return html`<p class="quiet" role="status" aria-busy="true">${words.common.loading}</p>`;
    return html`
      <p class="quiet said" role="status">${this.#said}</p>
      ${this.#persistent ? nothing : html`<p class="notice">${words.forNow}</p>`}
      ${this.#store.adapter.local ? html`<p class="quiet">${words.common.local}</p>` : nothing}
      ${this.#going.renderProgress()}
      <section part="section" aria-labelledby="written">
        <h3 id="written" tabindex="-1">${words.written}</h3>
        ${this.#renderItems()}
      </section>
      ${this.#part('kit', words.kit, renderKit(this.#kit, this.#here))}
      ${this.#part('mutes', words.mutes, this.#renderMutes())}
      ${this.#part('answers', words.answers, this.#renderHistory())}
      ${this.#part('taking', words.taking, this.#taking.render())}
      ${this.#part('going', words.going, this.#going.render())}
    `;
  }

  #part(id: string, title: string, content: unknown): TemplateResult {
    return html`<details part="section" class="part">
      <summary id=${id}><h3>${title}</h3></summary>
      <div class="inside">${content}</div>
    </details>`;
  }

  #renderMutes(): TemplateResult {
    const topics = this.#circles.flatMap((circle) => circle.topics ?? []);
    return renderMutes(this.#mutes, topics, this.#here);
  }

  #renderHistory(): TemplateResult | typeof nothing {
    const set = (deleting: boolean): void => {
      this.#deletingHistory = deleting;
      this.#host.requestUpdate();
    };
    return renderHistory(this.#checkIns, this.#deletingHistory, set, this.#here);
  }

  #renderItems(): TemplateResult {
    const words = this.#words;
    // What waits can still be taken back, so it comes first.
    const { entries } = this.#items;
    const all = [...entries.filter(waits), ...entries.filter((entry) => !waits(entry))];
    const waiting = entries.filter(({ state }) => state === 'queued').length;
    return html`
      ${this.#store.has('own') ? nothing : html`<p class="notice">${words.noOwn}</p>`}
      ${waiting ? html`<p class="quiet waiting">${words.waitingHere(waiting)}</p>` : nothing}
      ${all.length === 0 && this.#carried.length === 0 ? html`<p class="quiet">${words.empty}</p>` : nothing}
      ${this.#list.render(all.slice(0, this.#shown), words, this.#now().lang)}
      ${
        all.length > this.#shown
          ? html`<button
              class="plain"
              @click=${() => {
                this.#shown += PAGE;
                this.#host.requestUpdate();
              }}
            >
              ${words.more}
            </button>`
          : nothing
      }
      ${this.#carried.length > 0 ? this.#renderCarried() : nothing}
    `;
  }

  #renderCarried(): TemplateResult {
    const words = this.#words;
    const remove = async (): Promise<void> => {
      await (await this.#store.device()).update(CARRIED, () => undefined);
      await this.#here.focus('#written');
    };
    return html`<div class="carried">
      <p class="ask">${words.carried}</p>
      <p class="quiet">${words.carriedHint}</p>
      <ul class="things">
        ${this.#carried.slice(0, this.#shown).map(({ text }) => html`<li><p class="prose" dir="auto">${text}</p></li>`)}
      </ul>
      <button class="plain" @click=${remove}>${words.carriedRemove}</button>
    </div>`;
  }
}
