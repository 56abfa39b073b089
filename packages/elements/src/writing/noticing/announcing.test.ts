/** However much is noticed at once, it is told once a pause, and only what is new. */
import { mockCommunity, rendered, until } from '@kindred/internals/testing';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';

import '../../define/community.js';
import '../../define/post-box.js';
import type { KindredCommunity } from '../../community/community.js';
import { defineThread } from '../../wall/thread/define.js';
import type { KindredReplyBox } from '../../wall/thread/reply-box.js';

/** Each adds to the one before: what is private, words that hurt, ways to get hurt, what a reply does, people to talk to. */
const STEPS = {
  en: [
    'I’m so sorry, that sounds really hard. Write to a@mail.example or b@mail.example. My uncle committed suicide.',
    ' Since the funeral I know how that feels. How are you right now? It is all my fault, I ruin everything. Call +44 20 7946 0958.',
    ' I want to kill myself tonight.',
  ],
  de: [
    'Das tut mir so leid, das klingt richtig schwer. Schreib an a@mail.example oder b@mail.example. Mein Onkel hat Selbstmord begangen.',
    ' Seit der Beerdigung kenne ich das auch. Wie geht es dir gerade? Alles ist meine Schuld. Ruf mich an: 030 / 1234567.',
    ' Ich will mich heute umbringen.',
  ],
  ar: [
    'أنا آسف جدًا. اكتب إلى a@mail.example أو b@mail.example.',
    ' رقمي هو +20 100 123 4567. كل شيء خطئي.',
    ' https://example.org/a أريد أن أقتل نفسي الليلة.',
  ],
} as const;

const PAUSE = 900;
const LIVE = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';

describe('what is noticed is told calmly', () => {
  let provider: KindredCommunity;
  let composer: HTMLElement;
  const { setTimeout } = window;
  const mocks: ReturnType<typeof mockCommunity>[] = [];

  const field = (): HTMLTextAreaElement | null => composer.shadowRoot!.querySelector('textarea');
  const noticed = (): string => composer.shadowRoot!.querySelector('.noticed')?.textContent ?? '';

  async function mount(tag: string, lang: string): Promise<void> {
    const mock = mockCommunity({ posts: ['Awake again.'] });
    mocks.push(mock);
    const adapter = { ...(await mock.backend()), name: `told-${crypto.randomUUID()}`, local: false };
    provider = await fixture<KindredCommunity>(
      html`<kindred-community style="--kindred-motion: 0" country="DE" .adapter=${adapter}></kindred-community>`,
    );
    composer = Object.assign(document.createElement(tag), { lang });
    if (tag === 'kindred-reply-box') {
      const { items } = await adapter.posts!.list({ circle: 'night-shift' });
      (composer as KindredReplyBox).post = items[0]!.id;
    }
    provider.append(composer);
    await until(field, 'the field');
  }

  /** What a screen reader is given to say, one entry for each time. */
  function listen(): string[] {
    const root = composer.shadowRoot!;
    const now = (): string => [...root.querySelectorAll(LIVE)].map(({ textContent }) => textContent.trim()).join('|');
    const told: string[] = [];
    let last = now();
    const observer = new MutationObserver(() => {
      const text = now();
      if (text !== last && text.replaceAll('|', '')) told.push(text);
      last = text;
    });
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    return told;
  }

  /** Letter groups in quick succession, as somebody types, and then a pause. */
  async function write(text: string): Promise<void> {
    const before = field()!.value;
    for (let at = 1; at <= 4; at += 1) {
      field()!.value = before + text.slice(0, Math.ceil((text.length * at) / 4));
      field()!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await rendered(composer);
    }
  }

  before(() => {
    defineThread();
    window.setTimeout = ((run: () => void, ms?: number) =>
      setTimeout.call(window, run, ms === PAUSE ? 40 : ms)) as typeof window.setTimeout;
  });
  after(() => {
    window.setTimeout = setTimeout;
  });
  afterEach(async () => {
    fixtureCleanup();
    for (const mock of mocks.splice(0)) await mock.dispose();
  });

  for (const tag of ['kindred-post-box', 'kindred-reply-box']) {
    for (const [lang, steps] of Object.entries(STEPS)) {
      it(`at most once a pause in ${tag} (${lang})`, async () => {
        await mount(tag, lang);
        field()!.focus();
        await write(lang);
        await until(() => composer.shadowRoot!.querySelector('.sr[role=status]'), 'what notices');
        const told = listen();
        for (const [n, step] of steps.entries()) {
          const before = noticed();
          await write(` ${step}`);
          await until(() => noticed() !== before, `what is noticed in step ${n + 1}`);
          // A second look would come after a second pause.
          for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
          expect(told, `after step ${n + 1}`).to.have.length(n + 1);
        }
        expect(new Set(told).size).to.equal(steps.length);
        // Less of it is no news.
        const before = noticed();
        field()!.value = '';
        await write(steps[0]);
        await until(() => noticed() !== before, 'less of it');
        expect(told.slice(steps.length).length).to.be.at.most(1);
      });
    }
  }
});
