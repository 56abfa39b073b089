import type { CheckInValue, Circle } from '@kindred/core/contract';

import { circleIdOf, circleOf } from '../../internal/circles.js';
import type { CommunityStore } from '../../internal/community-store.js';
import { type CheckInEntry, CheckIns, type Shared, type ShareProblem } from '../../store/check-ins.js';
import type { KeptAnswers } from '../../store/kept-answers.js';
import { type CheckInShare, type Question, recentAnswer } from '../check-in-core.js';

/** What is asked, and where. */
export interface VisitQuestion extends Question {
  readonly share: CheckInShare;
  readonly withoutHistory: boolean;
  readonly circle?: string;
  readonly store?: CommunityStore;
}

/** What is chosen, kept or not. */
export type Answer = Pick<CheckInEntry, 'value' | 'said'> & Partial<CheckInEntry>;

/** One visit to one question: what was chosen in it, what became of it, and what may be asked next. */
export class Visit {
  readonly #question: () => VisitQuestion;
  readonly #changed: () => void;
  #checkIns?: CheckIns;
  #unwatch?: () => void;
  /** Chosen, and not handed over to be kept yet. */
  #held?: Answer;
  /** Whether it is also added. */
  #adds = false;
  /** Names the answer of this visit. */
  #at?: number;
  #circle?: Circle;

  constructor(question: () => VisitQuestion, changed: () => void) {
    this.#question = question;
    this.#changed = changed;
  }

  get checkIns(): CheckIns | undefined {
    return this.#checkIns;
  }

  /** The answer of this visit. */
  get answer(): Answer | undefined {
    return this.#held ?? (this.#at === undefined ? undefined : this.#checkIns?.find(this.#at));
  }

  /** The answer of an earlier visit, where it is too soon to ask again. */
  get recent(): CheckInEntry | undefined {
    return recentAnswer(this.#checkIns?.entries, this.#question());
  }

  /** Whether answers can be added to a circle at all; not known before the community is. */
  get canShare(): boolean | undefined {
    if (this.#question().share === 'never' || this.#circle?.policy.readOnly) return false;
    return this.#checkIns?.canShare;
  }

  /** Whether to ask if this visit's answer is to be added. */
  get asks(): boolean {
    const { answer } = this;
    return Boolean(answer?.at !== undefined && this.canShare && !answer.shared && !this.problem);
  }

  /** Why the answer was not added, if it was to be. */
  get problem(): ShareProblem | undefined {
    const at = (this.answer ?? this.recent)?.at;
    return at === undefined ? undefined : this.#checkIns?.problem(at);
  }

  get shared(): Shared['state'] | undefined {
    return (this.answer ?? this.recent)?.shared?.state;
  }

  /** How many people it takes at least until anything is shown, once that is known. */
  get k(): number | undefined {
    return this.#circle?.policy.k;
  }

  /** Where answers are kept from now on; nowhere while the widget is not on the page. */
  follow(kept: KeptAnswers | undefined): void {
    this.#unwatch?.();
    this.#checkIns = kept && CheckIns.over(kept);
    this.#unwatch = this.#checkIns?.subscribe(this.#changed);
    if (kept) void this.#keep();
    this.#changed();
  }

  /** Another question is asked now. */
  reset(): void {
    this.#at = this.#held = undefined;
  }

  /** @param adds whether it is also added, without being asked, as the page wants */
  choose(value: CheckInValue, adds: boolean, said?: string): void {
    this.#held = { value, ...(said !== undefined && { said }) };
    this.#adds = adds;
    void this.#keep();
    this.#changed();
  }

  /** @returns what is added, if there was something */
  add(): CheckInValue | undefined {
    const { value, at } = this.answer ?? this.recent ?? {};
    if (at !== undefined) void this.#checkIns?.share(at, this.#question().circle);
    return value;
  }

  keepPrivate(): void {
    const at = this.answer?.at;
    if (at !== undefined) void this.#checkIns?.keepPrivate(at);
  }

  /** Takes the earlier answer up again. */
  change(): void {
    this.#at = this.recent?.at;
    this.#changed();
  }

  /** One, or all without a time. */
  remove(at?: number): void {
    if (at === undefined || at === this.#at) this.reset();
    void this.#checkIns?.remove(at);
    this.#changed();
  }

  /** Takes this visit's answer back. */
  clear(): void {
    const at = this.answer?.at;
    this.reset();
    if (at !== undefined) void this.#checkIns?.remove(at);
    this.#changed();
  }

  /** Hands over what was chosen, once there is somebody who keeps it. */
  async #keep(): Promise<void> {
    const checkIns = this.#checkIns;
    await checkIns?.load();
    const [held, adds] = [this.#held, this.#adds];
    if (!checkIns || !held || checkIns !== this.#checkIns) return;
    // Chosen before the device had said that there is an answer already: then it is that one, changed.
    const at = (this.#at ??= this.recent?.at ?? unused(checkIns));
    const { prompt, withoutHistory, share, circle } = this.#question();
    const before = checkIns.find(at)?.shared;
    this.#held = undefined;
    const kept = checkIns.keep({
      at,
      ...held,
      ...(prompt !== undefined && { prompt }),
      ...(withoutHistory && { single: true }),
      ...(before && { shared: before }),
    });
    if (share !== 'never' && checkIns.canShare) void this.#askCircle();
    await kept;
    if (adds) await checkIns.share(at, circle);
  }

  async #askCircle(): Promise<void> {
    const { store, circle } = this.#question();
    try {
      this.#circle = store?.has('circles') ? await circleOf(store, await circleIdOf(store, circle)) : undefined;
    } catch {
      // The question is asked all the same, without its number.
      this.#circle = undefined;
    }
    this.#changed();
  }
}

function unused(checkIns: CheckIns): number {
  let at = Date.now();
  while (checkIns.find(at)) at += 1;
  return at;
}
