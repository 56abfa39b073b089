/**
 * Bad input of every kind: what no widget would send, in every field of every write, and what people may well type into
 * a widget. The first is refused and changes nothing; the second stands on the wall as the text it is.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import type { Locator, Page } from 'playwright';

import { createCaller, createPerson } from '../../packages/server/src/testing/person.js';
import { pressSend } from '../support/composer.js';
import { openDesk } from '../support/desk.js';
import { startServer, type RunningServer } from '../support/server.js';
import { htmlPage } from '../support/site.js';
import { openVisitors, type Visitor, type Visitors } from '../support/visitors.js';

const PAGE = htmlPage(
  '<kindred-community><kindred-post-box undo-seconds="0"></kindred-post-box><kindred-wall></kindred-wall></kindred-community>',
  '<script type="module" src="/kindred.js"></script>',
);

let server: RunningServer;
let visitors: Visitors;

before(async () => {
  // Behind a proxy of its own each request comes from another place, so that no limit stands in for a refusal.
  server = await startServer({
    site: { 'index.html': PAGE },
    env: { KINDRED_TRUSTED_PROXIES: '127.0.0.1', KINDRED_ABUSE: 'off' },
  });
  visitors = await openVisitors();
});
after(async () => {
  await visitors?.leave();
  await server?.dispose();
});

type Fields = Record<string, unknown>;

const SQL = "'; drop table items; --";
const HTML = '<img src=x onerror="globalThis.pwned=1">';
/** For whatever is in a field, something that must not be in it. */
const WRONG: [string, unknown][] = [
  ['a number', 7.5],
  ['nothing', null],
  ['a list', [[]]],
  ['an object', { toString: 1 }],
  ['a megabyte', 'x'.repeat(1_000_000)],
  ['NUL', 'a\0b'],
  ['half a character', 'a\ud800'],
  ['SQL', SQL],
  ['HTML', HTML],
  ['a way out', '../../etc/passwd'],
];
/** Fields for whatever somebody wants to say: there SQL, HTML and paths are words like others. */
const WORDS = ['text', 'title', 'hard', 'tried', 'helped', 'now', 'note', 'law'];
const AS_TEXT = ['SQL', 'HTML', 'a way out'];

