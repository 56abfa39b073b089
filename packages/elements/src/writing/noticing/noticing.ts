import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { HelplinesView } from '@kindred/core/helplines';

import { again } from '../../internal/again.js';
import { closest } from '../../internal/closest.js';
import type { Reached } from '../../internal/help/help.js';
import { adopt } from '../../internal/theme.js';
import { loadWords } from '../../internal/words.js';
import type { Composer } from '../notices.js';

import type { Marks } from './marks.js';
import { inspect, loadGuards } from './guards.js';
import { nearest, NOTHING, type Notice, type Noticed, noticedIn } from './notices-core.js';
import { renderNotices } from './notices-view.js';
import { noticingStyles } from './noticing.styles.js';
import { replaceIn } from './replace.js';
import { siteGuards } from './site-guards.js';
import { NOTICING_WORDS, type NoticingWords } from './words.js';

/** Somebody who stops for so long is not in the middle of a word. */
const PAUSE = 900;
/** Milliseconds of looking, between which the page has its turns; a slow device needs more than a few. */
const BUDGET = 1000;
/** Among what was put away: moderators are not to be told. */
const UNTOLD = 'care';
/** Where a device keeps the country that somebody chose to keep. */
const COUNTRY = 'country';

const loadMarks = again(import.meta.url, () => import('./marks.js'));
const loadCare = again(import.meta.url, () => import('./care.js'));
const loadPeople = again(import.meta.url, () => import('./people.js'));

/** What was put into the text here, and can be taken back as long as nothing else is written. */
export interface Changed {
  /** The text with it. */
  text: string;
  changes: readonly { start: number; before: string; after: string }[];
}

/** Waits for a part, but for no longer than a pause, and not for one that does not come. */
const aMoment = (part: Promise<void>): Promise<unknown> =>
  Promise.race([part.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PAUSE))]);

/**
 * Looks at what is written whenever whoever writes pauses, on the device, and shows what was found in one quiet place
 * below the field. It never touches the text by itself, nor the focus, nor the way a text is sent; nothing of it leaves
 * the page, but for the one word to moderators that somebody was told of and has left as it is.
 */
export class Noticing implements ReactiveController {
  readonly #host: Reached;
  readonly #composer: Composer;
  /** The text as last seen. */
  #seen = '';
  #noticed: Noticed = NOTHING;
  /** What was found while a hand was on its way to Send: it waits, so that nothing moves from under it. */
  #waiting?: Noticed;
  #people?: HelplinesView;
  #renderPeople?: typeof import('./people.js').renderPeople;
  #care?: typeof import('./care.js');
  #changed?: Changed;
  #marks?: Marks;
  #all = false;
  #said = '';
  #told = new Set<string>();
  #timer?: ReturnType<typeof setTimeout>;
  #call?: AbortController;
  /** For the first look of all, which no pause ends. */
  readonly #ready = new AbortController();

  constructor(host: LitElement, composer: Composer) {
    this.#host = host as unknown as Reached;
    this.#composer = composer;
    adopt(host, noticingStyles);
    host.addController(this);
    // From now on nothing has to come over the network for the first look.
    const { lang, country, off } = this.#options;
    const load = async (): Promise<void> => {
      await loadGuards({ lang, off, writing: composer.writing, ...(country && { country }) });
      // Rules are read at the first look, which is not to be somebody's.
      const { signal } = this.#ready;
      await inspect('.', { lang, off, writing: composer.writing, budgetMs: BUDGET, signal });
    };
    for (const part of [load(), loadPeople(), loadWords(NOTICING_WORDS, lang)]) part.catch(() => undefined);
  }

