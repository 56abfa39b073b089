import { AdapterError } from '@kindred/core/contract';

import { KitFailure, rejects } from '../assert.js';

/** A valid input, and one thing wrong with it. */
export type Fault = [what: string, change: Record<string, unknown>];

const UUID = 'b2a4c6d8-1a2b-4c3d-8e4f-123456789abc';

export const textFaults = (field: string, max: number): Fault[] => [
  [`${field} is a number`, { [field]: 7 }],
  [`${field} is a BigInt`, { [field]: 7n }],
  [`${field} is null`, { [field]: null }],
  [`${field} is a list`, { [field]: ['words'] }],
  [`${field} is an object`, { [field]: { toString: 'x' } }],
  [`${field} is missing`, { [field]: undefined }],
  [`${field} is empty`, { [field]: '' }],
  [`${field} is only space`, { [field]: ' \n\t ' }],
  [`${field} is one character too long`, { [field]: 'x'.repeat(max + 1) }],
  [`${field} holds NUL`, { [field]: 'one\0two' }],
  [`${field} holds half a surrogate pair`, { [field]: 'one \ud83d two' }],
  [`${field} holds the other half`, { [field]: 'one \ude00 two' }],
];

export const WRITE_FAULTS: Fault[] = [
  ['an unknown field', { email: 'someone@example.org' }],
  ['idempotencyKey is missing', { idempotencyKey: undefined }],
  ['idempotencyKey is no UUID', { idempotencyKey: '1' }],
  ['idempotencyKey is a UUID of version 1', { idempotencyKey: UUID.replace('-4c3d-', '-1c3d-') }],
  ['idempotencyKey is in upper case', { idempotencyKey: UUID.toUpperCase() }],
  ['capabilityHash is missing', { capabilityHash: undefined }],
  ['capabilityHash is too short', { capabilityHash: 'abc' }],
  ['capabilityHash is padded', { capabilityHash: `${'a'.repeat(42)}=` }],
  ['threadKey is missing', { threadKey: undefined }],
  ['threadKey is an object', { threadKey: { $ne: '' } }],
  ['threadKey is too long', { threadKey: 'a'.repeat(44) }],
  ['admission is of no known form', { admission: { password: 'x' } }],
  ['contentNotes holds an unknown word', { contentNotes: ['scary'] }],
  ['contentNotes is text', { contentNotes: 'suicide' }],
];

export const THREAD_FAULTS: Fault[] = [
  ['thread is missing', { thread: undefined }],
  ['thread is a path', { thread: '../../etc/passwd' }],
  ['thread is a query', { thread: "' or 1=1 --" }],
  ['circle is missing', { circle: undefined }],
  ['circle is a path', { circle: '../other' }],
  ['circle has capitals', { circle: 'Main' }],
  ['circle holds a slash', { circle: 'main/other' }],
  ['topics is text', { topics: 'sleep' }],
  ['topics are too many', { topics: ['a', 'b', 'c', 'd'] }],
  ['a topic is a sentence', { topics: ['my work, mostly'] }],
];

export const FORGED_IDS = [
  '',
  '.',
  '..',
  'main',
  'main.',
  `main.${UUID.slice(1)}`,
  `main.${UUID.toUpperCase()}`,
  `Main.${UUID}`,
  `main.${UUID}.${UUID}.${UUID}`,
  `../main.${UUID}`,
  `main.${UUID}/../..`,
  `main.${UUID}?x=1`,
  `main.${UUID}\0`,
  `main.${UUID}' or '1'='1`,
  'main.%2e%2e',
  42,
  null,
  undefined,
  {},
  [`main.${UUID}`, `main.${UUID}`],
] as unknown as string[];

/** That a call refuses every faulty input with `invalid`. Says all that it took, not just the first. */
export async function refusesAll<T extends object>(
  valid: () => Promise<T>,
  call: (input: T) => Promise<unknown>,
  faults: readonly Fault[],
): Promise<void> {
  const wrong: string[] = [];
  for (const [what, change] of faults) {
    const input = { ...(await valid()), ...change };
    await rejects(
      settled(() => call(input)),
      'invalid',
      what,
    ).catch((error: Error) => wrong.push(error.message));
  }
  if (wrong.length > 0) throw new KitFailure(wrong.join('\n'));
}

/** That a call refuses every forged id as `invalid`, or as `not-found` where it can't be told from a good one. */
export async function refusesForged(call: (id: string) => Promise<unknown>): Promise<void> {
  const wrong: string[] = [];
  for (const id of FORGED_IDS) {
    await rejects(
      settled(() => call(id)),
      ['invalid', 'not-found'],
      `id ${JSON.stringify(id)}`,
    ).catch((error: Error) => wrong.push(error.message));
  }
  if (wrong.length > 0) throw new KitFailure(wrong.join('\n'));
}

/** A method that throws at once instead of rejecting is at fault, too. */
function settled(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return call();
  } catch (error) {
    return Promise.reject(
      error instanceof AdapterError ? new KitFailure(`threw instead of rejecting: ${error.message}`) : error,
    );
  }
}
