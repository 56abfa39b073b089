import { failure } from './failure.js';

/** An id as one step of a path. What could climb out of it never leaves the device. */
export function segment(id: unknown): string {
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9.-]*$/.test(id)) throw failure({ field: 'id' });
  return id;
}

/**
 * A path with the fields it names in it, such as `circles/:circle/posts`.
 *
 * @param used called with each of them
 */
export const fill = (path: string, fields: Record<string, unknown> | null, used?: (key: string) => void): string =>
  path.replace(/:(\w+)/, (_, key: string) => {
    const id = segment(fields?.[key]);
    used?.(key);
    return id;
  });
