import { axe, focused, leakCheck, press, rendered, tabTo, type as typeWords, until } from '@kindred/internals/testing';
import { expect, fixture, html } from '@open-wc/testing';

import '../define/moderation-desk.js';
// What all widgets of a page share, and load a little later by themselves, is none that one of them leaves behind.
import '../internal/help/help.js';
import '../define/community.js';

import { storeOf } from '../internal/community-store.js';

import { endOfDay, keepKey, keptKey } from './kept-key.js';
import type { KindredDecisionEvent } from './moderation-desk.events.js';
import type { KindredModerationDesk } from './moderation-desk.js';
import { deskBackend, type DeskBackend, type DeskBackendOptions, held, postId, replyId, TOKEN } from './testing.js';

const HOUR = 3_600_000;

async function show(
  adapter: DeskBackend,
  properties: Partial<KindredModerationDesk> = {},
): Promise<KindredModerationDesk> {
  const desk = Object.assign(document.createElement('kindred-moderation-desk'), { adapter }, properties);
  const holder = await fixture(html`<div></div>`);
  holder.append(desk);
  await rendered(desk);
  return desk;
}

const root = (desk: KindredModerationDesk): ShadowRoot => desk.shadowRoot!;
const said = (desk: KindredModerationDesk): string => root(desk).textContent!.replace(/\s+/g, ' ').trim();
const rows = (desk: KindredModerationDesk): HTMLElement[] => [...root(desk).querySelectorAll<HTMLElement>('.row')];
const find = <T extends HTMLElement>(desk: KindredModerationDesk, selector: string): T => {
  const found = root(desk).querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not there. It says: ${said(desk)}`);
  return found;
};
const named = (desk: KindredModerationDesk, words: string, scope = ''): HTMLButtonElement | undefined =>
  [...root(desk).querySelectorAll<HTMLButtonElement>(`${scope} button`)].find(({ textContent }) =>
    textContent!.replace(/\s+/g, ' ').trim().startsWith(words),
  );
/** Presses the button that begins with these words. */
async function push(desk: KindredModerationDesk, words: string, scope = ''): Promise<void> {
  (await until(() => named(desk, words, scope), `a button “${words}”`)).click();
  await rendered(desk);
}
const says = (desk: KindredModerationDesk, words: string): Promise<unknown> =>
  until(() => said(desk).includes(words), `“${words}”`);
const here = (desk: KindredModerationDesk): number => rows(desk).findIndex((row) => row.classList.contains('here'));

/** Somebody is signed in, and what waits is there. */
async function atWork(
  options: DeskBackendOptions = {},
  properties: Partial<KindredModerationDesk> = {},
): Promise<{ desk: KindredModerationDesk; backend: DeskBackend }> {
  const backend = deskBackend({ items: [held(1), held(2), held(3)], ...options });
  const desk = await show(backend, { token: TOKEN, undoSeconds: 0, ...properties });
  await until(() => root(desk).querySelector('.list[aria-busy=false]'), 'the desk');
  await rendered(desk);
  return { desk, backend };
}

const open = async (desk: KindredModerationDesk, index = 0): Promise<void> => {
  rows(desk)[index]!.querySelector<HTMLButtonElement>('.open')!.click();
  await rendered(desk);
};
/** Focus in the list, on this row. */
const reach = async (desk: KindredModerationDesk, index = 0): Promise<void> => {
  rows(desk)[index]!.querySelector<HTMLButtonElement>('.open')!.focus();
};
/** Into the field that has the focus. WebKit's driver loses letters that come twice. */
function write(words: string): void {
  const field = focused() as HTMLTextAreaElement;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
const sent = (backend: DeskBackend, count: number): Promise<unknown> =>
  until(() => backend.decided.length === count, `${count} decisions`);

describe('kindred-moderation-desk', () => {
  afterEach(() => sessionStorage.clear());

  describe('signing in', () => {
    it('takes a pasted key and shows what waits, covered', async () => {
      const backend = deskBackend({ items: [held(1), held(2)] });
      const desk = await show(backend);
      expect(said(desk)).to.contain('Moderation desk');
      find<HTMLInputElement>(desk, '#key').value = `  ${TOKEN}\n`;
      await push(desk, 'Sign in');
      await until(() => rows(desk).length === 2);
      expect(said(desk)).to.contain('New: every text here is read first');
      expect(said(desk)).not.to.contain('Written at night');
      expect(focused()?.id).to.equal('desk-title');
      await open(desk);
      expect(said(desk)).not.to.contain('Written at night');
      await push(desk, 'Show the words');
      await says(desk, 'Written at night, number 1.');
    });

    it('says plainly when a key is not known, or when nobody answers', async () => {
      const backend = deskBackend();
      const desk = await show(backend);
      await push(desk, 'Sign in');
      await says(desk, 'Paste your key first.');
      find<HTMLInputElement>(desk, '#key').value = 'another';
      await push(desk, 'Sign in');
      await says(desk, 'This key is not known here.');
      expect(focused()?.id).to.equal('key');
      backend.fail('session', 'unavailable');
      find<HTMLInputElement>(desk, '#key').value = TOKEN;
      await push(desk, 'Sign in');
      await says(desk, 'The community can’t be reached right now.');
      backend.fail('session');
      await push(desk, 'Sign in');
      await says(desk, 'New and held');
    });

    it('never has the key in an attribute, a link or lasting storage', async () => {
      const backend = deskBackend({ items: [held(1)] });
      const desk = await show(backend);
      desk.setAttribute('token', TOKEN);
      await rendered(desk);
      expect(desk.token, 'an attribute is not read').to.equal(undefined);
      desk.removeAttribute('token');
      const field = find<HTMLInputElement>(desk, '#key');
      expect(field.type).to.equal('password');
      expect(field.autocomplete).to.equal('off');
      field.value = TOKEN;
      await push(desk, 'Sign in');
      await until(() => rows(desk).length === 1);
      expect(desk.outerHTML + root(desk).innerHTML).not.to.contain(TOKEN);
      expect(JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })).not.to.contain(TOKEN);
    });

    it('keeps a key in this tab, and only for today, when somebody chooses so', async () => {
      const backend = deskBackend({ items: [held(1)] });
      const desk = await show(backend);
      find<HTMLInputElement>(desk, '#key').value = TOKEN;
      find<HTMLInputElement>(desk, '[name=keep]').click();
      await push(desk, 'Sign in');
      await until(() => rows(desk).length === 1);
      const again = await show(backend);
      await until(() => rows(again).length === 1, 'the desk, without a key');
      await push(again, 'Leave');
      await push(again, 'Sign out');
      await until(() => root(again).querySelector('#key'));
      expect(JSON.stringify({ ...sessionStorage })).not.to.contain(TOKEN);

      const noon = new Date(2026, 0, 1, 12).getTime();
      keepKey('place', 'k', noon);
      expect(keptKey('place', endOfDay(noon))).to.equal('k');
      expect(keptKey('another', noon)).to.equal(undefined);
      expect(keptKey('place', endOfDay(noon) + 1)).to.equal(undefined);
      sessionStorage.setItem('kindred.desk|place', 'no json');
      expect(keptKey('place')).to.equal(undefined);
    });

    it('takes the page’s own token, a newer one without a break, and none as leaving', async () => {
      const { desk, backend } = await atWork();
      await open(desk);
      backend.token = 'renewed';
      desk.token = 'renewed';
      await rendered(desk);
      await press('p');
      await sent(backend, 1);
      expect(here(desk)).to.equal(1);
      desk.token = undefined;
      await until(() => root(desk).querySelector('#key'));
    });

    it('goes by the newest token where one was not answered yet', async () => {
      const backend = deskBackend({ items: [held(1)] });
      const answers: (() => void)[] = [];
      const { session } = backend.moderation;
      backend.moderation.session = async (options) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        return session(options);
      };
      const desk = await show(backend, { token: 'expired' });
      await until(() => answers.length === 1);
      desk.token = TOKEN;
      await until(() => answers.length === 2);
      for (const answer of answers.reverse()) answer();
      await until(() => rows(desk).length === 1);
      expect(said(desk)).not.to.contain('was not taken');
    });

    it('says so when the page’s own token is not taken', async () => {
      const desk = await show(deskBackend(), { token: 'expired' });
      await says(desk, 'The site’s own sign-in was not taken here.');
      expect(root(desk).querySelector('#key')).not.to.equal(null);
    });

    it('keeps what was decided when a sign-in ends, and sends it after the next', async () => {
      const { desk, backend } = await atWork();
      backend.token = 'another';
      await reach(desk);
      await press('p');
      await says(desk, 'Your sign-in has ended.');
      expect(backend.decided).to.deep.equal([]);
      find<HTMLInputElement>(desk, '#key').value = 'another';
      await push(desk, 'Sign in');
      await sent(backend, 1);
    });

    it('says what is missing where a backend has no desk, or no community is named', async () => {
      const { moderation: _, ...bare } = deskBackend();
      const desk = await show(bare as DeskBackend);
      await says(desk, 'This community does not offer that.');
      expect(root(desk).querySelector('#key')).to.equal(null);
    });
  });

  describe('what waits', () => {
    before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
    after(() => document.documentElement.style.removeProperty('--kindred-motion'));

    it('is in lanes, with how many and since when; nothing says who did how much', async () => {
      const items = [
        held(1, { lane: 'worried', state: 'live', reports: [{ reason: 'worried', at: 0 }] }),
        ...Array.from({ length: 120 }, (_, n) => held(n + 2, { createdAt: Date.now() - 3 * HOUR })),
      ];
      const { desk } = await atWork({ items });
      const lanes = [...root(desk).querySelectorAll('.lane')].map(({ textContent }) =>
        textContent!.replace(/\s+/g, ' ').trim(),
      );
      expect(lanes[0]).to.match(/^May need somebody soon 1 oldest/);
      expect(lanes[1]).to.equal('Asked again');
      expect(lanes[4]).to.equal('New and held 100 or more oldest 3 hours ago');
      expect(lanes.at(-1)).to.equal('Search');
      expect(rows(desk).length, 'the most urgent lane that has something').to.equal(1);
      expect(said(desk)).to.contain('Somebody is worried about this person');
    });

    it('has in front what its author lets moderators know, covered, and with a way to write to them', async () => {
      const items = [held(1), held(2, { lane: 'worried', care: true, text: 'Not here any more.' })];
      const { desk, backend } = await atWork({ items });
      expect(find(desk, '.lane[aria-current]').textContent).to.contain('May need somebody soon');
      expect(rows(desk).length).to.equal(1);
      expect(said(desk)).to.contain('Its author let you know that it may need somebody sooner').and.contain('Heavy');
      expect(said(desk)).not.to.contain('Not here any more.');
      await open(desk);
      await push(desk, 'Publish with helplines');
      expect(root(desk).querySelector('.form .chip'), 'no reason is asked for').to.equal(null);
      const note = find<HTMLTextAreaElement>(desk, '.form textarea');
      note.value = 'I read this tonight. I am glad that you said it.';
      note.dispatchEvent(new InputEvent('input'));
      await axe(desk);
      find<HTMLFormElement>(desk, '.form').requestSubmit();
      await sent(backend, 1);
      expect(backend.decided[0]).to.deep.include({ outcome: 'publish-with-resources', note: note.value });
      expect(backend.decided[0]).not.to.have.any.keys('reason', 'mark');
    });

    it('has at the end what readers ask a content note for, added by one key', async () => {
      const reports = [
        { reason: 'content-note' as const, contentNotes: ['death' as const], note: 'It came out of nowhere.', at: 0 },
        { reason: 'content-note' as const, contentNotes: ['death' as const, 'illness' as const], at: 0 },
      ];
      const { desk, backend } = await atWork({
        items: [held(1, { lane: 'notes', state: 'live', held: undefined, contentNotes: ['illness'], reports })],
      });
      expect(find(desk, '.lane[aria-current]').textContent).to.contain('A content note is asked for');
      expect(said(desk)).to.contain('A content note is asked for (2 ×)').and.not.to.contain('Heavy');
      await open(desk);
      expect(named(desk, 'Add the note: death')).to.exist;
      await push(desk, 'Show the words');
      expect(said(desk)).to.contain('Speaks of death').and.contain('It came out of nowhere.');
      await axe(desk);
      await press('n');
      await sent(backend, 1);
      expect(backend.decided[0]).to.deep.include({ outcome: 'publish', contentNotes: ['death'] });
      expect(backend.decided[0]).not.to.have.any.keys('reason', 'note', 'mark');
    });

    it('comes in pages, never all of it', async () => {
      const { desk, backend } = await atWork({ items: Array.from({ length: 45 }, (_, n) => held(n)) });
      expect(rows(desk).length).to.equal(20);
      await push(desk, 'More');
      await until(() => rows(desk).length === 40);
      await until(() => focused() === rows(desk)[20]!.querySelector('.open'), 'the first new one has the focus');
      await open(desk, 39);
      await press('j');
      await until(() => here(desk) === 40, 'the next page, for the one after');
      expect(rows(desk).length).to.equal(45);
      expect(backend.calls.filter((call) => call === 'queue').length).to.equal(3);
      expect(named(desk, 'More', '.list')).to.equal(undefined);
    });

    it('is as quick with a hundred thousand', async () => {
      const items = Array.from({ length: 100_000 }, (_, n) => held(n));
      const { desk, backend } = await atWork({ items });
      expect(rows(desk).length).to.equal(20);
      expect(backend.calls.filter((call) => call === 'queue')).to.deep.equal(['queue']);
      expect(find(desk, '.lane[aria-current]').textContent).to.contain('100 or more');
    });

    it('says when nothing does', async () => {
      const { desk } = await atWork({ items: [] });
      expect(said(desk)).to.contain('Nothing waits here.');
    });

    it('says what could not be read, and reads it again', async () => {
      const backend = deskBackend({ items: [held(1)] });
      backend.fail('lanes', 'offline');
      const desk = await show(backend, { token: TOKEN });
      await says(desk, 'You seem to be offline.');
      backend.fail('lanes');
      backend.fail('queue', 'unavailable');
      await push(desk, 'Try again');
      await says(desk, 'The community can’t be reached right now.');
      backend.fail('queue');
      await push(desk, 'Try again', '.list');
      await until(() => rows(desk).length === 1);
    });

    it('tells of something new without moving anything', async () => {
      const { desk, backend } = await atWork();
      await open(desk, 1);
      const before = rows(desk).map(({ dataset }) => dataset['id']);
      backend.items.set(
        postId(9),
        held(9, { lane: 'worried', state: 'live', reports: [{ reason: 'worried', at: 0 }] }),
      );
      backend.items.set(postId(8), held(8));
      document.dispatchEvent(new Event('visibilitychange'));
      await says(desk, 'Something new waits: May need somebody soon, New and held.');
      expect(root(desk).querySelector('.bar [role=status]')!.textContent).to.contain('Something new waits');
      expect(rows(desk).map(({ dataset }) => dataset['id'])).to.deep.equal(before);
      expect(here(desk)).to.equal(1);
      await push(desk, 'Look again');
      await until(() => rows(desk).length === 4);
    });

    it('shows hostile words as words', async () => {
      const text = '<img src=x onerror=alert(1)><script>alert(2)</script> & \u202Eبدل';
      const { desk } = await atWork({ items: [held(1, { text, author: { name: '<b>Bold</b>' } })] });
      await open(desk);
      await push(desk, 'Show the words');
      expect(find(desk, '#words .prose').textContent).to.equal(text);
      expect(root(desk).querySelector('img, script, b')).to.equal(null);
    });
  });

  describe('an item', () => {
    it('is covered again when somebody leaves it', async () => {
      const { desk } = await atWork();
      await reach(desk);
      await press('Enter');
      await says(desk, 'number 1.');
      expect(focused()?.id).to.equal('words');
      await press('j');
      await until(() => here(desk) === 1);
      await press('k');
      await until(() => here(desk) === 0);
      expect(said(desk)).not.to.contain('number 1.');
      await press('v');
      await says(desk, 'number 1.');
      await press('v');
      await rendered(desk);
      expect(said(desk)).not.to.contain('number 1.');
      await press('Escape');
      await rendered(desk);
      expect(focused()?.className).to.equal('open');
    });

    it('says why it is here, what was reported, asked and decided before', async () => {
      const item = held(1, {
        lane: 'reported',
        state: 'live',
        held: undefined,
        silenced: true,
        appeal: 'Please look again.',
        second: { reader: 'they', note: 'Do we know her?', at: 0 },
        reports: [
          { reason: 'unkind', note: 'Sharp words.', at: 0 },
          { reason: 'unkind', at: 0 },
          {
            reason: 'illegal',
            law: 'Section 1',
            goodFaith: true,
            notifier: { name: 'A. Reader', email: 'a@example.org' },
            at: 0,
          },
        ],
        history: [
          { actor: 'author', from: null, to: 'held', revision: 1, at: 0 },
          {
            actor: 'moderator',
            reader: 'they',
            from: 'held',
            to: 'returned',
            revision: 1,
            at: 60_000,
            outcome: 'return',
            reason: 'unkind',
            note: 'Softer, please.',
          },
        ],
      });
      const { desk } = await atWork({ items: [item] });
      await open(desk);
      expect(said(desk)).to.contain('Reported as unkind (2 ×)');
      expect(said(desk)).to.contain('Reported as against the law');
      expect(said(desk)).to.contain('can write no more in this thread');
      for (const covered of ['Sharp words', 'Please look again', 'Do we know her', 'Section 1']) {
        expect(said(desk)).not.to.contain(covered);
      }
      expect(find(desk, '.history').textContent!.replace(/\s+/g, ' ')).to.match(
        /Sent.*Given back.*they.*Unkind: Softer/,
      );
      await push(desk, 'Show the words');
      for (const shown of [
        'Sharp words.',
        'Please look again.',
        'Do we know her?',
        'Which law: Section 1',
        'Said in good faith',
        'A. Reader, a@example.org',
      ]) {
        expect(said(desk)).to.contain(shown);
      }
    });

    it('says what its author said around it', async () => {
      const { desk } = await atWork({ items: [held(1, { topics: ['sleep', 'night-bus'], seeking: 'advice' })] });
      await open(desk);
      expect(said(desk)).to.contain('Around: Sleep, night-bus · Would like advice');
    });

    it('marks suspect words, and shows what is live beside an edit', async () => {
      const text = 'I went to the harbour with Marek.';
      const { desk } = await atWork({
        items: [
          held(1, { text, suspect: [{ start: 27, end: 32 }] }),
          held(2, {
            text: 'I am not so well.',
            live: { text: 'I am not well.', revision: 1 },
            held: 'edit',
            state: 'live',
          }),
        ],
      });
      await open(desk);
      await push(desk, 'Show the words');
      expect(find(desk, '#words mark').textContent).to.equal('Marek');
      expect(find(desk, '#words .prose').textContent).to.equal(text);
      await open(desk, 1);
      await push(desk, 'Show the words');
      expect(said(desk)).to.contain('What others see now');
      expect(find(desk, 'ins').textContent).to.equal('so ');
      expect(root(desk).querySelector('del')).to.equal(null);
    });

    it('shows a reply in its thread, earlier replies on request', async () => {
      const post = held(1, { text: 'The post itself.', state: 'live', lane: 'held', held: undefined });
      const parent = held(2, {
        id: replyId(1, 1),
        kind: 'reply',
        state: 'live',
        text: 'The reply before.',
        held: undefined,
      });
      const reply = held(3, { id: replyId(1, 2), kind: 'reply', parent: parent.id, text: 'At least you have work.' });
      const earlier = (n: number) => ({
        id: replyId(1, 10 + n),
        post: post.id,
        author: { name: 'Somebody' },
        createdAt: reply.createdAt - HOUR + n,
        byAuthor: false,
        text: `Earlier ${n}.`,
        contentNotes: [],
        resources: false,
        example: false,
      });
      const { desk } = await atWork({
        items: [post, parent, reply],
        replies: [
          ...Array.from({ length: 25 }, (_, n) => earlier(n)),
          { ...earlier(30), createdAt: Date.now() + HOUR },
        ],
      });
      await open(desk);
      expect(said(desk)).not.to.contain('The post itself.');
      await push(desk, 'Show the words');
      await says(desk, 'The post itself.');
      await says(desk, 'The reply before.');
      expect(said(desk)).not.to.contain('Earlier 0.');
      await push(desk, 'Earlier replies');
      await says(desk, 'Earlier 19.');
      expect(said(desk)).not.to.contain('Earlier 20.');
      await push(desk, 'More', '.context');
      await says(desk, 'Earlier 24.');
      expect(said(desk), 'what came later is no context').not.to.contain('Earlier 30.');
    });

    it('shows a story in its parts', async () => {
      const story = { title: 'T', hard: 'It was hard.', tried: 'I tried.', helped: 'It helped.', now: 'I am here.' };
      const { desk } = await atWork({ items: [held(1, { kind: 'story', text: undefined, story })] });
      await open(desk);
      await push(desk, 'Show the words');
      expect(said(desk)).to.contain('What helped a bit');
      expect([...root(desk).querySelectorAll('#words .prose')].map(({ textContent }) => textContent)).to.deep.equal(
        Object.values(story),
      );
    });
  });

  describe('a decision', () => {
    it('can be taken back before it goes out, and says so', async () => {
      const { desk, backend } = await atWork({}, { undoSeconds: 60 });
      await open(desk);
      await push(desk, 'Publish');
      await says(desk, 'Publish: goes out in a few seconds.');
      expect(here(desk), 'the next one').to.equal(1);
      expect(focused()?.id).to.equal('item-title');
      await push(desk, 'Undo');
      await says(desk, 'Taken back.');
      expect(here(desk)).to.equal(0);
      expect(backend.calls).not.to.contain('decide');
    });

    it('goes out by itself, and tells the page', async () => {
      const { desk, backend } = await atWork();
      const events: KindredDecisionEvent[] = [];
      desk.addEventListener('kindred-decision', (event) => events.push(event));
      await open(desk);
      await push(desk, 'Publish with helplines');
      await sent(backend, 1);
      await until(() => events.length === 1);
      expect(events[0]!.detail).to.deep.equal({ item: postId(1), outcome: 'publish-with-resources', state: 'live' });
      expect(events[0]!.bubbles && events[0]!.composed).to.equal(true);
      await until(() => rows(desk)[0]!.textContent!.includes('Published with helplines'));
      expect(rows(desk).length, 'nothing moves').to.equal(3);
    });

    it('gives back with a reason, a note and marked words', async () => {
      const { desk, backend } = await atWork();
      await open(desk);
      await push(desk, 'Show the words');
      await push(desk, 'Mark words');
      const field = find<HTMLTextAreaElement>(desk, 'textarea.text');
      await until(() => focused() === field);
      field.setSelectionRange(11, 16);
      await push(desk, 'Mark words');
      expect(find(desk, '#words .quiet mark').textContent).to.equal('night');
      await press('r');
      await rendered(desk);
      expect(focused()?.textContent?.trim()).to.equal('Personal details');
      await push(desk, 'Give it back', '.form');
      await says(desk, 'Choose a reason first');
      expect(backend.decided).to.deep.equal([]);
      await push(desk, 'Names somebody');
      find<HTMLTextAreaElement>(desk, '.form textarea').focus();
      write('Leave out the name, please.');
      await push(desk, 'Give it back', '.form');
      await sent(backend, 1);
      expect(backend.decided[0]).to.deep.include({
        outcome: 'return',
        reason: 'names-someone',
        note: 'Leave out the name, please.',
        mark: { start: 11, end: 16 },
      });
    });

    it('marks what is selected in the words themselves', async () => {
      const { desk } = await atWork({
        items: [held(1, { text: 'Ask Marek at the door.', suspect: [{ start: 0, end: 3 }] })],
      });
      await open(desk);
      await push(desk, 'Show the words');
      const words = find(desk, '#words .prose');
      const last = [...words.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim())
        .at(-1)!;
      document.getSelection()!.setBaseAndExtent(last, 1, last, 6);
      await push(desk, 'Mark words');
      expect(find(desk, '#words .quiet mark').textContent).to.equal('Marek');
      await push(desk, 'Take the mark away');
      expect(root(desk).querySelector('#words .quiet mark')).to.equal(null);
    });

    it('keeps what was begun for an item when somebody looks elsewhere', async () => {
      const { desk } = await atWork();
      await open(desk);
      await push(desk, 'Give it back');
      find<HTMLTextAreaElement>(desk, '.form textarea').focus();
      write('Not lost');
      await open(desk, 1);
      await open(desk, 0);
      await push(desk, 'Give it back');
      expect(find<HTMLTextAreaElement>(desk, '.form textarea').value).to.equal('Not lost');
    });

    it('adds content notes and silences, when somebody says so', async () => {
      const { desk, backend } = await atWork({ items: [held(1, { contentNotes: ['death'] })] });
      await open(desk);
      find<HTMLElement>(desk, '.also summary').click();
      await push(desk, 'alcohol or drugs');
      expect(named(desk, 'death', '.also')!.getAttribute('aria-disabled')).to.equal('true');
      find<HTMLInputElement>(desk, '.also [type=checkbox]').click();
      await push(desk, 'Publish');
      await sent(backend, 1);
      expect(backend.decided[0]).to.deep.include({ contentNotes: ['substances'], silence: true });
    });

    it('shows the new words when the author changed them meanwhile, and asks again', async () => {
      const { desk, backend } = await atWork();
      await open(desk);
      backend.edit(postId(1), 'Other words now.');
      await push(desk, 'Publish');
      await until(() => rows(desk)[0]!.textContent!.includes('Changed meanwhile'));
      await says(desk, 'This is the new text; please decide again.');
      expect(backend.decided).to.deep.equal([]);
      await open(desk, 0);
      expect(said(desk), 'covered, like any other').not.to.contain('Other words now.');
      await push(desk, 'Show the words');
      await says(desk, 'Other words now.');
      await push(desk, 'Publish');
      await sent(backend, 1);
      expect(backend.decided[0]!.revision).to.equal(2);
    });

    it('tells of a change also when another lane is looked at', async () => {
      const { desk, backend } = await atWork({}, { undoSeconds: 60 });
      await open(desk);
      backend.edit(postId(1), 'Other words now.');
      await push(desk, 'Publish');
      await push(desk, 'Reported', 'nav');
      const place = await fixture(html`<div></div>`);
      // A move sends what waits.
      place.append(desk);
      await says(desk, 'Post by Quiet Fern 1: Changed meanwhile');
      expect(backend.decided).to.deep.equal([]);
    });

    it('is not lost when the network fails', async () => {
      const { desk, backend } = await atWork();
      backend.fail('decide', 'offline');
      await open(desk);
      await push(desk, 'Publish');
      await says(desk, '1 decision is not sent yet. You seem to be offline.');
      expect(rows(desk)[0]!.textContent).to.contain('Not sent yet');
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      expect(leaving.defaultPrevented, 'the page asks before it is closed').to.equal(true);
      backend.fail('decide');
      await push(desk, 'Try again', '.bar');
      await sent(backend, 1);
      await until(() => !said(desk).includes('not sent yet'));
      const later = new Event('beforeunload', { cancelable: true });
      dispatchEvent(later);
      expect(later.defaultPrevented).to.equal(false);
    });

    it('is for somebody else after another pair of eyes was asked for', async () => {
      const { desk, backend } = await atWork();
      await open(desk);
      await push(desk, 'Ask another pair of eyes');
      await until(() => focused()?.localName === 'textarea');
      write('Do we know her?');
      await push(desk, 'Ask another pair of eyes', '.form');
      await until(() => backend.seconds.length === 1);
      expect(backend.seconds[0]!.note).to.equal('Do we know her?');
      await push(desk, 'Another pair of eyes', 'nav');
      await until(() => rows(desk).length === 1);
      await open(desk);
      expect(said(desk)).to.contain('You asked for another pair of eyes. Somebody else decides.');
      expect(root(desk).querySelector('.deciding')).to.equal(null);
    });

    it('goes out at once when the desk is taken off the page', async () => {
      const { desk, backend } = await atWork({}, { undoSeconds: 60 });
      await open(desk);
      await push(desk, 'Publish');
      expect(backend.decided.length).to.equal(0);
      desk.remove();
      await sent(backend, 1);
    });

    it('survives a move in the page', async () => {
      const { desk, backend } = await atWork();
      await open(desk);
      const place = await fixture(html`<div></div>`);
      place.append(desk);
      await rendered(desk);
      expect(here(desk)).to.equal(0);
      await push(desk, 'Publish');
      await sent(backend, 1);
    });
  });

  describe('several at once', () => {
    it('decides for each on its own, and lists what came of it', async () => {
      const items = [
        held(1),
        held(2),
        held(3),
        held(4, { state: 'live', live: { text: 'Before.', revision: 1 } }),
        held(5),
      ];
      const { desk, backend } = await atWork({ items });
      await reach(desk);
      await press('x', 'j', 'x', 'j', 'x');
      await says(desk, '3 chosen');
      backend.edit(postId(2), 'Other words.');
      await push(desk, 'Give it back', '.bulk');
      await until(() => focused()?.localName === 'select');
      expect(named(desk, 'Give it back', '.bulk')!.getAttribute('aria-disabled')).to.equal('true');
      const reason = find<HTMLSelectElement>(desk, '.bulk select');
      reason.value = 'off-topic';
      reason.dispatchEvent(new Event('change'));
      await rendered(desk);
      await push(desk, 'Give it back', '.bulk');
      await sent(backend, 2);
      await until(() => root(desk).querySelector('.results li:nth-child(3)'));
      expect(new Set(backend.decided.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(2);
      expect(backend.decided.map(({ reason }) => reason)).to.deep.equal(['off-topic', 'off-topic']);
      const results = (): string[] =>
        [...root(desk).querySelectorAll('.results li')].map(({ textContent }) =>
          textContent!.replace(/\s+/g, ' ').trim(),
        );
      await until(() => results().filter((line) => line.endsWith('Given back')).length === 2);
      expect(results()[1]).to.match(/Changed meanwhile$/);
    });

    it('can be taken back as a whole', async () => {
      const { desk, backend } = await atWork({}, { undoSeconds: 60 });
      for (const row of rows(desk)) row.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
      await push(desk, 'Publish', '.bulk');
      await says(desk, '3 decisions go out in a few seconds.');
      await push(desk, 'Undo');
      await says(desk, 'Taken back.');
      await says(desk, '3 chosen');
      expect(backend.calls).not.to.contain('decide');
    });
  });

  describe('care', () => {
    const heavy = (n: number) => held(n, { contentNotes: ['suicide'], text: `Heavy ${n}.` });

    it('sets heavy items aside after as many as somebody wants within the hour, until asked for', async () => {
      const { desk } = await atWork({ items: [heavy(1), heavy(2), heavy(3), held(4)] });
      await push(desk, 'This desk');
      const cap = find<HTMLInputElement>(desk, 'dialog [type=number]');
      cap.value = '1';
      cap.dispatchEvent(new Event('change'));
      await push(desk, 'Close', 'dialog');
      await open(desk);
      expect(rows(desk)[0]!.textContent).to.contain('Heavy');
      await push(desk, 'Show the words');
      await says(desk, 'Heavy 1.');
      expect(rows(desk)[1]!.textContent).to.contain('Set aside for now');
      expect(rows(desk).length, 'nothing moves').to.equal(4);
      await press('j');
      await until(() => here(desk) === 3, 'the next one that is not set aside');
      await open(desk, 1);
      expect(said(desk)).to.contain('Somebody else may take this one.');
      await press('v');
      await rendered(desk);
      expect(said(desk)).not.to.contain('Heavy 2.');
      await push(desk, 'Show the words all the same');
      await says(desk, 'Heavy 2.');
      await open(desk, 0);
      await press('v');
      await says(desk, 'Heavy 1.');
    });

    it('suggests a break after a time, without standing in the way', async () => {
      const { desk } = await atWork();
      await open(desk);
      const { now } = Date;
      try {
        let at = now.call(Date);
        Date.now = () => at;
        for (let minute = 0; minute < 46; minute += 9) {
          at += 9 * 60_000;
          await press('j');
        }
        document.dispatchEvent(new Event('visibilitychange'));
        await says(desk, 'A good moment to look out of the window.');
        expect(root(desk).querySelector('.rest[role=status]')!.textContent).to.contain('You have been reading for');
        expect(focused()?.id, 'the focus stays').to.equal('item-title');
        await push(desk, 'Later');
        expect(said(desk)).not.to.contain('look out of the window');
      } finally {
        Date.now = now;
      }
    });

    it('keeps what somebody set, on the device alone', async () => {
      const { desk, backend } = await atWork();
      await push(desk, 'This desk');
      find<HTMLInputElement>(desk, 'dialog [type=checkbox]').click();
      await push(desk, 'Close', 'dialog');
      await open(desk);
      await press('p');
      await rendered(desk);
      expect(here(desk), 'letters are off').to.equal(0);
      expect(backend.calls).not.to.contain('decide');
      expect(root(desk).querySelector('.deciding kbd')).to.equal(null);
      const again = await show(backend, { token: TOKEN });
      await until(() => rows(again).length === 3);
      await open(again);
      await until(() => root(again).querySelector('.deciding') && !root(again).querySelector('.deciding kbd'));
    });
  });

  describe('around the items', () => {
    it('reads the note of the last one here, and leaves one', async () => {
      const { desk, backend } = await atWork({ note: 'The ward thread is settled.' });
      await says(desk, 'The ward thread is settled.');
      await push(desk, 'Close', '.card');
      expect(said(desk)).not.to.contain('The ward thread is settled.');
      await push(desk, 'Leave');
      await until(() => focused()?.localName === 'textarea');
      write('All quiet.');
      backend.fail('leaveHandOver', 'unavailable');
      await push(desk, 'Sign out');
      await says(desk, 'The community can’t be reached right now.');
      backend.fail('leaveHandOver');
      await push(desk, 'Sign out');
      await until(() => root(desk).querySelector('#key'));
      expect(backend.note.text).to.equal('All quiet.');
    });

    it('sends what waits before somebody leaves, and says what could not be sent', async () => {
      const { desk, backend } = await atWork({}, { undoSeconds: 60 });
      await open(desk);
      await push(desk, 'Publish');
      backend.fail('decide', 'offline');
      await push(desk, 'Leave');
      await push(desk, 'Sign out');
      await until(() => find(desk, 'dialog').textContent!.includes('1 decision is not sent yet.'));
      backend.fail('decide');
      await press('Escape');
      await push(desk, 'Try again', '.bar');
      await sent(backend, 1);
    });

    it('finds any item, in pages', async () => {
      const items = [
        ...Array.from({ length: 24 }, (_, n) => held(n, { text: `A harbour ${n}.` })),
        held(30, { text: 'Gone long ago.', state: 'removed', held: undefined }),
      ];
      const { desk } = await atWork({ items });
      await push(desk, 'Search', 'nav');
      await until(() => rows(desk).length === 20);
      find<HTMLInputElement>(desk, '[name=text]').value = 'long ago';
      find<HTMLSelectElement>(desk, '[name=state]').value = 'removed';
      await push(desk, 'Search', '.search');
      await until(() => rows(desk).length === 1);
      await open(desk);
      expect(said(desk)).to.contain('There is nothing to decide here now.');
      find<HTMLInputElement>(desk, '[name=text]').value = 'nothing like it';
      await push(desk, 'Search', '.search');
      await says(desk, 'Nothing was found.');
      find<HTMLInputElement>(desk, '[name=text]').value = 'HARBOUR';
      find<HTMLSelectElement>(desk, '[name=state]').value = '';
      await push(desk, 'Search', '.search');
      await until(() => rows(desk).length === 20);
      await push(desk, 'More');
      await until(() => rows(desk).length === 24);
    });

    it('shows the log and the switch to leads alone', async () => {
      const { desk } = await atWork();
      expect(named(desk, 'Log', 'nav')).to.equal(undefined);
      await push(desk, 'This desk');
      expect(said(desk)).not.to.contain('The whole community');
    });

    it('lets a lead read the log, and go from it to an item', async () => {
      const log = [
        {
          number: 2,
          at: 0,
          reader: 'they',
          hash: 'b'.repeat(43),
          item: postId(2),
          outcome: 'return',
          reason: 'unkind' as const,
        },
        { number: 1, at: 0, reader: 'reader-1', hash: 'a'.repeat(43) },
      ];
      const { desk } = await atWork({ role: 'lead', log });
      await push(desk, 'Log', 'nav');
      await says(desk, 'kindred-server moderator verify-log');
      await says(desk, 'Given back');
      expect(said(desk)).to.contain('erased');
      await push(desk, 'Open');
      await until(() => rows(desk).length === 1 && here(desk) === 0);
    });

    it('lets a lead stop all writing, after a second press, and allow it again', async () => {
      const { desk, backend } = await atWork({ role: 'lead' });
      await push(desk, 'This desk');
      await push(desk, 'Let it rest', '.switch');
      expect(backend.calls).not.to.contain('switch');
      await says(desk, 'Then nobody can write until somebody ends it.');
      await push(desk, 'Let it rest', '.switch');
      await says(desk, 'The community is resting: people can read, and nobody can write.');
      await push(desk, 'Let people write again');
      await says(desk, 'People can write.');
    });

    it('lists its keys', async () => {
      const { desk } = await atWork();
      await open(desk);
      await press('?');
      await until(() => root(desk).querySelector<HTMLDialogElement>('dialog')?.open);
      expect(said(desk)).to.contain('Show or cover the words');
      await press('p', 'Escape');
      await until(() => !root(desk).querySelector('dialog'));
      expect(here(desk)).to.equal(0);
      expect(focused()?.id, 'where it was').to.equal('item-title');
    });

    it('is worked through by keyboard alone', async () => {
      const backend = deskBackend({ items: [held(1), held(2)] });
      const desk = await show(backend, { undoSeconds: 0 });
      find(desk, '#key').focus();
      await typeWords(TOKEN);
      await press('Enter');
      await until(() => rows(desk).length === 2);
      await tabTo((element) => element.className === 'open');
      await press('ArrowDown', 'ArrowUp', 'Enter');
      await says(desk, 'number 1.');
      await press('p');
      await sent(backend, 1);
      await until(() => here(desk) === 1);
      await press('d');
      await until(() => focused()?.textContent?.trim() === 'Personal details');
      await press('Space');
      await tabTo((element) => element.getAttribute('type') === 'submit');
      await press('Enter');
      await sent(backend, 2);
      await until(() => focused()?.id === 'list-title');
      expect(backend.decided.map(({ outcome, reason }) => [outcome, reason])).to.deep.equal([
        ['publish', undefined],
        ['remove', 'personal-details'],
      ]);
    });
  });

  describe('languages', () => {
    for (const [lang, word, dir] of [
      ['de', 'Neu und wartend', 'ltr'],
      ['ar', 'جديد وموقوف', 'rtl'],
    ] as const) {
      it(`speaks ${lang}`, async () => {
        const { desk } = await atWork({}, { lang });
        await says(desk, word);
        expect(find(desk, '.base').dir).to.equal(dir);
        desk.lang = 'en';
        await says(desk, 'New and held');
      });
    }
  });

  describe('accessibility', () => {
    before(() => document.documentElement.style.setProperty('--kindred-motion', '0'));
    after(() => document.documentElement.style.removeProperty('--kindred-motion'));

    const note = 'All quiet.';
    const heavy = held(1, {
      contentNotes: ['suicide'],
      suspect: [{ start: 0, end: 7 }],
      silenced: true,
      reports: [{ reason: 'illegal', note: 'Look.', law: 'One', goodFaith: true, at: 0 }],
    });
    const states: Record<string, () => Promise<KindredModerationDesk>> = {
      'signed out': () => show(deskBackend()),
      refused: async () => {
        const desk = await show(deskBackend(), { token: 'no' });
        await says(desk, 'was not taken');
        return desk;
      },
      'at work': async () => (await atWork({ note, role: 'lead' })).desk,
      empty: async () => (await atWork({ items: [] })).desk,
      revealed: async () => {
        const { desk } = await atWork({ items: [heavy, held(2)] });
        await open(desk);
        await push(desk, 'Show the words');
        find(desk, '.history').toggleAttribute('open');
        find(desk, '.also').toggleAttribute('open');
        await push(desk, 'Give it back');
        return desk;
      },
      'an edit': async () => {
        const { desk } = await atWork({ items: [held(1, { state: 'live', live: { text: 'Before.', revision: 1 } })] });
        await open(desk);
        await push(desk, 'Show the words');
        return desk;
      },
      'marking words': async () => {
        const { desk } = await atWork();
        await open(desk);
        await push(desk, 'Show the words');
        await push(desk, 'Mark words');
        return desk;
      },
      'several chosen, one on its way': async () => {
        const { desk } = await atWork({}, { undoSeconds: 60 });
        await open(desk);
        await push(desk, 'Publish');
        await press('x');
        await push(desk, 'Remove it', '.bulk');
        return desk;
      },
      'not sent': async () => {
        const { desk, backend } = await atWork();
        backend.fail('decide', 'offline');
        await open(desk);
        await push(desk, 'Publish');
        await says(desk, 'not sent yet');
        return desk;
      },
      searching: async () => {
        const { desk } = await atWork();
        await push(desk, 'Search', 'nav');
        return desk;
      },
      log: async () => {
        const { desk } = await atWork({
          role: 'lead',
          log: [{ number: 1, at: 0, reader: 'they', hash: 'a'.repeat(43) }],
        });
        await push(desk, 'Log', 'nav');
        return desk;
      },
      'its own settings': async () => {
        const { desk } = await atWork({ role: 'lead' });
        await push(desk, 'This desk');
        return desk;
      },
      leaving: async () => {
        const { desk } = await atWork();
        await push(desk, 'Leave');
        return desk;
      },
    };
    for (const [name, make] of Object.entries(states)) {
      it(`axe finds nothing: ${name}`, async () => axe(await make()));
    }

    it('has headings in order, a landmark for the lanes and a name for all of it', async () => {
      const { desk } = await atWork({ note });
      await open(desk);
      const levels = [...root(desk).querySelectorAll('h2, h3, h4')].map(({ localName }) => Number(localName[1]));
      expect(levels[0]).to.equal(2);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 2)).to.be.at.most(1));
      expect(find(desk, 'nav').getAttribute('aria-label')).to.equal('What waits');
      expect(find(desk, '[role=region]').getAttribute('aria-label')).to.equal('Moderation desk');
    });
  });

  it('leaves nothing behind', async () => {
    const backend = deskBackend({ items: [held(1)] });
    await leakCheck(
      () => Object.assign(document.createElement('kindred-moderation-desk'), { adapter: backend, token: TOKEN }),
      {
        // The device's store is shared by all widgets of a page.
        ready: async (element) => {
          await until(() => rows(element as KindredModerationDesk).length === 1);
          await storeOf(backend).device();
        },
      },
    );
  });
});