  hostUpdate(): void {
    const text = this.#composer.text();
    if (text === this.#seen) return;
    this.#seen = text;
    this.#stop();
    this.#marks?.edit(text);
    if (!text.trim()) this.#forget();
    else this.#timer = setTimeout(() => void this.#look(), PAUSE);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#marks?.clear();
    this.#ready.abort();
    this.#seen = '';
    this.#listen('removeEventListener');
  }

  get #words(): NoticingWords {
    const { loaded, en } = NOTICING_WORDS;
    return loaded.get(this.#host.language) ?? en;
  }

  get #options() {
    const { language: lang, community } = this.#host;
    return { lang, country: community.scope?.country, ...siteGuards(this.#host) };
  }

  get #youth(): boolean {
    return this.#audience === 'youth';
  }

  /** A page can only ask for more care than the circle does. */
  get #audience(): string | undefined {
    const { audience } = this.#composer.policy() ?? {};
    return audience === 'youth' ? audience : (this.#host.community.scope?.audience ?? audience);
  }

  /** Whether there is somebody to tell: the circle says so, and the page can only say that there isn't. */
  get #tells(): boolean {
    const { policy, edits } = this.#composer;
    return Boolean(policy()?.careFlag && !edits?.() && !closest('[without-care-flag]', this.#host));
  }

  /** What is shown is what is sent. */
  get #offers(): boolean {
    return Boolean(this.#care && this.#noticed.explicit && this.#tells);
  }

  /** Whether moderators are told with what is sent now. */
  get care(): boolean {
    return this.#offers && !this.#composer.hushed().includes(UNTOLD);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#call?.abort();
    this.#waiting = undefined;
  }

  #forget(): void {
    this.#noticed = NOTHING;
    this.#changed = undefined;
    this.#marks?.clear();
    this.#told.clear();
    this.#said = '';
    this.#all = false;
  }

  /** Whatever goes wrong here is as if nothing had been found. */
  async #look(): Promise<void> {
    const text = this.#seen;
    const { signal } = (this.#call = new AbortController());
    const composer = this.#composer;
    const answers = composer.answers?.();
    try {
      const options = this.#options;
      await loadWords(NOTICING_WORDS, options.lang);
      const findings = await inspect(text, {
        ...options,
        writing: composer.writing,
        signal,
        answers,
        budgetMs: BUDGET,
      });
      const noticed = noticedIn(text, findings, composer.hushed(), composer.notes());
      await Promise.all([
        noticed.crisis && noticed.crisis.card !== 'mention' && this.#findPeople(),
        noticed.explicit && this.#tells && this.#findCare(),
      ]);
      if (signal.aborted) return;
      this.#waiting = noticed;
      this.#settle();
    } catch {
      // As if absent.
    }
  }

  /** They are bundled, so a moment is enough; where they don't come the card has the way to all of them. */
  async #findPeople(): Promise<void> {
    const { community, language } = this.#host;
    const find = async (): Promise<void> => {
      const { peopleOf, renderPeople } = await loadPeople();
      const device = await community.store?.device();
      const country = (await device?.get<string>(COUNTRY)) ?? community.scope?.country;
      this.#people = await peopleOf(country, this.#audience, language);
      this.#renderPeople = renderPeople;
      this.#host.requestUpdate();
    };
    await aMoment(find());
  }

  /** Nobody waits for it longer than a moment either: where it comes late it is said then, and till then nobody is told. */
  async #findCare(): Promise<void> {
    let late = false;
    const find = async (): Promise<void> => {
      const care = await loadCare();
      await care.loadCareWords(this.#host.language);
      const isNew = !this.#care;
      this.#care = care;
      if (late && isNew && this.#host.isConnected) this.#again();
    };
    await aMoment(find());
    late = true;
  }

  /** Shows what waits, unless a hand is at Send. */
  #settle(): void {
    if (!this.#waiting) return;
    if (this.#host.renderRoot.querySelector('.actions:hover, .actions:focus-within')) {
      return this.#listen('addEventListener');
    }
    this.#show(this.#waiting);
    this.#waiting = undefined;
  }

  /** Inside the shadow root: what moves from one part to another is not told outside. */
  #listen(way: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['pointerout', 'focusout']) this.#host.renderRoot[way](type, this.#onLetGo);
  }

  readonly #onLetGo = (): void => {
    this.#listen('removeEventListener');
    // Where the hand went to is known after this.
    setTimeout(() => this.#settle());
  };

