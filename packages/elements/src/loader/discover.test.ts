import { expect } from '@open-wc/testing';

import { discover } from './discover.js';
import { WIDGETS } from './widgets.js';

/** A widget that stands in for a real one: `loaded` resolves when the loader asks for it. */
function pretend(tag: string): { loaded: Promise<void>; calls: () => number } {
  let calls = 0;
  let told: () => void;
  const loaded = new Promise<void>((resolve) => (told = resolve));
  WIDGETS[tag] = () => {
    calls += 1;
    told();
    return Promise.resolve();
  };
  return { loaded, calls: () => calls };
}

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('discover', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    document.querySelectorAll('[data-test]').forEach((element) => element.remove());
  });

  const add = (tag: string, into: Node = document.body): HTMLElement => {
    const element = document.createElement(tag);
    element.dataset.test = '';
    into.appendChild(element);
    return element;
  };

  it('loads what is on the page, once, and nothing else', async () => {
    const there = pretend('kindred-there');
    const absent = pretend('kindred-absent');
    add('kindred-there');
    add('kindred-there');
    stops.push(discover());
    await there.loaded;
    await twoFrames();
    expect(there.calls()).to.equal(1);
    expect(absent.calls()).to.equal(0);
  });

  it('loads what is added later, also inside something else', async () => {
    const late = pretend('kindred-late');
    stops.push(discover());
    const wrapper = add('section');
    wrapper.innerHTML = '<div><kindred-late></kindred-late></div>';
    await late.loaded;
  });

  it('waits until a widget comes near the viewport', async () => {
    const far = pretend('kindred-far');
    const spacer = add('div');
    spacer.style.height = '9000px';
    add('kindred-far');
    stops.push(discover());
    await twoFrames();
    expect(far.calls()).to.equal(0);
    spacer.style.height = '0';
    await far.loaded;
  });

  it('finds widgets inside a shadow root it is handed', async () => {
    const inside = pretend('kindred-inside');
    const host = add('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<kindred-inside></kindred-inside>';
    stops.push(discover(root));
    await inside.loaded;
  });

  it('tries again after a chunk could not be loaded', async () => {
    let calls = 0;
    let told: () => void;
    const failedOnce = new Promise<void>((resolve) => (told = resolve));
    WIDGETS['kindred-flaky'] = () => {
      calls += 1;
      queueMicrotask(told);
      return calls === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
    };
    const { error } = console;
    console.error = () => undefined;
    add('kindred-flaky');
    stops.push(discover());
    await failedOnce;
    await twoFrames();
    console.error = error;
    add('kindred-flaky');
    await twoFrames();
    await twoFrames();
    expect(calls).to.equal(2);
  });
});
