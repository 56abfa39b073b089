import * as contract from '@kindred/core/contract';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

import { MODERATOR_READS, QUESTIONS, READS, WRITES } from './api.js';

/** Request bodies and answers, by path. */
const BODIES: Record<string, [input: string, answer: string]> = {
  '/circles/:circle/posts': ['NewPost', 'Receipt'],
  '/posts/:id/replies': ['NewReply', 'Receipt'],
  '/circles/:circle/stories': ['NewStory', 'Receipt'],
  '/reactions': ['ReactionChange', 'ReactionState'],
  '/own/get': ['OwnQuery', 'OwnItem'],
  '/own/act': ['OwnChange', 'OwnItem'],
  '/check-ins': ['Contribution', 'ContributionState'],
  '/reports': ['NewReport', 'ReportReceipt'],
  '/admission/drip': ['DripRequest', 'DripAnswer'],
  '/moderation/decisions': ['Decision', 'DecisionState'],
  '/moderation/second': ['SecondReading', 'DecisionState'],
  '/moderation/hand-over': ['NewHandOver', 'HandOver'],
  '/moderation/switch': ['CommunitySwitch', 'ModerationSession'],
};

const list = (of: string) => ({
  type: 'object',
  properties: { items: { type: 'array', items: ref(of) } },
  required: ['items'],
});
const pageOf = (of: string) => ({
  type: 'object',
  properties: { items: { type: 'array', items: ref(of) }, next: { type: ['string', 'null'] } },
  required: ['items', 'next'],
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const ANSWERS: Record<string, object> = {
  '': ref('Community'),
  '/circles': list('Circle'),
  '/circles/:circle': ref('Circle'),
  '/circles/:circle/posts': pageOf('Post'),
  '/posts/:id': ref('Post'),
  '/posts/:id/replies': pageOf('Reply'),
  '/circles/:circle/stories': pageOf('Story'),
  '/stories/:id': ref('Story'),
  '/tallies': list('Tally'),
  '/circles/:circle/pulse': ref('Pulse'),
  '/admission/keys': ref('PassKeys'),
  '/admission/challenge': ref('Challenge'),
  '/moderation/session': ref('ModerationSession'),
  '/moderation/queue': pageOf('ModerationItem'),
  '/moderation/items/:id': ref('ModerationItem'),
  '/moderation/lanes': list('LaneState'),
  '/moderation/search': pageOf('ModerationItem'),
  '/moderation/hand-over': ref('HandOver'),
  '/moderation/log': pageOf('LogEntry'),
};

const QUERIES: Record<string, string> = {
  '/circles/:circle/posts': 'PostQuery',
  '/posts/:id/replies': 'ReplyQuery',
  '/circles/:circle/stories': 'StoryQuery',
  '/circles/:circle/pulse': 'PulseQuery',
  '/moderation/queue': 'QueueQuery',
  '/moderation/search': 'ModerationSearch',
  '/moderation/log': 'LogQuery',
};

const ANSWER_SCHEMAS = [
  ...['Community', 'Circle', 'Post', 'Reply', 'Story', 'Tally', 'Pulse', 'Receipt', 'ReactionState', 'OwnItem'],
  ...['ContributionState', 'ReportReceipt', 'ModerationSession', 'ModerationItem', 'DecisionState', 'LiveEvent'],
  ...['LaneState', 'HandOver', 'LogEntry', 'PassKeys', 'Challenge', 'DripAnswer'],
];
const INPUT_SCHEMAS = [...Object.values(BODIES).map(([input]) => input), ...Object.values(QUERIES)];

type Json = Record<string, unknown>;

function schemaOf(name: string, typeMode: 'input' | 'output'): Json {
  const schema = (contract as unknown as Record<string, GenericSchema>)[name];
  if (!schema) throw new Error(`The contract has no schema named ${name}.`);
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode }) as Json;
  return rest;
}

