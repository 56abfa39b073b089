import assert from 'node:assert/strict';
import { test } from 'node:test';

import { EMPTY_PROFILE, learn, type Profile, type Rankable, wantLess } from './profile.js';
import { HEAVY_CAP, KEPT_EVERY, rank, type Ranked } from './ranking.js';
import { wordsOf } from './words.js';

const NOW = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
let made = 0;
const post = (text: string, more: Partial<Rankable> = {}): Rankable => ({
  id: `p${(made += 1)}`,
  text,
  topics: [],
  contentNotes: [],
  createdAt: NOW - made * 60_000,
  replies: 'welcome',
  replyCount: 1,
  ...more,
});
const having = (...read: Rankable[]): Profile =>
  read.reduce((profile, item) => learn(profile, item, NOW), EMPTY_PROFILE);
const ids = (ranked: readonly Ranked<Rankable>[]): string[] => ranked.map(({ item }) => item.id);

/** The same numbers each time (mulberry32). */
function chanceFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TOPICS = ['sleep', 'work', 'money', 'family', 'loss', 'loneliness'];
const WORDS = (
  'night kettle harbour garden letters shift bicycle winter neighbour piano window bread river candle ' +
  'market orchard ticket blanket ladder museum pepper saddle tunnel violin wallet anchor basket cellar'
).split(' ');
/** A wall as it might be, another for each seed. */
function wall(seed: number, size = 30): Rankable[] {
  const chance = chanceFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  return Array.from({ length: size }, () =>
    post(Array.from({ length: 3 }, () => pick(WORDS)).join(' '), {
      topics: chance() < 0.5 ? [] : [...new Set([pick(TOPICS), pick(TOPICS)])],
      contentNotes: chance() < 0.5 ? ['death'] : [],
      replyCount: chance() < 0.5 ? 0 : 2,
      replies: chance() < 0.8 ? 'welcome' : 'paused',
    }),
  );
}

test('without anything read all stays in the order it came in, but for the brakes', () => {
  const posts = [post('one'), post('two'), post('three')];
  assert.deepEqual(
    ids(rank(posts, EMPTY_PROFILE)),
    posts.map(({ id }) => id),
  );
  assert.deepEqual(rank([], EMPTY_PROFILE), []);
  assert.deepEqual(rank([posts[0]!], EMPTY_PROFILE), [{ item: posts[0], kept: false, pause: false }]);
});

test('a topic that was read about comes first, and is named', () => {
  const posts = [post('one', { topics: ['work'] }), post('two'), post('three', { topics: ['sleep'] })];
  const [first, second] = rank(posts, having(post('before', { topics: ['sleep'] })));
  assert.equal(first!.item, posts[2]);
  assert.deepEqual(first!.reason, { kind: 'topic', topic: 'sleep' });
  assert.deepEqual(second!.reason, { kind: 'recent' });
});

test('words that were read come first, too, and one is named as it is written', () => {
  const posts = [
    post('Rain all day.'),
    post('The kettle is on.'),
    post('Insomniacs of this town'),
    post('My insomnia, again'),
  ];
  const [first, second] = rank(posts, having(post('Such insomnia')));
  assert.deepEqual([first!.item, second!.item], [posts[2], posts[3]]);
  assert.deepEqual(first!.reason, { kind: 'word', word: 'Insomniacs' });
});

test('reactions, replies and readers have no part in it', () => {
  const posts = wall(1).map((one) => ({ ...one, replyCount: 1 }));
  const profile = having(...wall(2, 8));
  const loved = posts.map((one, at) => ({ ...one, replyCount: 1 + ((at * 37) % 500), reactions: at * 1_000 }));
  assert.deepEqual(ids(rank(loved, profile)), ids(rank(posts, profile)));
});

