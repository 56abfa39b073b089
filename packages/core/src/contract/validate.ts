import * as v from 'valibot';

import { AdapterError } from './adapter-error.js';

/**
 * `input` as the schema's output, with defaults filled in.
 *
 * @throws AdapterError `invalid`, naming the first field at fault and what to do. The message never repeats a value
 *   that was sent, since messages are logged and the value may be somebody's words.
 */
export function validate<const S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  // A name is the sender's as well: long enough to be found, too short to carry a text.
  const field = v.getDotPath(issue)?.slice(0, 80);
  const message = describe(issue);
  throw new AdapterError('invalid', field ? `${field}: ${message}` : message, field ? { field } : {});
}

function describe({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'There is no field of this name.';
  if (/object$/.test(type) && received === 'undefined') return 'This field is missing.';
  return message.replace(/ but received .*$/s, '');
}
