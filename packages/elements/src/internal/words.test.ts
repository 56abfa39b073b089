import { expect, fixture, html } from '@open-wc/testing';

import { defineWords, dirOf, langOf, loadWords } from './words.js';

describe('words', () => {
  it('takes the nearest language going up, through shadow roots', async () => {
    const outer = await fixture(html`<section lang="de-AT"><div></div></section>`);
    const host = outer.querySelector('div')!;
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(langOf(inner)).to.equal('de');
    inner.lang = 'ar';
    expect(langOf(inner)).to.equal('ar');
    inner.lang = 'xx';
    expect(langOf(inner)).to.equal('en');
  });

  it('loads a language once, and falls back to English when it cannot', async () => {
    let loads = 0;
    const words = defineWords('hello', {
      de: () => ((loads += 1), Promise.resolve({ default: 'hallo' })),
      ar: () => Promise.reject(new Error('away')),
    });
    await Promise.all([loadWords(words, 'en'), loadWords(words, 'de')]);
    await loadWords(words, 'de');
    await loadWords(words, 'ar');
    expect(loads).to.equal(1);
    expect([words.loaded.get('de'), words.loaded.get('ar')]).to.deep.equal(['hallo', 'hello']);
  });

  it('knows which way a language runs', () => {
    expect([dirOf('en'), dirOf('ar')]).to.deep.equal(['ltr', 'rtl']);
  });
});