  #show(noticed: Noticed): void {
    const words = this.#words;
    this.#noticed = noticed;
    if (this.#changed && this.#changed.text !== this.#seen) this.#changed = undefined;
    const { crisis, notices } = noticed;
    const keys = [...(crisis ? [`crisis ${crisis.card}`] : []), ...notices.map(({ key }) => key)];
    const isNews = keys.some((key) => !this.#told.has(key));
    const card = crisis && crisis.card !== 'mention' && !this.#told.has(`crisis ${crisis.card}`);
    const care = this.care && !this.#told.has(UNTOLD) ? this.#careWords?.said : undefined;
    for (const key of [...keys, ...(this.#offers ? [UNTOLD] : [])]) this.#told.add(key);
    // Once a pause, and only what wasn't said before.
    const heard = [...(card ? [this.#reason(crisis.reason), words.people] : []), ...(care ? [care] : [])];
    if (heard.length > 0) this.#said = heard.join(' ');
    else if (isNews) this.#said = words.found(keys.length);
    void this.#mark(noticed);
    this.#host.requestUpdate();
  }

  /** Without marks the words are quoted below the field all the same. */
  async #mark(noticed: Noticed): Promise<void> {
    const text = this.#seen;
    if (!this.#marks && noticed.marks.length === 0) return;
    try {
      const { Marks } = await loadMarks();
      await this.#host.updateComplete;
      const field = this.#composer.field();
      if (this.#noticed !== noticed || this.#seen !== text || field?.value !== text) return;
      (this.#marks ??= new Marks(this.#host)).show(field, text, noticed.marks);
    } catch {
      // As if absent.
    }
  }

  #reason(reason: string): string {
    return this.#youth && this.#noticed.crisis?.card === 'explicit' ? this.#words.youth : reason;
  }

  #put(key: string): void {
    this.#composer.hush(key);
    this.#again();
    this.#composer.field()?.focus({ preventScroll: true });
  }

  /** Looks at once: what was pressed here is no typing. */
  #again(): void {
    clearTimeout(this.#timer);
    this.#seen = this.#composer.text();
    void this.#look();
  }

  /** Writes what was asked for, the last first, so that places before it stay where they are. */
  async #change(notices: readonly Notice[]): Promise<void> {
    const field = this.#composer.field();
    if (!field || field.readOnly) return;
    const changes: { start: number; before: string; after: string }[] = [];
    for (const { quoted, finding } of [...notices].reverse()) {
      const start = nearest(field.value, quoted, finding.start);
      if (start < 0) continue;
      const after = finding.suggestion!;
      replaceIn(field, start, start + quoted.length, after);
      for (const change of changes) change.start += after.length - quoted.length;
      changes.push({ start, before: quoted, after });
    }
    this.#changed = { text: field.value, changes };
    this.#noticed = { ...this.#noticed, notices: this.#noticed.notices.filter((notice) => !notices.includes(notice)) };
    await this.#changeShown();
    this.#host.renderRoot.querySelector<HTMLElement>('.noticed .undo')?.focus({ preventScroll: true });
  }

  async #undo(): Promise<void> {
    const field = this.#composer.field();
    if (!field || !this.#changed) return;
    for (const { start, before, after } of this.#changed.changes) {
      if (field.value.startsWith(after, start)) replaceIn(field, start, start + after.length, before);
    }
    this.#changed = undefined;
    field.focus({ preventScroll: true });
    await this.#changeShown();
  }

  async #changeShown(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#again();
  }

  /** The beginning of a sentence that whoever writes goes on with. */
  #begin(words: string, where: 'first' | 'last'): void {
    const field = this.#composer.field();
    if (!field || field.readOnly) return;
    const { value } = field;
    field.focus();
    if (where === 'first') {
      replaceIn(field, 0, 0, `${words}${value && ' '}`);
      const open = words.indexOf('…');
      field.setSelectionRange(open < 0 ? words.length : open, words.length);
    } else {
      const added = `${/\S$/.test(value) ? ' ' : ''}${words} `;
      replaceIn(field, value.length, value.length, added);
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }

  render(): TemplateResult {
    return renderNotices({
      words: this.#words,
      noticed: this.#noticed,
      reason: this.#noticed.crisis && this.#reason(this.#noticed.crisis.reason),
      said: this.#said,
      changed: this.#changed,
      all: this.#all,
      coach: this.#composer.writing === 'reply' && !this.#options.off.includes('coach'),
      after: this.#after,
      care: this.#offers ? this.#renderCare() : undefined,
      people: this.#people && this.#renderPeople?.(this.#people),
      help: this.#helpLink(),
      nameOf: (note) => this.#composer.nameOf(note),
      onHelp: (event) => this.#onHelp(event),
      onHush: (key) => this.#put(key),
      onNote: (note) => {
        this.#composer.addNote(note);
        this.#put(`content-notes ${note}`);
      },
      onChange: (notices) => void this.#change(notices),
      onUndo: () => void this.#undo(),
      onBegin: (words, where) => this.#begin(words, where),
      onAll: () => {
        this.#all = true;
        this.#host.requestUpdate();
      },
    });
  }

  get #careWords() {
    return this.#care?.careWords(this.#host.language);
  }

  #renderCare(): { between: string; choice: unknown } {
    const words = this.#careWords!;
    const choose = (): void => {
      this.#composer.hush(UNTOLD, this.care);
      this.#host.requestUpdate();
    };
    return { between: words.between, choice: this.#care!.renderCare(words, this.care, choose) };
  }

  get #after(): 'first' | 'maybe' | 'posted' | undefined {
    const policy = this.#composer.policy();
    const kind = { pre: 'first', hybrid: 'maybe', post: 'posted' } as const;
    return policy ? kind[policy.moderation] : 'maybe';
  }

  /** The way to the helplines that every widget has; a part of one has that of the whole. */
  #helpLink(): HTMLAnchorElement | null {
    for (let at: Element | undefined = this.#host; at; at = (at.getRootNode() as ShadowRoot).host) {
      const link = at.shadowRoot?.querySelector<HTMLAnchorElement>('.help-now');
      if (link) return link;
    }
    return null;
  }

  #onHelp(event: MouseEvent): void {
    const link = this.#helpLink();
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.click();
  }
}
