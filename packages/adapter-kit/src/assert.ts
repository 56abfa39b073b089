import { type ErrorCode, ERRORS, isAdapterError, type AdapterError } from '@kindred/core/contract';

/** The kit brings its own few assertions, so that it runs under any test runner. */
export class KitFailure extends Error {
  override name = 'KitFailure';
}

const show = (value: unknown): string => {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : JSON.stringify(value);
  return text === undefined ? String(value) : text.length > 600 ? `${text.slice(0, 600)}…` : text;
};

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new KitFailure(message);
}

/** Whether two plain values are the same, whatever the order of their keys; `undefined` counts as absent. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

export function equal(actual: unknown, expected: unknown, message: string): void {
  if (!same(actual, expected))
    throw new KitFailure(`${message}\n  expected ${show(expected)}\n  but got  ${show(actual)}`);
}

/** That a call rejects with an `AdapterError` of one of `codes`. @returns the error */
export async function rejects(
  call: Promise<unknown>,
  codes: ErrorCode | readonly ErrorCode[],
  message: string,
): Promise<AdapterError> {
  const wanted = ([] as ErrorCode[]).concat(codes);
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (!isAdapterError(error))
      throw new KitFailure(`${message}\n  rejected with something else than an AdapterError: ${show(error)}`);
    if (!wanted.includes(error.code)) {
      throw new KitFailure(`${message}\n  expected ${wanted.join(' or ')}\n  but got  ${error.code}: ${error.message}`);
    }
    ok(error.message.length > 0, `${message}\n  the error says nothing`);
    equal(typeof error.retryable, 'boolean', `${message}\n  retryable is a boolean`);
    ok(error.code in ERRORS, `${message}\n  ${error.code} is none of the contract's codes`);
    return error;
  }
  throw new KitFailure(`${message}\n  expected ${wanted.join(' or ')}\n  but it answered ${show(answer)}`);
}

/** That none of `secrets` stands anywhere in `where`. */
export function silent(where: unknown, secrets: Readonly<Record<string, string>>, message: string): void {
  const text = JSON.stringify(where) ?? '';
  for (const [name, secret] of Object.entries(secrets)) {
    ok(!text.includes(secret), `${message}\n  but ${name} stands in it: ${show(where)}`);
  }
}