/** The HTTP API in OpenAPI 3.1, made from the schemas that validate it. */
export function createOpenApi(): Json {
  const schemas: Record<string, Json> = {
    Error: {
      type: 'object',
      required: ['error'],
      properties: {
        error: {
          type: 'object',
          required: ['code', 'message', 'retryable'],
          properties: {
            code: { enum: Object.keys(contract.ERRORS) },
            message: { type: 'string' },
            retryable: { type: 'boolean' },
            retryAfter: { type: 'number', description: 'Milliseconds' },
            field: { type: 'string' },
            reason: { type: 'string' },
          },
        },
      },
    },
  };
  for (const name of ANSWER_SCHEMAS) schemas[name] = schemaOf(name, 'output');
  for (const name of INPUT_SCHEMAS) schemas[name] = schemaOf(name, 'input');

  const paths: Record<string, Json> = {};
  const at = (path: string): Json => (paths[`/v1/{community}${path.replace(/:(\w+)/g, '{$1}')}`] ??= {});
  const inPath = (path: string): Json[] =>
    ['community', ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => name)].map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
  const inQuery = (path: string): Json[] => {
    const query = schemas[QUERIES[path] ?? ''];
    if (!query) {
      return path === '/tallies'
        ? [{ name: 'target', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } }]
        : [];
    }
    const required = (query['required'] ?? []) as string[];
    return Object.entries(query['properties'] as Record<string, Json>)
      .filter(([name]) => !path.includes(`:${name}`) && !(name === 'post' && path.includes(':id')))
      .map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
  };
  const json = (schema: object) => ({ 'application/json': { schema } });
  const answers = (schema: object): Json => ({
    200: { description: 'Done', content: json(schema) },
    default: { description: 'An error of the contract', content: json(ref('Error')) },
  });
  const key = [{ moderator: [] }];

  for (const { path, summary } of [...READS, ...QUESTIONS]) {
    at(path)['get'] = {
      summary,
      parameters: [...inPath(path), ...inQuery(path)],
      responses: answers(ANSWERS[path] ?? {}),
    };
  }
  for (const { path, summary } of MODERATOR_READS) {
    at(path)['get'] = {
      summary,
      security: key,
      parameters: [...inPath(path), ...inQuery(path)],
      responses: answers(ANSWERS[path] ?? {}),
    };
  }
  for (const { path, summary, moderators } of WRITES) {
    const [input, answer] = BODIES[path] ?? ['', ''];
    at(path)['post'] = {
      summary,
      ...(moderators && { security: key }),
      parameters: inPath(path),
      requestBody: { required: true, content: json(ref(input)) },
      responses: answers(ref(answer)),
    };
  }
  at('/live')['get'] = {
    summary: 'What changes in public, as server-sent events: `{ circle, event }`',
    parameters: [
      ...inPath('/live'),
      { name: 'circle', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } },
      { name: 'Last-Event-ID', in: 'header', schema: { type: 'string' } },
    ],
    responses: { 200: { description: 'A stream', content: { 'text/event-stream': { schema: ref('LiveEvent') } } } },
  };
  at('/live/since')['get'] = {
    summary: 'The same for those no stream reaches: what changed after an id, or in the last moments without one',
    parameters: [
      ...inPath('/live/since'),
      { name: 'circle', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } },
      { name: 'after', in: 'query', schema: { type: 'string' } },
    ],
    responses: answers({
      type: 'object',
      properties: {
        last: { type: 'string' },
        events: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string' }, circle: { type: 'string' }, event: ref('LiveEvent') },
          },
        },
      },
    }),
  };
  at('/batch')['get'] = {
    summary: 'Up to 20 public reads in one request',
    parameters: [
      ...inPath('/batch'),
      { name: 'get', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' }, maxItems: 20 } },
    ],
    responses: answers({
      type: 'object',
      properties: {
        answers: { type: 'array', items: { type: 'object', properties: { status: { type: 'number' }, body: {} } } },
      },
    }),
  };

  return {
    openapi: '3.1.0',
    info: { title: 'Kindred', version: String(contract.CONTRACT), description: 'A peer-support community over HTTP.' },
    paths,
    components: { schemas, securitySchemes: { moderator: { type: 'http', scheme: 'bearer' } } },
  };
}
