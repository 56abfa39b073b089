import type { LitElement } from 'lit';

import { adopt } from '../../internal/theme.js';

import { marksStyles } from './marks.styles.js';
import type { Mark } from './notices-core.js';

/** Names of highlights are the document's, so every composer of a page paints with the same. */
const NAMES = { private: 'kindred-private', words: 'kindred-words' } as const satisfies Record<Mark['kind'], string>;

/** Whatever decides where a letter of a field comes to stand. */
const LETTERS = [
  ...['family', 'size', 'size-adjust', 'stretch', 'style', 'weight', 'kerning', 'optical-sizing'].map(
    (_) => `font-${_}`,
  ),
  ...['feature-settings', 'variation-settings', 'variant', 'synthesis'].map((_) => `font-${_}`),
  ...['letter-spacing', 'word-spacing', 'line-height', 'tab-size', 'text-indent', 'text-transform', 'text-rendering'],
  ...['text-align', 'text-align-last', 'text-autospace', 'text-spacing-trim', 'direction', 'unicode-bidi'],
  ...['white-space', 'text-wrap-style', 'overflow-wrap', 'word-break', 'line-break', 'hyphens', 'writing-mode'],
];
const EDGES = ['top', 'right', 'bottom', 'left'] as const;

const isKnown = (): boolean => 'highlights' in CSS && typeof Highlight === 'function';

/**
 * Marks words in a field where they stand. What stands in a field takes no marks, so the same words lie over it in the
 * same shape, unseen, unheard and out of reach, and their marks alone are painted. Where the two do not have the same
 * shape, nothing is marked: better no mark than one under another word.
 */
export class Marks {
  readonly #host: LitElement;
  readonly #pane = document.createElement('div');
  readonly #sheet = document.createElement('div');
  readonly #text = document.createTextNode('');
  readonly #watcher = new ResizeObserver(() => this.#fit());
  #field?: HTMLTextAreaElement;
  #marks: readonly Mark[] = [];
  #painted: [name: string, range: Range][] = [];

  constructor(host: LitElement) {
    this.#host = host;
    this.#pane.className = 'marks';
    this.#pane.inert = true;
    this.#pane.ariaHidden = 'true';
    this.#sheet.append(this.#text);
    this.#pane.append(this.#sheet);
  }

  /** @param text what `marks` were found in; it is what stands in the field, or is about to */
  show(field: HTMLTextAreaElement, text: string, marks: readonly Mark[]): void {
    if (marks.length === 0 || !isKnown()) return this.clear();
    if (field !== this.#field || !this.#pane.isConnected) {
      this.clear();
      this.#field = field;
      adopt(this.#host, marksStyles);
      field.after(this.#pane);
      this.#watcher.observe(field);
      field.addEventListener('scroll', this.#follow, { passive: true });
      document.fonts.addEventListener('loadingdone', this.#fit);
    }
    this.#marks = marks;
    this.#text.data = text;
    this.#fit();
  }

  /** The words are changing: marks go along with theirs, and go where theirs were touched. */
  edit(text: string): void {
    if (!this.#field) return;
    const before = this.#text.data;
    const most = Math.min(before.length, text.length);
    let same = 0;
    while (same < most && before[same] === text[same]) same += 1;
    let tail = 0;
    while (tail < most - same && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
    const end = before.length - tail;
    const shift = text.length - before.length;
    const marks = this.#marks.flatMap((mark) => {
      if (mark.end <= same) return [mark];
      return mark.start >= end ? [{ ...mark, start: mark.start + shift, end: mark.end + shift }] : [];
    });
    this.show(this.#field, text, marks);
  }

  clear(): void {
    this.#unpaint();
    this.#watcher.disconnect();
    this.#field?.removeEventListener('scroll', this.#follow);
    document.fonts.removeEventListener('loadingdone', this.#fit);
    this.#pane.remove();
    this.#field = undefined;
    this.#marks = [];
  }

  readonly #fit = (): void => {
    const field = this.#field;
    if (!field) return;
    if (!field.isConnected) return this.clear();
    const style = getComputedStyle(field);
    const px = (name: string): number => parseFloat(style.getPropertyValue(name)) || 0;
    const borders = px('border-left-width') + px('border-right-width');
    // A scroll bar takes room from the words, at the side where their language has it.
    const bar = Math.max(0, Math.round(field.offsetWidth - field.clientWidth - borders));
    const side = field.clientLeft - px('border-left-width') >= 1 ? 'left' : 'right';
    const pane = this.#pane.style;
    pane.inlineSize = style.width;
    pane.blockSize = style.height;
    for (const edge of EDGES) {
      const own = edge === side ? bar : 0;
      pane.setProperty(`border-${edge}-width`, `${px(`border-${edge}-width`) + own}px`);
      this.#sheet.style.setProperty(`padding-${edge}`, `${px(`padding-${edge}`)}px`);
    }
    for (const name of LETTERS) this.#sheet.style.setProperty(name, style.getPropertyValue(name));
    this.#follow();
    this.#unpaint();
    if (style.boxSizing === 'border-box' && this.#isAlike(field)) this.#paint();
  };

  readonly #follow = (): void => {
    const { scrollLeft, scrollTop } = this.#field!;
    this.#sheet.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  };

  /** Whether the words take the same room in both. */
  #isAlike({ scrollHeight, clientHeight }: HTMLTextAreaElement): boolean {
    const { offsetHeight } = this.#sheet;
    return scrollHeight > clientHeight ? Math.abs(offsetHeight - scrollHeight) <= 2 : offsetHeight <= clientHeight + 2;
  }

  #paint(): void {
    for (const { start, end, kind } of this.#marks) {
      const range = new Range();
      range.setStart(this.#text, start);
      range.setEnd(this.#text, end);
      const name = NAMES[kind];
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
      CSS.highlights.get(name)!.add(range);
      this.#painted.push([name, range]);
    }
  }

  #unpaint(): void {
    for (const [name, range] of this.#painted.splice(0)) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
  }
}
