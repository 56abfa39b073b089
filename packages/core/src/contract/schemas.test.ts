import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type * as v from 'valibot';

import type { AdapterError } from './adapter-error.js';
import { isAdapterError } from './errors.js';
import { LIMITS } from './limits.js';
import * as schemas from './schemas.js';
import { validate } from './validate.js';
import { REACTION_KINDS } from './vocabulary.js';

const UUID = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const ID = `night-shift.${UUID}`;
const KEY = 'A'.repeat(43);

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

const write = { idempotencyKey: UUID, capabilityHash: KEY, threadKey: KEY, admission: { proof: 'eyJhIjoxfQ==' } };
const story = { title: 'A title', hard: 'Hard', tried: 'Tried', helped: 'Helped', now: 'Now' };

/** One valid example of every request, with every field there is. */
const REQUESTS: Record<string, { schema: v.GenericSchema; input: Fields }> = {
  NewPost: {
    schema: schemas.NewPost,
    input: {
      ...write,
      circle: 'night-shift',
      thread: UUID,
      text: 'Long night.',
      topics: ['sleep'],
      seeking: 'heard',
      contentNotes: ['death'],
      replies: 'welcome',
      expiresIn: 86_400_000,
      newHere: true,
      care: true,
    },
  },
  NewReply: {
    schema: schemas.NewReply,
    input: { ...write, post: ID, parent: `${ID}.${UUID}`, text: 'I hear you.', contentNotes: ['illness'], care: true },
  },
  NewStory: {
    schema: schemas.NewStory,
    input: {
      ...write,
      circle: 'night-shift',
      thread: UUID,
      ...story,
      topics: ['sleep'],
      contentNotes: ['illness'],
      chapterOf: ID,
    },
  },
  PostQuery: {
    schema: schemas.PostQuery,
    input: { circle: 'night-shift', order: 'unheard', topic: 'sleep', cursor: 'abc_-9', limit: 5 },
  },
  ReplyQuery: { schema: schemas.ReplyQuery, input: { post: ID, cursor: 'abc', limit: 5 } },
  StoryQuery: { schema: schemas.StoryQuery, input: { circle: 'night-shift', topic: 'sleep', cursor: 'abc', limit: 5 } },
  ReactionChange: {
    schema: schemas.ReactionChange,
    input: { target: `post:${ID}`, kind: 'with', token: KEY, on: true, admission: { pass: 'p', blinded: 'b' } },
  },
  TallyQuery: { schema: schemas.TallyQuery, input: { targets: [`post:${ID}`] } },
  OwnQuery: { schema: schemas.OwnQuery, input: { capability: KEY, circle: 'night-shift' } },
  ...Object.fromEntries(
    (
      [
        {
          type: 'edit',
          revision: 1,
          text: 'Other words.',
          story,
          topics: ['sleep'],
          seeking: 'advice',
          contentNotes: ['illness'],
        },
        { type: 'delete' },
        { type: 'expire', expiresIn: 86_400_000 },
        { type: 'replies', replies: 'paused' },
        { type: 'appeal', note: 'Please read it again.' },
        { type: 'thank', reply: `${ID}.${UUID}` },
      ] satisfies Fields[]
    ).map((action) => [
      `OwnChange ${action.type}`,
      {
        schema: schemas.OwnChange,
        input: { capability: KEY, circle: 'night-shift', idempotencyKey: UUID, action },
      },
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        { scale: 'mood', mood: 3 },
        { scale: 'energy-mood', energy: -2, pleasantness: 2 },
        { scale: 'words', words: ['tired'] },
        { scale: 'custom', choice: 'so-so' },
      ] satisfies Fields[]
    ).map((value) => [
      `Contribution ${value.scale}`,
      {
        schema: schemas.Contribution,
        input: {
          circle: 'night-shift',
          subject: 'topic:sleep',
          window: '2026-W47',
          nullifier: KEY,
          value,
          admission: { proof: 'x' },
        },
      },
    ]),
  ),
  PulseQuery: {
    schema: schemas.PulseQuery,
    input: { circle: 'night-shift', subject: 'mood', window: '2026-11-22' },
  },
  NewReport: {
    schema: schemas.NewReport,
    input: {
      idempotencyKey: UUID,
      item: ID,
      reason: 'illegal',
      note: 'A note.',
      contentNotes: ['death'],
      law: 'A law.',
      goodFaith: true,
      notifier: { name: 'Robin Example', email: 'robin@example.org' },
      admission: { proof: 'x' },
    },
  },
  QueueQuery: {
    schema: schemas.QueueQuery,
    input: { lane: 'worried', circle: 'night-shift', cursor: 'abc', limit: 5 },
  },
  Decision: {
    schema: schemas.Decision,
    input: {
      idempotencyKey: UUID,
      item: ID,
      revision: 1,
      outcome: 'return',
      reason: 'names-someone',
      note: 'A note.',
      mark: { start: 0, end: 4 },
      contentNotes: ['illness'],
      silence: true,
    },
  },
  ModerationSearch: {
    schema: schemas.ModerationSearch,
    input: { text: 'lighthouse', state: 'removed', kind: 'reply', circle: 'night-shift', cursor: 'abc', limit: 5 },
  },
  SecondReading: {
    schema: schemas.SecondReading,
    input: { idempotencyKey: UUID, item: ID, revision: 1, note: 'A note.' },
  },
  NewHandOver: { schema: schemas.NewHandOver, input: { text: 'Two are waiting.' } },
  CommunitySwitch: { schema: schemas.CommunitySwitch, input: { readOnly: true } },
  LogQuery: { schema: schemas.LogQuery, input: { cursor: 'abc', limit: 5 } },
};

