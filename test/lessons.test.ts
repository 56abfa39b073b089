/**
 * What went wrong in other embeddable communities, and the tests that would have caught it here. Each title must stand
 * in its file, so that no test of these can go away unnoticed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/** File from the root, and the title of the test in it. */
type Covered = [file: string, title: string];

const SERVER = 'packages/server/src/server.test.ts';
const HTTP = 'packages/server/src/http/http.test.ts';
const WAY = 'test/e2e/way-of-a-post.test.ts';
const BAD = 'test/e2e/bad-input.test.ts';
const HOST = 'test/e2e/another-host.test.ts';
const LEAKS = 'test/e2e/leaks.test.ts';
const DESK = 'packages/server/src/moderation/desk.test.ts';
const MODERATION = 'packages/server/src/moderation/moderation.test.ts';
const OPERATIONS = 'packages/server/src/operations/operations.test.ts';
const WALL = 'packages/elements/src/wall/wall.test.ts';
const HTTPS = 'test/e2e/https-partitioned.test.ts';
const DEVICE = 'packages/elements/src/internal/device/device-store.test.ts';

const LESSONS: Record<string, Covered[]> = {
  'script in what people write, also by way of an edit': [
    [SERVER, 'cleans the text of an edit as it does that of a new post'],
    [SERVER, 'keeps SQL and HTML as the text they are'],
    [BAD, 'shows ${what} as text, to its author and to others'],
    [WALL, 'shows hostile text as text'],
    [
      'packages/elements/src/story-carousel/story-carousel.test.ts',
      'shows what people wrote as text, whatever it looks like',
    ],
  ],
  'a server that fetches what users name, and ids that climb out of a folder': [
    [SERVER, 'asks no outside host for anything'],
    [HTTP, 'never leaves its folders'],
    [SERVER, 'escapes its community neither by address nor by batch'],
    [BAD, 'in any field of any write is refused in words and changes nothing'],
  ],
  'a forged forwarding header believed, and addresses that leak': [
    [HTTP, 'gives a forged forwarding header no weight'],
    [HTTP, 'limits what comes from one place, whatever it says of itself, and tells when to come back'],
    [SERVER, 'stores no address, key, token or user agent, and only hashes of what people hold'],
    ['packages/server/src/public.test.ts', 'reads exactly the fields that are public, everywhere'],
  ],
  'another’s record rewritten by whoever types their address': [
    [SERVER, 'lets nobody change an item without its capability'],
    [WAY, 'can’t be linked to another of the same browser by anything that was sent'],
  ],
  'reactions lost where many come at once, or counted twice': [
    [SERVER, 'counts 60 reactions from 60 people and 40 repeats of one as 61'],
  ],
  'votes that stop counting, and keys one can guess': [
    [SERVER, 'counts 60 reactions from 60 people and 40 repeats of one as 61'],
    [
      'packages/core/src/identity/identity.test.ts',
      'no two derivations of one device share a key, whatever their arguments',
    ],
    ['packages/core/src/identity/identity.test.ts', 'a secret is 32 bytes, another each time'],
  ],
  'approval by following a link, and messages from anywhere': [
    [SERVER, 'approves nothing by following a link'],
    [WAY, 'is not let through by following a link'],
    [SERVER, 'accepts no write from a site that isn’t listed'],
    [HOST, 'reads nothing and writes nothing, and says so in words'],
  ],
  'an outside directory that is away, and with it everything': [
    [SERVER, 'asks no outside host for anything'],
    [WAY, 'asked no other host, set no cookie and told nobody where the reader came from'],
  ],
  'extensions and browsers that refuse storage': [
    [HOST, 'lives on where the browser refuses to keep anything'],
    [DEVICE, 'lives in memory where storage throws, and says so'],
    [DEVICE, 'remembers for the page what no longer fits, and still reads what was kept before'],
  ],
  'an element that is dead after it was moved': [
    [HOST, 'works on after its elements were moved'],
    [WALL, 'works on after it was moved'],
    ['packages/elements/src/reaction-bar/reaction-bar.test.ts', 'works on after it was moved'],
    ['packages/elements/src/post-box/post-box.test.ts', 'keeps what is typed when it is moved'],
    ['packages/elements/src/check-in/check-in.test.ts', 'goes on after being moved, with the answer of this visit'],
    ['packages/elements/src/story-carousel/story-carousel.test.ts', 'keeps its place when it is moved'],
    [LEAKS, '${CYCLES} times, ${tag} leaves nothing behind'],
  ],
  'tests that only ever ran on http, with partitioned storage off': [
    [HTTPS, 'what one wrote is still one’s own after a reload'],
    [HTTPS, 'also inside a frame of a third site, where storage is its own'],
  ],
  'what was acknowledged is gone': [[WAY, 'is there once after a power cut, as is all else that was acknowledged']],
  'everything held because a check failed, and nobody can see why': [
    [MODERATION, 'hold what could not be checked, and say so'],
  ],
  'a flood that freezes the moderators’ list': [
    [DESK, 'reads a page of the queue from its index, a few rows of a few parts, with statistics ${statistics}'],
    [DESK, 'counts lanes in the index, no further than they are shown, with statistics ${statistics}'],
    [DESK, 'pages to the end of a lane, the longest waiting first, each once'],
  ],
  'a free host that is switched off': [
    [OPERATIONS, 'exports one community without keys, and that can be restored, too'],
    [OPERATIONS, 'gives a backup back as it was: to an empty database, and in the place of another'],
  ],
  'a thousand comments': [
    [WALL, 'keeps what is far from the reader as words alone, which can be found and read out'],
    [WALL, 'keeps the heights of what it takes away, and moves nothing when something arrives'],
    [WALL, 'brings older posts when asked, and goes to the first of them'],
    [SERVER, 'pages through the waiting lane without loss or repeat while posts are answered'],
    ['packages/elements/src/story-carousel/story-carousel.test.ts', 'holds three pages however many stories there are'],
    [
      'packages/elements/src/story-carousel/story-carousel.test.ts',
      'open where the browser’s own search found something below the cut',
    ],
  ],
};

const source = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

/** Whether a test of this title is called, not skipped or left to do. */
const holds = (code: string, title: string): boolean =>
  ["'", '`', '"'].some((quote) => {
    const literal = `${quote}${title}${quote}`;
    for (let at = code.indexOf(literal); at >= 0; at = code.indexOf(literal, at + 1))
      if (/\b(?:it|test)\(\s*$/.test(code.slice(0, at))) return true;
    return false;
  });

describe('what went wrong elsewhere', () => {
  for (const [lesson, tests] of Object.entries(LESSONS))
    it(`${lesson}: has its tests`, () => {
      for (const [file, title] of tests) assert.ok(holds(source(file), title), `${file} has no test "${title}"`);
    });

  it('is not covered by a test that is skipped or only mentioned', () => {
    assert.ok(holds("it('works', () => {})", 'works'));
    for (const code of ["it.skip('works')", "it.todo('works')", "// it: 'works'", "it('works on')"])
      assert.ok(!holds(code, 'works'), code);
  });
});
