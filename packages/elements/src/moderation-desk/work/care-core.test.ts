import { expect } from '@open-wc/testing';

import { begin, breakDue, HABITS, later, settled, touch, withinHour } from './care-core.js';
import { commandOf } from './keys.js';
import { grown } from './watch.js';

const MINUTE = 60_000;

describe('care for whoever works at the desk', () => {
  it('suggests a break after a time of work, not sooner', () => {
    let stretch = begin(0);
    for (let minute = 0; minute <= 44; minute += 1) stretch = touch(stretch, minute * MINUTE);
    expect(breakDue(stretch, HABITS, 44 * MINUTE)).to.equal(false);
    stretch = touch(stretch, 45 * MINUTE);
    expect(breakDue(stretch, HABITS, 45 * MINUTE)).to.equal(true);
  });

  it('asks again later, when it was put off', () => {
    const put = later({ since: 0, last: 60 * MINUTE, quietUntil: 0 }, 45 * MINUTE);
    expect(breakDue(put, HABITS, 59 * MINUTE)).to.equal(false);
    expect(breakDue(put, HABITS, 60 * MINUTE)).to.equal(true);
  });

  it('knows when somebody rests', () => {
    const stretch = { since: 0, last: 45 * MINUTE, quietUntil: 0 };
    expect(breakDue(stretch, HABITS, 55 * MINUTE), 'they are away').to.equal(false);
    expect(touch(stretch, 55 * MINUTE), 'a new stretch').to.deep.equal(begin(55 * MINUTE));
    expect(touch(stretch, 54 * MINUTE).since).to.equal(0);
  });

  it('suggests nothing to those who want none', () => {
    expect(breakDue({ since: 0, last: 0, quietUntil: 0 }, { ...HABITS, breakAfter: 0 }, 0)).to.equal(false);
  });

  it('counts heavy readings of the last hour alone', () => {
    const now = 100 * MINUTE;
    expect(withinHour([40 * MINUTE, 41 * MINUTE, 99 * MINUTE, 200 * MINUTE], now)).to.deep.equal([
      41 * MINUTE,
      99 * MINUTE,
    ]);
  });

  it('makes sense of whatever was kept or typed', () => {
    expect(settled()).to.deep.equal(HABITS);
    expect(settled({ cap: NaN, breakAfter: -5, keys: false })).to.deep.equal({ cap: 10, breakAfter: 0, keys: false });
    expect(settled({ cap: 3.7, breakAfter: 1e9 })).to.deep.equal({ cap: 3, breakAfter: 240, keys: true });
    expect(settled({ cap: 'x' as never }).cap).to.equal(10);
  });
});

describe('keys at the desk', () => {
  const scope = document.createElement('div');
  const make = (tag: string, parent: Element = scope, properties = {}): HTMLElement => {
    const element = Object.assign(document.createElement(tag), properties);
    parent.append(element);
    return element;
  };
  const list = make('ul', scope, { className: 'rows' });
  const row = make('button', list, { className: 'open' });
  const button = make('button');
  const key = (name: string, on: Element = button, init: KeyboardEventInit = {}, letters = true) =>
    commandOf(new KeyboardEvent('keydown', { key: name, ...init }), on, letters);

  it('knows its letters, in either case', () => {
    expect(key('j')).to.equal('next');
    expect(key('P')).to.equal('publish');
    expect(key('?')).to.equal('help');
    expect(key('q')).to.equal(undefined);
    expect(key('Enter')).to.equal(undefined);
  });

  it('is silent while somebody types, and in a dialog', () => {
    for (const tag of ['textarea', 'select', 'input']) expect(key('p', make(tag)), tag).to.equal(undefined);
    expect(key('x', make('input', scope, { type: 'checkbox' }))).to.equal('select');
    expect(key('p', make('button', make('dialog')))).to.equal(undefined);
  });

  it('leaves the browser’s and other people’s keys alone', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect(key('p', button, { [modifier]: true })).to.equal(undefined);
  });

  it('decides once, however long a key is held', () => {
    expect(key('p', button, { repeat: true })).to.equal(undefined);
    expect(key('j', button, { repeat: true })).to.equal('next');
  });

  it('can be switched off; arrows and Enter still walk the list', () => {
    expect(key('p', button, {}, false)).to.equal(undefined);
    expect(key('ArrowDown', row, {}, false)).to.equal('next');
    expect(key('ArrowUp', row, {}, false)).to.equal('previous');
    expect(key('Enter', row, {}, false)).to.equal('reveal');
    expect(key('Escape', button, {}, false)).to.equal('back');
    expect(key('ArrowDown', button)).to.equal(undefined);
  });
});

describe('lanes', () => {
  it('have grown where more waits than before', () => {
    const before = [
      { lane: 'held', waiting: 2, oldest: 0 },
      { lane: 'worried', waiting: 0, oldest: null },
    ] as const;
    const now = [
      { lane: 'held', waiting: 1, oldest: 0 },
      { lane: 'worried', waiting: 1, oldest: 0 },
      { lane: 'second', waiting: 1, oldest: 0 },
    ] as const;
    expect(
      grown(before, now).map(({ lane }) => lane),
      'one that was not there before says nothing',
    ).to.deep.equal(['worried']);
  });
});
