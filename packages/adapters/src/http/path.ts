import { AdapterError } from '@kindred/core/contract';

/** An id as one step of a path. What could climb out of it never leaves the device. */
export function segment(id: unknown): string {
  if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
    throw new AdapterError('invalid', 'This is not an id: use a–z, 0–9, hyphens and dots.', { field: 'id' });
  }
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

/** What is asked beside the path: nothing for what is undefined, several of a name for a list. */
export function queryOf(fields: object | undefined): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(fields ?? {})) {
    for (const each of [value].flat()) if (each !== undefined) query.append(key, String(each));
  }
  return query.size ? `?${query}` : '';
}
