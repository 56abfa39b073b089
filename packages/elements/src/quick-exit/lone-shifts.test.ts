import { expect } from '@open-wc/testing';

import { LoneShifts, PRESSES, type Stroke, WITHIN } from './lone-shifts.js';

/** A keyboard, and a person's clock. */
class Keyboard {
  readonly shifts = new LoneShifts();
  /** How often three presses came together. */
  left = 0;
  /** What GOV.UK's component counts: releases of Shift that follow no release of a modified key. */
  naive = 0;
  now = 0;
  readonly #held = new Set<string>();
  #naiveCount = 0;
  #naiveModified = false;

  #stroke(key: string, more: Partial<Stroke> = {}): Stroke {
    const code = key === 'Shift' ? 'ShiftLeft' : `Key${key.toUpperCase()}`;
    const [shiftKey, ctrlKey, altKey, metaKey] = ['Shift', 'Control', 'Alt', 'Meta'].map((name) =>
      this.#held.has(name),
    ) as [boolean, boolean, boolean, boolean];
    const fixed = { shiftKey, ctrlKey, altKey, metaKey, repeat: false, isComposing: false };
    return { key, code, timeStamp: this.now, ...fixed, ...more };
  }

  down(key: string, more?: Partial<Stroke>): this {
    this.#held.add(key);
    this.shifts.down(this.#stroke(key, more));
    return this;
  }

  up(key: string, more?: Partial<Stroke>): this {
    this.#held.delete(key);
    const stroke = this.#stroke(key, more);
    if (this.shifts.up(stroke) >= PRESSES) this.left += 1;
    this.#naiveCount = key === 'Shift' && !this.#naiveModified ? this.#naiveCount + 1 : 0;
    if (this.#naiveCount >= PRESSES) this.naive += 1;
    this.#naiveModified = stroke.shiftKey;
    return this;
  }

  tap(key: string, more?: Partial<Stroke>): this {
    return this.wait(40).down(key, more).wait(60).up(key, more);
  }

  wait(ms: number): this {
    this.now += ms;
    return this;
  }
}

/** The same numbers at every run. */
const random = (seed: number) => (): number => {
  let n = (seed += 0x6d2b79f5);
  n = Math.imul(n ^ (n >>> 15), n | 1);
  n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
  return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
};

const letters = [...'abcdefghijklmnopqrstuvwxyz', ' ', '.', 'Enter', 'Backspace', 'ArrowLeft', 'Dead', 'Tab'];

/** How people type: each takes some strokes, and ends with something that is written or chosen. */
const HABITS: Record<string, (keys: Keyboard, next: () => number) => void> = {
  word: (keys, next) => {
    for (let n = next() * 8; n > 0; n -= 1) keys.tap(letters[Math.floor(next() * letters.length)]!);
  },
  // The next key goes down before the last is up.
  rolling: (keys) => keys.down('a').wait(20).down('b').wait(20).up('a').wait(20).up('b'),
  capital: (keys) => keys.down('Shift').wait(30).tap('A').wait(10).up('Shift').tap('b'),
  // Shift is let go before the letter is.
  hastyCapital: (keys) => keys.down('Shift').wait(30).down('A').wait(10).up('Shift').wait(10).up('a'),
  // Shift goes down while the letter before is still held, and up before it.
  overlapping: (keys) => keys.down('a').wait(10).down('Shift').wait(10).up('Shift').wait(10).up('a'),
  // Three taps of Shift over a key that is held.
  held: (keys) => keys.down('w').tap('Shift').tap('Shift').tap('Shift').up('w'),
  capitals: (keys, next) => {
    keys.down('Shift');
    for (let n = 2; n < 40; n += 1) keys.wait(30).down('Shift', { repeat: true });
    for (let n = next() * 6; n > 0; n -= 1) keys.tap('X');
    keys.up('Shift').tap('y');
  },
  // Held, thought better of, again and again.
  hesitating: (keys) => {
    for (let n = 0; n < 4; n += 1)
      keys
        .down('Shift')
        .wait(600)
        .down('Shift', { repeat: true })
        .wait(30)
        .down('Shift', { repeat: true })
        .wait(10)
        .up('Shift');
    keys.tap('a');
  },
  choosing: (keys, next) => {
    keys.down('Shift');
    for (let n = 1 + next() * 5; n > 0; n -= 1) keys.tap('ArrowRight');
    keys.up('Shift').tap('Backspace');
  },
  shortcut: (keys) => keys.down('Control').down('Shift').tap('z').up('Shift').up('Control'),
  // The keyboard's language, changed with Alt+Shift; three times.
  layout: (keys) => {
    for (let n = 0; n < 3; n += 1) keys.down('Alt').wait(10).down('Shift').wait(10).up('Shift').wait(10).up('Alt');
  },
  layoutTheOtherWay: (keys) => {
    for (let n = 0; n < 3; n += 1) keys.down('Shift').wait(10).down('Alt').wait(10).up('Alt').wait(10).up('Shift');
  },
  // An input method: what it handles is named so, and Shift inside a word being composed is its own.
  composing: (keys) => {
    for (let n = 0; n < 3; n += 1) keys.tap('Process', { isComposing: true });
    for (let n = 0; n < 3; n += 1) keys.tap('Shift', { isComposing: true });
    keys.tap('a');
  },
  // Between Latin and another script with one lone Shift, and a word.
  changingScript: (keys) => keys.tap('Shift').tap('n').tap('i').tap('Shift').tap('Shift').tap('o'),
  // Sticky keys: Shift is tapped, then the letter; twice locks it, once more lets go.
  sticky: (keys) => keys.tap('Shift').tap('A').tap('b').tap('Shift').tap('C'),
  stickyLock: (keys) => keys.tap('Shift').tap('Shift').tap('A').tap('B').tap('Shift').tap('c'),
  // Where the system says that Shift stays on after the release.
  stickyStays: (keys) => {
    for (let n = 0; n < 3; n += 1) keys.down('Shift').wait(30).up('Shift', { shiftKey: true }).wait(30);
    keys.tap('A');
  },
  // Both Shift keys, one after the other and over each other.
  bothShifts: (keys) => {
    for (let n = 0; n < 3; n += 1)
      keys.down('Shift').wait(10).down('Shift').wait(10).up('Shift', { shiftKey: true }).wait(10).up('Shift');
    keys.tap('a');
  },
};

/** One person at a field. @returns the habits, for a message that can be acted on */
function typeSomething(keys: Keyboard, seed: number): string {
  const next = random(seed);
  const names = Object.keys(HABITS);
  return Array.from({ length: 20 }, () => {
    const name = names[Math.floor(next() * names.length)]!;
    HABITS[name]!(keys, next);
    keys.wait(next() * 400);
    return name;
  }).join(' ');
}

describe('lone presses of Shift', () => {
  it('leave at the third', () => {
    expect(new Keyboard().tap('Shift').tap('Shift').left).to.equal(0);
    expect(new Keyboard().tap('Shift').tap('Shift').tap('Shift').left).to.equal(1);
  });

  it('leave in the middle of what is written', () => {
    for (const name of Object.keys(HABITS)) {
      const keys = new Keyboard();
      HABITS[name]!(keys, random(1));
      keys.wait(100).tap('Shift').tap('Shift').tap('Shift');
      expect(keys.left, `after ${name}`).to.equal(1);
    }
  });

  it('count for five seconds, from the first on', () => {
    const slow = new Keyboard()
      .tap('Shift')
      .wait(WITHIN / 2)
      .tap('Shift')
      .wait(WITHIN / 2)
      .tap('Shift');
    expect(slow.left).to.equal(0);
    // The second of those counts still.
    expect(slow.tap('Shift').left).to.equal(1);
    expect(new Keyboard().tap('Shift').wait(2_000).tap('Shift').wait(2_000).tap('Shift').left).to.equal(1);
  });

  it('begin anew after a click between them', () => {
    const keys = new Keyboard().tap('Shift').tap('Shift');
    keys.shifts.interrupt();
    expect(keys.tap('Shift').left).to.equal(0);
    const dragged = new Keyboard().tap('Shift').tap('Shift').down('Shift');
    dragged.shifts.interrupt();
    expect(dragged.up('Shift').left).to.equal(0);
  });

  it('count again where the release of a key was never told', () => {
    const elsewhere = new Keyboard().down('Tab');
    elsewhere.shifts.forget();
    expect(elsewhere.tap('Shift').tap('Shift').tap('Shift').left).to.equal(1);
    // Of what is pressed with Meta, some systems never tell the release.
    const meta = new Keyboard().down('Meta').down('c').up('Meta');
    expect(meta.tap('Shift').tap('Shift').tap('Shift').left).to.equal(1);
    const stuck = new Keyboard().down('q').wait(WITHIN);
    expect(stuck.tap('Shift').tap('Shift').tap('Shift').left).to.equal(1);
  });

  it('never come together in 500 people’s typing', () => {
    let naive = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const keys = new Keyboard();
      const habits = typeSomething(keys, seed);
      expect(keys.left, `seed ${seed}: ${habits}`).to.equal(0);
      naive += keys.naive;
    }
    // So that typing in which nobody could be mistaken would not pass.
    expect(naive).to.be.greaterThan(100);
  });

  for (const name of Object.keys(HABITS))
    it(`never come together by this alone: ${name}`, () => {
      const keys = new Keyboard();
      HABITS[name]!(keys, random(7));
      HABITS[name]!(keys, random(8));
      expect(keys.left).to.equal(0);
    });
});