/** The fields that hold somebody's words; every other one has a closed form. */
const PROSE = /(?:^|\.)(?:text|title|hard|tried|helped|now|note|law|notifier\.name|notifier\.email)$/;
const OPAQUE = /(?:^|\.)(?:proof|pass|blinded)$/;

/** What is asked for, found without the message. */
function refusal(schema: v.GenericSchema, input: unknown): AdapterError | undefined {
  try {
    validate(schema, input);
    return undefined;
  } catch (error) {
    assert.ok(isAdapterError(error), `a plain ${String(error)} came through`);
    assert.equal(error.code, 'invalid');
    assert.ok(error.message.length < 300, 'the message is short');
    return error;
  }
}

/** Every place in `value`, as a path. */
function paths(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => paths(child, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

const at = (value: Json, path: string[]): Json => path.reduce((here, key) => (here as Fields)[key] as Json, value);

function replaced(value: Fields, path: string[], by: unknown): Fields {
  const copy = structuredClone(value);
  const last = path.at(-1) as string;
  (at(copy, path.slice(0, -1)) as { [key: string]: unknown })[last] = by;
  return copy;
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

for (const [name, { schema, input }] of Object.entries(REQUESTS)) {
  describe(name, () => {
    test('takes its example, through JSON and unchanged', () => {
      assert.deepEqual(validate(schema, JSON.parse(JSON.stringify(input))), input);
    });

    test('refuses every wrong type in every field and names the field', () => {
      const wrong: unknown[] = [
        'text',
        7,
        true,
        null,
        {},
        [],
        { toString: () => 'text' },
        () => 'text',
        1n,
        Symbol('text'),
      ];
      for (const path of paths(input)) {
        for (const by of wrong.filter((other) => kindOf(other) !== kindOf(at(input, path)))) {
          // Keeping for ever is said with null.
          if (by === null && path.join('.') === 'action.expiresIn') continue;
          const error = refusal(schema, replaced(input, path, by));
          assert.ok(error, `${path.join('.')} took ${kindOf(by)}`);
          // A part of an either–or is named by the whole, an array in place of an object by the first key it lacks.
          const [asked, named] = [`${path.join('.')}.`, `${error.field}.`];
          assert.ok(asked.startsWith(named) || named.startsWith(asked), `${asked} named ${named}`);
        }
      }
    });

    test('refuses numbers that are none, and none that were whole', () => {
      for (const path of paths(input).filter((path) => typeof at(input, path) === 'number')) {
        for (const by of [NaN, Infinity, -Infinity, 1.5, -1e300, 1e300, Number.MAX_SAFE_INTEGER + 2]) {
          // A revision or a mark has no upper end of its own.
          if (/(?:revision|start|end)$/.test(path.join('.')) && by > 0 && Number.isInteger(by)) continue;
          assert.ok(refusal(schema, replaced(input, path, by)), `${path.join('.')} took ${by}`);
        }
      }
    });

    test('refuses NUL, lone surrogates and 70,000 letters in every text', () => {
      for (const path of paths(input).filter((path) => typeof at(input, path) === 'string')) {
        const good = at(input, path) as string;
        for (const by of [`${good}\0`, `\0${good}`, `${good}\ud800`, `\udc00${good}`, 'x'.repeat(70_000)]) {
          const error = refusal(schema, replaced(input, path, by));
          assert.ok(error, `${path.join('.')} took ${JSON.stringify(by.slice(0, 60))}`);
          assert.ok(!error.message.includes('xxxx'), 'what was sent is not said again');
        }
      }
    });

    test('takes SQL and HTML as plain words where there is prose, and nowhere else', () => {
      for (const path of paths(input).filter((path) => typeof at(input, path) === 'string')) {
        for (const by of [
          `'; drop table items; --`,
          `<img src=x onerror=alert(1)>`,
          `</script><script>alert(1)</script>`,
          `{{constructor.constructor('alert(1)')()}}`,
          `\u202etxet`,
        ]) {
          const changed = replaced(input, path, by);
          if (PROSE.test(path.join('.'))) assert.deepEqual(validate(schema, changed), changed);
          else if (!OPAQUE.test(path.join('.'))) assert.ok(refusal(schema, changed), `${path.join('.')} took ${by}`);
        }
      }
    });

    test('refuses a key it does not know, at every depth, also the names objects are born with', () => {
      const places = [[], ...paths(input).filter((path) => kindOf(at(input, path)) === 'object')];
      for (const place of places) {
        for (const key of ['email', 'author', 'user', 'id', 'state', 'constructor', '__proto__', 'toString', '']) {
          const copy = structuredClone(input);
          // As JSON.parse makes it: an own property, whatever its name.
          Object.defineProperty(at(copy, place), key, { value: 'x', enumerable: true, configurable: true });
          const error = refusal(schema, copy);
          assert.ok(error, `${[...place, key].join('.')} was taken`);
        }
      }
    });

    test('refuses what is no object at all', () => {
      for (const nothing of [
        undefined,
        null,
        '',
        'text',
        0,
        true,
        [],
        [input],
        () => input,
        new Map(Object.entries(input)),
      ]) {
        // These may be asked for without a single field.
        if (
          ['QueueQuery', 'ModerationSearch', 'LogQuery'].includes(name) &&
          typeof nothing === 'object' &&
          nothing !== null
        ) {
          if (Array.isArray(nothing) && nothing.length > 0) assert.ok(refusal(schema, nothing));
          continue;
        }
        assert.ok(refusal(schema, nothing), String(nothing));
      }
    });

    test('says of each field whether it may be missing', () => {
      const optional = Object.keys(input).filter((key) => {
        const { [key]: _, ...rest } = input;
        return !refusal(schema, rest);
      });
      assert.deepEqual(optional.sort(), OPTIONAL[name.split(' ')[0] as string]);
    });
  });
}

const OPTIONAL: Record<string, string[]> = {
  NewPost: ['admission', 'care', 'contentNotes', 'expiresIn', 'newHere', 'replies', 'seeking', 'topics'],
  NewReply: ['admission', 'care', 'contentNotes', 'parent'],
  NewStory: ['admission', 'chapterOf', 'contentNotes', 'topics'],
  PostQuery: ['cursor', 'limit', 'order', 'topic'],
  ReplyQuery: ['cursor', 'limit'],
  StoryQuery: ['cursor', 'limit', 'topic'],
  ReactionChange: ['admission'],
  TallyQuery: [],
  OwnQuery: [],
  OwnChange: [],
  Contribution: ['admission', 'value'],
  PulseQuery: [],
  NewReport: ['admission', 'contentNotes', 'goodFaith', 'law', 'note', 'notifier'],
  QueueQuery: ['circle', 'cursor', 'lane', 'limit'],
  Decision: ['contentNotes', 'mark', 'note', 'reason', 'silence'],
  ModerationSearch: ['circle', 'cursor', 'kind', 'limit', 'state', 'text'],
  SecondReading: ['note'],
  NewHandOver: [],
  CommunitySwitch: [],
  LogQuery: ['cursor', 'limit'],
};

describe('text', () => {
  const of = (text: string): Fields => ({ ...(REQUESTS.NewPost as { input: Fields }).input, text });
  const taken = (text: string): string => validate(schemas.NewPost, of(text)).text;

  test('keeps what people write: emoji, scripts, right to left, line breaks', () => {
    for (const text of [
      '🫂',
      '👩‍👩‍👧',
      'مساء الخير',
      'Ein Tag\n\nwie keiner',
      'e\u0301',
      'zero\u200bwidth',
      '\u{10ffff}',
    ]) {
      assert.equal(taken(text), text);
    }
  });

  test('is trimmed, and line ends are made one kind', () => {
    assert.equal(taken('  a\r\nb\rc  \n'), 'a\nb\nc');
  });

  test('must hold something that can be seen', () => {
    for (const text of ['\u200b', '\u2060\ufeff', '\u200f\u200e']) {
      assert.match(refusal(schemas.NewPost, of(text))?.message ?? '', /can be seen/);
    }
  });

  test('must hold something', () => {
    for (const text of ['', ' ', '\n\t\u00a0\u2003']) {
      const error = refusal(schemas.NewPost, of(text));
      assert.match(error?.message ?? '', /^text: Write something first/);
    }
  });

  test('fits to the last letter, counted after trimming', () => {
    assert.equal(taken('x'.repeat(LIMITS.postText)).length, LIMITS.postText);
    assert.equal(taken(`${'x'.repeat(LIMITS.postText)}   `).length, LIMITS.postText);
    assert.match(
      refusal(schemas.NewPost, of('x'.repeat(LIMITS.postText + 1)))?.message ?? '',
      /This is 4001 characters; at most 4000 fit/,
    );
    assert.ok(refusal(schemas.NewPost, of('🫂'.repeat(LIMITS.postText / 2 + 1))), 'counted in UTF-16 code units');
  });

  test('every limit holds at its edge', () => {
    for (const [name, path, max] of [
      ['NewReply', 'text', LIMITS.replyText],
      ['NewStory', 'title', LIMITS.storyTitle],
      ['NewStory', 'helped', LIMITS.storyPart],
      ['NewReport', 'note', LIMITS.note],
      ['Decision', 'note', LIMITS.note],
      ['SecondReading', 'note', LIMITS.note],
      ['NewHandOver', 'text', LIMITS.note],
      ['ModerationSearch', 'text', LIMITS.search],
    ] as const) {
      const { schema, input } = REQUESTS[name] as { schema: v.GenericSchema; input: Fields };
      assert.equal(refusal(schema, replaced(input, [path], 'x'.repeat(max))), undefined, `${name}.${path}`);
      assert.ok(refusal(schema, replaced(input, [path], 'x'.repeat(max + 1))), `${name}.${path}`);
    }
  });
});

describe('what only makes sense together', () => {
  const action = (fields: Fields): Fields => ({
    ...(REQUESTS['OwnChange delete'] as { input: Fields }).input,
    action: fields,
  });
  const decision = (mark: Fields): Fields => ({ ...(REQUESTS.Decision as { input: Fields }).input, mark });

  test('an edit changes something', () => {
    assert.match(refusal(schemas.OwnChange, action({ type: 'edit', revision: 1 }))?.message ?? '', /changes something/);
  });

  test('a mark ends after it starts', () => {
    assert.ok(refusal(schemas.Decision, decision({ start: 4, end: 4 })));
    validate(schemas.Decision, decision({ start: 4, end: 5 }));
  });

  test('a topic named twice counts once', () => {
    const input = { ...(REQUESTS.NewPost as { input: Fields }).input, topics: ['work', 'work'] };
    assert.deepEqual(validate(schemas.NewPost, input).topics, ['work']);
  });

  test('a window is a day or week there is', () => {
    for (const window of ['2026-02-30', '2026-13-01', '2026-W00', '2026-W54']) {
      assert.ok(refusal(schemas.Window, window), window);
    }
  });
});

describe('lists and numbers', () => {
  test('a list of topics, content notes or targets ends where it says', () => {
    const { input: post } = REQUESTS.NewPost as { input: Fields };
    const many = (n: number): string[] => Array.from({ length: n }, (_, i) => `topic-${i}`);
    assert.equal(refusal(schemas.NewPost, { ...post, topics: many(3) }), undefined);
    assert.ok(refusal(schemas.NewPost, { ...post, topics: many(4) }));
    assert.ok(refusal(schemas.NewPost, { ...post, contentNotes: Array(6).fill('illness') }));
    assert.ok(refusal(schemas.TallyQuery, { targets: [] }));
    assert.equal(refusal(schemas.TallyQuery, { targets: Array(100).fill(`post:${ID}`) }), undefined);
    assert.ok(refusal(schemas.TallyQuery, { targets: Array(101).fill(`post:${ID}`) }));
  });

  test('pages are 1 to 50 items, 20 when nothing is said', () => {
    for (const limit of [0, -1, 51, 1e9]) assert.ok(refusal(schemas.PostQuery, { circle: 'a', limit }), String(limit));
    assert.deepEqual(validate(schemas.PostQuery, { circle: 'a' }), { circle: 'a', order: 'recent', limit: 20 });
    assert.equal(validate(schemas.PostQuery, { circle: 'a', limit: 50 }).limit, 50);
  });

  test('expiry is an hour to a year', () => {
    const { input: post } = REQUESTS.NewPost as { input: Fields };
    for (const expiresIn of [0, -1, LIMITS.shortestExpiry - 1, LIMITS.longestExpiry + 1]) {
      assert.ok(refusal(schemas.NewPost, { ...post, expiresIn }), String(expiresIn));
    }
    for (const expiresIn of [LIMITS.shortestExpiry, LIMITS.longestExpiry]) {
      assert.equal(refusal(schemas.NewPost, { ...post, expiresIn }), undefined);
    }
  });

  test('moods stay on their scales', () => {
    for (const mood of [0, 6, -1]) assert.ok(refusal(schemas.CheckInValue, { scale: 'mood', mood }));
    for (const energy of [-3, 3]) {
      assert.ok(refusal(schemas.CheckInValue, { scale: 'energy-mood', energy, pleasantness: 0 }));
    }
    assert.ok(refusal(schemas.CheckInValue, { scale: 'mood', mood: 3, energy: 1 }));
  });

  test('admission is a proof or a pass, never half of one or both', () => {
    for (const admission of [
      {},
      { pass: 'p' },
      { blinded: 'b' },
      { proof: 'x', pass: 'p', blinded: 'b' },
      { proof: '' },
    ]) {
      const error = refusal(schemas.ReactionChange, { ...REQUESTS.ReactionChange?.input, admission });
      assert.equal(error?.field, 'admission');
      assert.match(error.message, /either \{ proof \} or \{ pass, blinded \}/);
    }
  });
});

describe('messages', () => {
  test('never repeat what was sent', () => {
    const words = 'I have told nobody about this';
    for (const [name, { schema, input }] of Object.entries(REQUESTS)) {
      for (const path of paths(input)) {
        const error = refusal(schema, replaced(input, path, words));
        if (!error) continue;
        assert.ok(!JSON.stringify(error).includes(words), `${name} ${path.join('.')}: ${error.message}`);
      }
    }
    const mood = refusal(schemas.CheckInValue, { scale: 'mood', mood: 987_654 });
    assert.equal(mood?.message, 'mood: Invalid value: Expected <=5');
    const error = refusal(schemas.PostQuery, { circle: 'a', [words.repeat(10)]: 1 });
    assert.ok((error?.field?.length ?? 0) <= 80);
  });

  test('say what to do', () => {
    const message = (schema: v.GenericSchema, input: unknown): string => refusal(schema, input)?.message ?? '';
    assert.equal(message(schemas.PostQuery, {}), 'circle: This field is missing.');
    assert.equal(message(schemas.PostQuery, { circle: 'a', page: 2 }), 'page: There is no field of this name.');
    assert.equal(message(schemas.PostQuery, { circle: 'a', limit: '5' }), 'limit: Invalid type: Expected number');
    assert.match(message(schemas.PostQuery, { circle: 'A' }), /1 to 40 of a–z/);
    assert.match(message(schemas.PostQuery, { circle: 'a', order: 'top' }), /"recent" \| "unheard"/);
  });
});

/** Keys of an answer: a change here is a change of what the public learns, and is to be meant. */
describe('nothing identifying is asked for or given back', () => {
  const keys = (schema: { entries: object }): string => Object.keys(schema.entries).join(' ');

  test('the exact keys of everything public', () => {
    assert.deepEqual(
      Object.fromEntries(
        (
          [
            'Post',
            'Reply',
            'Story',
            'Tally',
            'Circle',
            'Community',
            'Pulse',
            'Receipt',
            'Topic',
            'PolicySchema',
          ] as const
        ).map((name) => [name, keys(schemas[name])]),
      ),
      {
        Post: 'id circle author createdAt editedAt text topics seeking contentNotes replies replyCount resources example expiresAt newHere',
        Reply: 'id post parent author createdAt editedAt byAuthor text contentNotes resources example',
        Story:
          'id circle author createdAt editedAt title hard tried helped now topics contentNotes chapterOf resources example',
        Tally: 'target bands exact',
        Circle: 'id name about norms topics lang policy',
        Community: 'id name contract defaultCircle policy abuse',
        Pulse: 'circle subject window people values',
        Receipt: 'id state revision author createdAt',
        Topic: 'key label',
        PolicySchema: 'audience counts k moderation readOnly careFlag',
      },
    );
    for (const { entries } of [schemas.Post, schemas.Reply, schemas.Story, schemas.Receipt]) {
      assert.equal(keys(entries.author), 'name');
    }
  });

  test('the exact keys of everything live', () => {
    assert.deepEqual(
      schemas.LiveEvent.options.map((option) => `${option.entries.type.literal}: ${keys(option)}`),
      [
        'post: type post',
        'reply: type reply',
        'story: type story',
        'gone: type id',
        'tally: type tally',
        'resync: type',
      ],
    );
    assert.deepEqual(Object.keys(schemas.page(schemas.Post).entries), ['items', 'next']);
  });

  test('an answer drops what a backend adds', () => {
    const post = {
      id: ID,
      circle: 'night-shift',
      author: { name: 'Moss Kettle', threadKey: KEY, address: '192.0.2.1' },
      createdAt: 0,
      text: 'Long night.',
      topics: [],
      contentNotes: [],
      replies: 'welcome',
      replyCount: 0,
      resources: false,
      example: false,
      threadKey: KEY,
      capabilityHash: KEY,
      userAgent: 'x',
    };
    const { threadKey: _, capabilityHash: __, userAgent: ___, ...open } = post;
    assert.deepEqual(validate(schemas.Post, post), { ...open, author: { name: 'Moss Kettle' } });
  });

  test('no request has a field for a name, an address or an account', () => {
    const asked = Object.values(REQUESTS).flatMap(({ input }) => paths(input).map((path) => path.join('.')));
    const fields = new Set(asked.map((path) => path.replace(/\.\d+$/, '')));
    // Whoever gives notice of something illegal may say who they are, as the law has it; nobody is asked to.
    for (const field of ['notifier.name', 'notifier.email']) assert.ok(fields.delete(field), field);
    assert.ok(OPTIONAL.NewReport?.includes('notifier'));
    for (const field of fields) {
      assert.doesNotMatch(field, /name|mail|phone|user|account|device|session|address|agent|cookie|ip$/i);
    }
    // The examples above hold every field of every request, so that the list is whole.
    for (const [name, { schema, input }] of Object.entries(REQUESTS)) {
      const { entries } = schema as unknown as { entries: object };
      assert.deepEqual(Object.keys(input).sort(), Object.keys(entries).sort(), name);
    }
  });

  test('tallies speak only of the kinds there are', () => {
    const target = `post:${ID}`;
    const every = Object.fromEntries(REACTION_KINDS.map((kind) => [kind, 1]));
    assert.deepEqual(validate(schemas.Tally, { target, exact: every }), { target, exact: every });
    assert.ok(refusal(schemas.Tally, { target, exact: { like: 1 } }));
    assert.ok(refusal(schemas.Tally, { target, bands: { with: '3 people' } }));
  });
});
