import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { ContentNote, Policy } from '@kindred/core/contract';

import { again } from '../internal/again.js';

import type { Noticing } from './noticing/noticing.js';

const load = again(import.meta.url, () => import('./noticing/noticing.js'));

/** What a composer tells of itself, and lets be done to it. */
export interface Composer {
  readonly writing: 'post' | 'reply';
  /** What stands in the field. */
  text(): string;
  field(): HTMLTextAreaElement | null;
  /** Keys of what was put away for this draft. */
  hushed(): readonly string[];
  hush(key: string, on?: boolean): void;
  notes(): readonly ContentNote[];
  addNote(note: ContentNote): void;
  /** In the words of the page. */
  nameOf(note: ContentNote): string;
  /** The text that a reply answers. */
  answers?(): string | undefined;
  /** Whether something is changed that was sent before. */
  edits?(): boolean;
  /** What is known already of the rules here; nothing is asked for it. */
  policy(): Policy | undefined;
}

/** Keys with one more, or without it where it is taken up again. */
export const hushedWith = (hushed: readonly string[] = [], key: string, on = true): string[] => [
  ...hushed.filter((one) => one !== key),
  ...(on ? [key] : []),
];

/**
 * What is noticed about the words in a composer. Comes when somebody starts to write; where it can't, writing goes on
 * without, and the next word asks again.
 */
export class Notices implements ReactiveController {
  readonly #host: LitElement;
  readonly #composer: Composer;
  #noticing?: Noticing;
  #loading?: Promise<void>;

  constructor(host: LitElement, composer: Composer) {
    this.#host = host;
    this.#composer = composer;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#composer.text()) this.start();
  }

  start(): void {
    this.#loading ??= load().then(
      ({ Noticing }) => {
        this.#noticing = new Noticing(this.#host, this.#composer);
        this.#host.requestUpdate();
      },
      () => (this.#loading = undefined),
    );
  }

  /** For what is sent now: moderators are told, as was said to whoever wrote it. */
  get care(): { care?: true } {
    return this.#noticing?.care ? { care: true } : {};
  }

  render(): TemplateResult | undefined {
    return this.#noticing?.render();
  }
}
