import { KitFailure } from '../assert.js';
import { validate } from '@kindred/core/contract';

/** The few things the kit reads of a schema: its fields. */
type ObjectSchema = Parameters<typeof validate>[0] & { readonly entries: Record<string, { readonly type: string }> };

/** That an answer fits the contract and has no field that is not in it. */
export function assertShape(schema: ObjectSchema, answer: unknown, what: string): void {
  try {
    validate(schema, answer);
  } catch (error) {
    throw new KitFailure(`${what} does not fit the contract: ${(error as Error).message}`);
  }
  const extra = Object.keys(answer as object).filter((key) => !(key in schema.entries));
  if (extra.length > 0) throw new KitFailure(`${what} has fields the contract does not name: ${extra.join(', ')}`);
}