describe('bad input', () => {
  it('in any field of any write is refused in words and changes nothing', async () => {
    const call = createCaller(server.url, 'main');
    const bearer = { authorization: `Bearer ${server.moderatorKey}` };
    const desk = openDesk(server);
    const author = createPerson();
    const post = await author.post({ text: 'It stays as it is.' });
    assert.equal((await call.post(post.path, post.input)).status, 200);
    await desk.letThrough('It stays as it is.');
    const held = await author.post({ text: 'It stays held.' });
    assert.equal((await call.post(held.path, held.input)).status, 200);

    const key = (): string => randomUUID();
    const own = { capability: post.capability, circle: 'main' };
    const nullifier = await author.identity.nullifier({ circle: 'main', window: '2026-W47', subject: 'mood' });
    const writes: [string, string, Fields, Record<string, string>?][] = [
      [
        'a post',
        '/circles/main/posts',
        {
          ...(
            await author.post({
              topics: ['sleep'],
              seeking: 'heard',
              contentNotes: ['death'],
              replies: 'welcome',
              expiresIn: 86_400_000,
            })
          ).input,
        },
      ],
      ['a reply', `/posts/${post.id}/replies`, { ...(await author.reply(post.id, { contentNotes: ['death'] })).input }],
      [
        'a story',
        '/circles/main/stories',
        { ...(await author.story({ topics: ['sleep'], contentNotes: ['death'] })).input },
      ],
      ['a reaction', '/reactions', { ...(await author.reaction(`post:${post.id}`)).input }],
      ['a look at one’s own', '/own/get', own],
      [
        'an edit',
        '/own/act',
        {
          ...own,
          idempotencyKey: key(),
          action: { type: 'edit', revision: 1, text: 'Changed.', topics: ['sleep'], contentNotes: ['death'] },
        },
      ],
      ['an expiry', '/own/act', { ...own, idempotencyKey: key(), action: { type: 'expire', expiresIn: 86_400_000 } }],
      ['a pause', '/own/act', { ...own, idempotencyKey: key(), action: { type: 'replies', replies: 'paused' } }],
      [
        'a check-in',
        '/check-ins',
        { circle: 'main', subject: 'mood', window: '2026-W47', nullifier, value: { scale: 'mood', mood: 3 } },
      ],
      [
        'a report',
        '/reports',
        { idempotencyKey: key(), item: post.id, reason: 'illegal', note: 'A note.', law: 'A law.', goodFaith: true },
      ],
      [
        'a decision',
        '/moderation/decisions',
        {
          idempotencyKey: key(),
          item: held.id,
          revision: 1,
          outcome: 'publish',
          reason: 'other',
          note: 'A note.',
          mark: { start: 0, end: 1 },
          contentNotes: ['death'],
        },
        bearer,
      ],
    ];

    /** All that can be seen of the community, by anybody. */
    const everything = async (): Promise<string> => {
      const reads = [
        '',
        '/circles',
        '/circles/main/posts',
        '/circles/main/stories',
        `/posts/${post.id}`,
        `/posts/${post.id}/replies`,
        `/tallies?target=post:${post.id}`,
        '/circles/main/pulse?subject=mood&window=2026-W47',
      ];
      const seen = await Promise.all(reads.map(async (path) => (await call.get(path)).text));
      const items = await Promise.all([post, held].map(({ id }) => desk.item(id)));
      const mine = await Promise.all(
        [post, held].map(async ({ capability }) => (await call.post('/own/get', { capability, circle: 'main' })).text),
      );
      return JSON.stringify([seen, items, mine, await desk.queue()], null, 1);
    };
    const before = await everything();

    let place = 0;
    const refused = async (
      what: string,
      path: string,
      body: unknown,
      headers: Record<string, string> = {},
    ): Promise<void> => {
      place += 1;
      const from = { 'x-forwarded-for': `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}` };
      const { status, json } = await call.post(path, body, { ...from, ...headers });
      const { error } = (json ?? {}) as { error?: { code: unknown; message: unknown; retryable: unknown } };
      assert.ok(status >= 400 && status < 500, `${what}: ${status} ${JSON.stringify(json)}`);
      assert.equal(typeof error?.code, 'string', what);
      assert.equal(error?.retryable, false, what);
      assert.ok(typeof error?.message === 'string' && error.message.length > 9 && error.message.length < 400, what);
      assert.ok(!error.message.includes('drop table') && !error.message.includes('onerror'), `${what} is repeated`);
    };

    for (const [what, path, good, headers] of writes) {
      for (const at of pathsOf(good)) {
        const name = at.at(-1)!;
        for (const [kind, wrong] of WRONG) {
          if (WORDS.includes(name) && AS_TEXT.includes(kind)) continue;
          // "Until it is taken down" is what nothing means there.
          if (what === 'an expiry' && name === 'expiresIn' && wrong === null) continue;
          await refused(`${kind} as ${at.join('.')} of ${what}`, path, changed(good, at, wrong), headers);
        }
      }
      await refused(`an e-mail address in ${what}`, path, { ...good, email: 'somebody@example.org' }, headers);
      await refused(`${what} that is a list`, path, [good], headers);
      await refused(`${what} cut short`, path, JSON.stringify(good).slice(0, -2), headers);
    }

    const unknown = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const nobody = `main.${randomUUID()}`;
    const decision = writes.at(-1)![2];
    await refused('another’s capability', '/own/act', {
      ...own,
      capability: unknown,
      idempotencyKey: key(),
      action: { type: 'delete' },
    });
    await refused('a reaction to nothing', '/reactions', { ...(await author.reaction(`post:${nobody}`)).input });
    await refused('a reaction to what is held', '/reactions', { ...(await author.reaction(`post:${held.id}`)).input });
    await refused('a reply to what is held', `/posts/${held.id}/replies`, { ...(await author.reply(held.id)).input });
    await refused('a report of nothing', '/reports', { idempotencyKey: key(), item: nobody, reason: 'unkind' });
    await refused(
      'a circle that is not there',
      '/circles/nowhere/posts',
      (await author.post({ circle: 'nowhere' })).input,
    );
    await refused('no key', '/moderation/decisions', decision);
    await refused('a wrong key', '/moderation/decisions', decision, { authorization: 'Bearer a-moderator-of-nothing' });
    await refused('a key as a cookie', '/moderation/decisions', decision, { cookie: `token=${server.moderatorKey}` });
    await refused(
      'a decision on nothing',
      '/moderation/decisions',
      { ...decision, idempotencyKey: key(), item: nobody },
      bearer,
    );

    assert.equal(await everything(), before);
  });

  describe('through the widgets', () => {
    let writer: Visitor;
    let reader: Visitor;

    before(async () => {
      const { host } = new URL(server.url);
      writer = await visitors.arrive([host]);
      reader = await visitors.arrive([host]);
      await Promise.all([writer.page.goto(server.url), reader.page.goto(server.url)]);
    });

    const box = (page: Page): Locator => page.locator('kindred-post-box');
    const send = async (text: string): Promise<void> => {
      const { page } = writer;
      const another = box(page).getByRole('button', { name: 'Write something else' });
      if (await another.isVisible()) await another.click();
      // Set, not typed: what is pasted or put there by an extension does not come from a keyboard.
      await box(page)
        .locator('textarea')
        .evaluate((field: HTMLTextAreaElement, value) => {
          field.value = JSON.parse(value) as string;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, JSON.stringify(text));
      await pressSend(box(page));
    };

    for (const [what, text] of [
      ['HTML', `${HTML}<script>globalThis.pwned=1</script><b>not bold</b>`],
      ['SQL', `${SQL} delete from posts where 'a'='a'`],
      ['templates', '${globalThis.pwned=1} {{constructor.constructor("pwned=1")()}} <!--?lit$1$--> %s $1'],
      ['addresses', 'javascript:globalThis.pwned=1 https://example.org/x.png data:text/html,<script>1</script>'],
      ['marks that turn text around', '\u202Egnorw si siht\u202C and on'],
    ] as const)
      it(`shows ${what} as text, to its author and to others`, async () => {
        await send(text);
        await box(writer.page).getByText('Somebody who looks after this circle reads it first').waitFor();
        await openDesk(server).letThrough(text.slice(0, 20));
        await reader.page.reload();
        for (const { page, problems, strangers } of [writer, reader]) {
          const shown = page.locator('kindred-wall [part=text]').first();
          await shown.waitFor();
          assert.equal(await shown.textContent(), text);
          assert.equal(await shown.evaluate((element) => element.childElementCount), 0, 'no element came of it');
          assert.equal(await page.evaluate(() => 'pwned' in globalThis), false);
          assert.deepEqual([...strangers], []);
          assert.deepEqual(problems, []);
        }
      });

    for (const [what, text] of [
      ['NUL', 'Broken \0 words'],
      ['half a character', 'Broken \ud83d words'],
    ] as const)
      it(`says in words that ${what} can’t be taken, and keeps what was written`, async () => {
        const before = JSON.stringify(await openDesk(server).queue());
        await send(text);
        await box(writer.page).getByRole('button', { name: 'Edit it again' }).click();
        const field = box(writer.page).locator('textarea');
        await field.waitFor();
        assert.match(await field.inputValue(), /^Broken .* words$/s);
        assert.equal(JSON.stringify(await openDesk(server).queue()), before);
        await box(writer.page).getByRole('button', { name: 'Clear' }).click();
      });
  });
});

/** The way to every value in it, however deep. */
function pathsOf(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [way];
  const below = Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...way, name]));
  return way.length ? [way, ...below] : below;
}

function changed(value: unknown, [name, ...rest]: string[], wrong: unknown): unknown {
  if (name === undefined) return wrong;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Fields;
  copy[name] = changed(copy[name], rest, wrong);
  return copy;
}
