/**
 * A module that is loaded when it is needed, and can be asked for again where it did not come. Browsers remember for the
 * whole visit that an address failed, so asking again needs another address; it is read from the call itself, the only
 * place that a bundler keeps up to date.
 *
 * @param from `import.meta.url` of the module that asks
 * @param load imports one module: `() => import('./part.js')`
 */
export function again<T>(from: string, load: () => Promise<T>): () => Promise<T> {
  let failures = 0;
  let loading: Promise<T> | undefined;
  const attempt = async (): Promise<T> => {
    try {
      const [, path] = (failures && /import\(\s*["'`](\.[^"'`]+)/.exec(String(load))) || [];
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
