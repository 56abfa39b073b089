/** Finds which of a few patterns, such as `/posts/:id`, a path is. */
export interface Route<T> {
  entry: T;
  /** The pattern under `/v1/:community`, for logs and counters. */
  name: string;
  /** Named parts of the path, the community with them. */
  at: Record<string, string>;
}

export function createRoutes<T extends { path: string }>(
  entries: readonly T[],
): (path: string) => Route<T> | undefined {
  const routes = entries.map((entry) => {
    const parts = entry.path.split('/').slice(1);
    return {
      entry,
      name: `/v1/:community${entry.path}`,
      parts: parts.map((part) => ({ part, named: part.startsWith(':') })),
    };
  });
  return (path) => {
    const [empty, version, community, ...rest] = path.split('/');
    if (empty !== '' || version !== 'v1' || !community) return undefined;
    const route = routes.find(
      ({ parts }) =>
        parts.length === rest.length &&
        parts.every(({ part, named }, n) => (named ? rest[n] !== '' : part === rest[n])),
    );
    if (!route) return undefined;
    const at: Record<string, string> = { community: decode(community) };
    route.parts.forEach(({ part, named }, n) => {
      if (named) at[part.slice(1)] = decode(rest[n] ?? '');
    });
    return { entry: route.entry, name: route.name, at };
  };
}

/** What is wrongly encoded stays as it is: no id looks like that. */
function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