test('each reason names something without which the item would stand further down', () => {
  const kinds = new Map<string, number>();
  for (let seed = 1; seed <= 40; seed += 1) {
    const posts = wall(seed);
    const profile = having(...wall(seed + 1_000, 2));
    const ranked = rank(posts, profile, { count: 28 });
    for (const [place, { item, reason }] of ranked.entries()) {
      if (!reason) continue;
      kinds.set(reason.kind, (kinds.get(reason.kind) ?? 0) + 1);
      const changed: Partial<Rankable> =
        reason.kind === 'topic'
          ? { topics: item.topics.filter((topic) => topic !== reason.topic) }
          : reason.kind === 'word'
            ? { text: item.text.replaceAll(reason.word, '') }
            : reason.kind === 'alike'
              ? { text: '', topics: [] }
              : reason.kind === 'waiting'
                ? { replyCount: 1 }
                : reason.kind === 'lighter'
                  ? { contentNotes: ['death'] }
                  : {};
      const otherwise = { ...item, ...changed };
      const list =
        reason.kind === 'recent'
          ? [...posts.filter((one) => one !== item), item]
          : posts.map((one) => (one === item ? otherwise : one));
      const there = ids(rank(list, profile, { count: 28 })).indexOf(item.id);
      assert.ok(there < 0 || there > place, `seed ${seed}, place ${place}: ${JSON.stringify(reason)} changes nothing`);
    }
  }
  assert.deepEqual([...kinds.keys()].sort(), ['alike', 'lighter', 'recent', 'topic', 'waiting', 'word']);
});

test('of every four places one is for who waits longest, whatever was read', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const posts = wall(seed).map((one) => ({ ...one, contentNotes: [] }));
    const ranked = rank(posts, having(...wall(seed + 500, 6)));
    const waiting = posts
      .filter(({ replyCount, replies }) => replyCount === 0 && replies === 'welcome')
      .sort((a, b) => a.createdAt - b.createdAt);
    for (let end = KEPT_EVERY; end <= ranked.length; end += KEPT_EVERY) {
      const seen = new Set(ids(ranked.slice(0, end)));
      const owed = waiting.slice(0, end / KEPT_EVERY);
      for (const { id } of owed) assert.ok(seen.has(id), `seed ${seed}: ${id} waits below place ${end}`);
    }
  }
});

test('after three heavy ones comes a lighter one while there is one, and then a pause is offered', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const ranked = rank(wall(seed), having(post('before', { topics: ['loss'], contentNotes: [] })));
    let heavy = 0;
    for (const [place, { item, pause }] of ranked.entries()) {
      const lighter = ranked.slice(place).some((later) => later.item.contentNotes.length === 0);
      if (item.contentNotes.length > 0) assert.ok(heavy < HEAVY_CAP || !lighter, `seed ${seed}, place ${place}`);
      else assert.equal(pause, heavy >= HEAVY_CAP);
      heavy = item.contentNotes.length > 0 ? heavy + 1 : 0;
    }
  }
});

test('what was read before and on earlier pages counts towards the cap', () => {
  const heavy = Array.from({ length: 4 }, () => post('heavy', { contentNotes: ['death'] }));
  const light = post('light');
  const profile = having(...heavy.slice(0, 3));
  const [first] = rank([heavy[3]!, light], profile);
  assert.deepEqual([first!.item, first!.reason?.kind, first!.pause], [light, 'lighter', true]);
  const after = rank(heavy.slice(0, 3), EMPTY_PROFILE);
  assert.equal(rank([heavy[3]!, light], EMPTY_PROFILE, { after })[0]!.item, light);
  const rested = learn(profile, heavy[0]!, NOW + 2 * DAY);
  assert.equal(rested.heavy, 1, 'a night was slept over it');
});

test('with nothing lighter left a pause is offered all the same, and nothing is lost', () => {
  const heavy = Array.from({ length: 5 }, () => post('heavy', { contentNotes: ['death'] }));
  const ranked = rank(heavy, EMPTY_PROFILE);
  assert.deepEqual(
    ranked.map(({ pause }) => pause),
    [false, false, true, false, false],
  );
});

test('page after page everything comes once', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const posts = wall(seed, 33);
    const profile = having(...wall(seed + 100, 5));
    let placed: Ranked<Rankable>[] = [];
    while (placed.length < posts.length) {
      const shown = new Set(ids(placed));
      const left = posts.filter(({ id }) => !shown.has(id));
      placed = [...placed, ...rank(left, profile, { count: 10, after: placed })];
    }
    assert.deepEqual(ids(placed).sort(), posts.map(({ id }) => id).sort());
    for (let from = 0; from + KEPT_EVERY <= 20; from += 1) {
      const waits = placed.slice(from).some(({ kept }) => kept);
      const some = placed.slice(from, from + KEPT_EVERY + HEAVY_CAP).some(({ kept }) => kept);
      assert.ok(some || !waits, `seed ${seed}: a place is kept across pages`);
    }
  }
});

