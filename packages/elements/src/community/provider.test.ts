import { expect } from '@open-wc/testing';

import { communityContext, type CommunityScope } from '../internal/context.js';

import { Provider } from './provider.js';

const scope = (): CommunityScope => ({ store: new Promise(() => undefined) });

describe('the provider of a community', () => {
  const heard: unknown[] = [];
  let around: HTMLElement;
  let provider: Provider;
  let passedOn: Event[];

  beforeEach(() => {
    heard.length = 0;
    passedOn = [];
    const outside = document.createElement('div');
    around = outside.appendChild(document.createElement('div'));
    provider = new Provider();
    around.addEventListener('context-request', provider.onRequest);
    outside.addEventListener('context-request', (event) => passedOn.push(event));
  });

  const ask = (subscribe: boolean, context: unknown = communityContext): (() => void)[] => {
    const ends: (() => void)[] = [];
    const callback = (now: unknown, end?: () => void): void => {
      heard.push(now);
      if (end) ends.push(end);
    };
    const event = new Event('context-request', { bubbles: true, composed: true });
    around
      .appendChild(document.createElement('p'))
      .dispatchEvent(Object.assign(event, { context, callback, subscribe }));
    return ends;
  };

  it('answers at once, and again whenever it changes, until nobody asks any more', () => {
    const [end] = ask(true);
    const [first, second, third] = [scope(), scope(), scope()];
    provider.scope = first;
    provider.scope = second;
    expect(heard).to.eql([undefined, first, second]);
    expect(provider.scope).to.equal(second);
    end!();
    provider.scope = third;
    expect(heard.length).to.equal(3);
  });

  it('answers once where no more is asked for', () => {
    const now = scope();
    provider.scope = now;
    expect(ask(false)).to.eql([]);
    provider.scope = scope();
    expect(heard).to.eql([now]);
  });

  it('is the nearest, so that no other answers, and leaves questions for something else alone', () => {
    ask(true);
    expect(passedOn).to.eql([]);
    ask(true, Symbol('of the page'));
    expect(passedOn.length).to.equal(1);
    expect(heard.length).to.equal(1);
  });
});
