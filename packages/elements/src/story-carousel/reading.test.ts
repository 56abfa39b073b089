import { expect } from '@open-wc/testing';

import { Reading } from './reading.js';
import type { StorySource } from './shown-story.js';
import { directionOf, moveOfKey, moveOfSwipe } from './turning-core.js';

/** A row of stories named by letters. */
function row(letters: string, ended = true): StorySource & { letters: string; ended: boolean } {
  const source = {
    letters,
    ended,
    list: {
      get items() {
        return [...source.letters];
      },
      get ended() {
        return source.ended;
      },
      error: undefined,
      want: () => undefined,
      retry: () => undefined,
    },
    read: () => ({ id: '', title: '', topics: [], notes: [], example: false, parts: [] }),
    keyOf: (item: unknown) => item,
  };
  return source;
}

function reading(source: StorySource, limit = Infinity): Reading {
  const made = new Reading();
  made.limit = limit;
  made.restart(source);
  made.settle();
  return made;
}

describe('Reading', () => {
  it('has two ends, with a last page behind the last story', () => {
    const at = reading(row('abc'));
    expect(at.turn('previous')).to.equal(false);
    expect([at.turn('next'), at.turn('next')]).to.eql([true, true]);
    expect(at.item).to.equal('c');
    expect(at.turn('next')).to.equal(true);
    expect(at.place).to.equal('end');
    expect(at.turn('next')).to.equal(false);
    at.turn('first');
    expect(at.item).to.equal('a');
    at.turn('last');
    expect(at.item).to.equal('c');
  });

  it('knows its end when the last story is known, or the limit is reached', () => {
    const source = row('abc', false);
    const at = reading(source);
    expect(at.row.ended).to.equal(false);
    source.ended = true;
    expect(at.row).to.eql({ count: 3, ended: true });
    expect(reading(row('abcdef', false), 4).row).to.eql({ count: 4, ended: true });
    expect(reading(row('')).place).to.equal('empty');
  });

  it('goes on from the story that is read already, wherever it stands by now', () => {
    const at = new Reading();
    at.restart(row('xyab'), 'a');
    expect(at.settle()).not.to.equal('gone');
    expect([at.item, at.index]).to.eql(['a', 2]);
    at.restart(row('xy'), 'a');
    expect(at.settle()).to.equal('gone');
    expect(at.item).to.equal('x');
  });

  it('waits behind the last story that is there', () => {
    const source = row('ab', false);
    const at = reading(source);
    at.turn('last');
    at.turn('next');
    expect(at.place).to.equal('waiting');
    source.letters = 'abcd';
    expect(at.settle()).to.equal('come');
    expect(at.item).to.equal('c');
  });

  it('keeps the story being read when others come or go, in the same slide', () => {
    const source = row('abcd');
    const at = reading(source);
    at.turn('next');
    const slide = at.slides.indexOf(at.index);
    source.letters = 'xyabcd';
    expect(at.settle()).to.equal(undefined);
    expect([at.item, at.index, at.slides.indexOf(at.index)]).to.eql(['b', 3, slide]);
    source.letters = 'bcd';
    at.settle();
    expect([at.item, at.index, at.slides.indexOf(at.index)]).to.eql(['b', 0, slide]);
  });

  it('stands where the story was when it goes, and says so', () => {
    const source = row('abc');
    const at = reading(source);
    at.turn('last');
    source.letters = 'ab';
    expect(at.settle()).to.equal('gone');
    expect(at.place).to.equal('end');
    at.turn('first');
    source.letters = 'b';
    expect(at.settle()).to.equal('gone');
    expect(at.item).to.equal('b');
  });

  it('stays at the end when a story comes in', () => {
    const source = row('ab');
    const at = reading(source);
    at.turn('last');
    at.turn('next');
    source.letters = 'xab';
    at.settle();
    expect(at.place).to.equal('end');
  });

  it('does not lose the last one of a limit to one that comes in', () => {
    const source = row('abcde');
    const at = reading(source, 2);
    at.turn('last');
    expect(at.item).to.equal('b');
    source.letters = 'xabcde';
    at.settle();
    expect(at.item).to.equal('b');
  });

  it('has three slides, and turning fills one anew', () => {
    const at = reading(row('abcdefgh'));
    for (let n = 0; n < 6; n += 1) {
      const before = at.slides;
      expect(at.slides).to.include.members([at.index - 1, at.index, at.index + 1]);
      at.turn('next');
      expect(at.slides.filter((index, slide) => index !== before[slide])).to.have.length(1);
    }
  });
});

describe('keys and fingers', () => {
  it('follow the reading direction', () => {
    expect(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'a'].map((key) => moveOfKey(key, false))).to.eql([
      'previous',
      'next',
      'first',
      'last',
      undefined,
    ]);
    expect(['ArrowLeft', 'ArrowRight', 'Home'].map((key) => moveOfKey(key, true))).to.eql([
      'next',
      'previous',
      'first',
    ]);
    expect(moveOfSwipe(-200, 300, 400, false)).to.equal('next');
    expect(moveOfSwipe(-200, 300, 400, true)).to.equal('previous');
    expect(moveOfSwipe(200, 300, 400, false)).to.equal('previous');
  });

  it('need to go far or fast', () => {
    expect(moveOfSwipe(-40, 300, 900, false)).to.equal(undefined);
    expect(moveOfSwipe(-40, 300, 60, false)).to.equal('next');
  });

  it('leave scrolling up and down alone', () => {
    expect(directionOf(4, 4)).to.equal(undefined);
    expect(directionOf(12, 30)).to.equal('other');
    expect(directionOf(14, 14)).to.equal('other');
    expect(directionOf(30, 12)).to.equal('sideways');
  });
});
