import * as v from 'valibot';

import { AdapterError } from './errors.js';

/**
 * `input` as the schema's output, with defaults filled in.
 *
 * @throws AdapterError `invalid`, naming the first field at fault and what to do.
 */
export function validate<const S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  const message =
    issue.type === 'strict_object' && issue.expected === 'never' ? `There is no field named ${field}.` : issue.message;
  throw new AdapterError('invalid', field ? `${field}: ${message}` : message, field ? { field } : {});
}
