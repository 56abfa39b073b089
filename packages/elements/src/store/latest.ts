/**
 * Reads as often as it is called, and shows each only where none was begun later: what takes long to decrypt must not come
 * after what was read since.
 */
export function latest<T>(read: () => Promise<T>, show: (value: T) => void): () => Promise<void> {
  let reads = 0;
  return async () => {
    const own = (reads += 1);
    const value = await read();
    if (own === reads) show(value);
  };
}
