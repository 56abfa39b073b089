/**
 * A part that is loaded when it is needed, and can be asked for again where it did not come. Browsers remember for the
 * whole visit that an address failed, as the standard says they may, so asking again needs another address. It is taken
 * from the call itself, the only place that a bundler keeps up to date; where there is none in it, as in a bundle of one
 * file, the call is made again.
 *
 * @param from `import.meta.url` of the module that asks
 * @param load imports one module: `() => import('./part.js')`
 */
export function again<T>(from: string, load: () => Promise<T>): () => Promise<T> {
  let failures = 0;
  let loading: Promise<T> | undefined;
  const attempt = async (): Promise<T> => {
    const [, path] = (failures && /import\(\s*["'`](\.[^"'`]+)/.exec(String(load))) || [];
    try {
      return await (path
        ? (import(/* @vite-ignore */ `${new URL(path, from).href}?again=${failures}`) as Promise<T>)
        : load());
    } catch (error) {
      failures += 1;
      loading = undefined;
      throw error;
    }
  };
  return () => (loading ??= attempt());
}