test('what is muted never comes, in a thousand draws', () => {
  const posts = wall(7, 40);
  const muted = { topics: ['loss', 'work'], notes: ['death'] };
  const profile = having(post('loss', { topics: ['loss', 'work'] }));
  const firsts = new Set<string>();
  for (let seed = 1; seed <= 1_000; seed += 1) {
    const drawn = rank(posts, profile, { muted, count: 10, chance: chanceFrom(seed) });
    assert.ok(drawn.length > 0);
    firsts.add(drawn[0]!.item.id);
    for (const { item } of drawn) {
      assert.ok(!item.topics.some((topic) => muted.topics.includes(topic)) && item.contentNotes.length === 0);
    }
  }
  assert.ok(firsts.size > 3, 'a surprise is another each time');
  assert.ok(rank(posts, profile, { muted }).every(({ item }) => !item.topics.includes('loss')));
});

test('a surprise keeps every brake, and says that it is one', () => {
  const drawn = rank(wall(3), having(...wall(4)), { chance: chanceFrom(9) });
  assert.ok(drawn.some(({ reason }) => reason?.kind === 'waiting'));
  assert.ok(drawn.some(({ reason }) => reason?.kind === 'chance'));
  assert.ok(drawn.every(({ reason }) => ['waiting', 'lighter', 'chance'].includes(reason!.kind)));
});

test('less like this moves it down, and can be taken back', () => {
  const posts = [post('Night and kettle', { topics: ['sleep'] }), post('Bread', { topics: ['work'] }), post('Rain')];
  const profile = having(post('Night again', { topics: ['sleep'] }));
  assert.equal(rank(posts, profile)[0]!.item, posts[0]);
  const less = wantLess(profile, posts[0]!, NOW);
  assert.deepEqual(ids(rank(posts, less)), [posts[1]!.id, posts[2]!.id, posts[0]!.id]);
  assert.deepEqual(wantLess(less, posts[0]!, NOW, -1), profile);
  const much = having(...Array.from({ length: 50 }, () => post('Awake', { topics: ['sleep'] })));
  assert.equal(rank(posts, wantLess(much, posts[0]!, NOW))[2]!.item, posts[0], 'however much of it was read');
});

test('what is long ago fades, and in the end is forgotten', () => {
  const old = learn(EMPTY_PROFILE, post('Night', { topics: ['sleep'] }), NOW);
  const later = learn(old, post('Bread', { topics: ['work'] }), NOW + 14 * DAY);
  assert.deepEqual(later.read.topics, { work: 1, sleep: 0.5 });
  const much = learn(later, post('Tea', { topics: ['tea'] }), NOW + 365 * DAY);
  assert.deepEqual(much.read.topics, { tea: 1 });
  assert.deepEqual(Object.keys(much.read.words), ['tea']);
  const back = learn(old, post('Bread', { topics: ['work'] }), NOW - 365 * DAY);
  assert.deepEqual(back.read.topics, { sleep: 1, work: 1 }, 'a clock set back makes nothing stronger');
});

test('no more than so many words are remembered, and none of those that stand everywhere', () => {
  const text = Array.from(
    { length: 400 },
    (_, n) => `${String.fromCodePoint(97 + (n % 26), 97 + Math.trunc(n / 26))}xy`,
  );
  assert.equal(Object.keys(having(post(text.join(' '))).read.words).length, 200);
  assert.deepEqual([...wordsOf('And the NIGHTSHIFT, I don’t. Nightshifts 24 7')], [['nights', 2]]);
  assert.deepEqual(
    [...wordsOf('Ich bin nachts allein in der Küche')].map(([word]) => word),
    ['nachts', 'allein', 'küche'],
  );
  assert.deepEqual(
    [...wordsOf('أنا في البيت')].map(([word]) => word),
    ['البيت'],
  );
});

test('keys that are names of other things do no harm', () => {
  const odd = post('constructor toString __proto__', { topics: ['constructor', '__proto__', 'hasOwnProperty'] });
  const ranked = rank([post('other'), odd], having(odd));
  assert.equal(ranked[0]!.item, odd);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.deepEqual(rank([odd, post('x')], EMPTY_PROFILE)[0]!.item, odd);
});
