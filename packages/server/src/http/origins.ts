/** Which sites may talk to the community from a browser. */
export interface Origins {
  allows(origin: string, host: string | undefined): boolean;
}

const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * The server's own pages always, then the listed origins, or without a list those of this machine. `*` allows all.
 *
 * @throws Error for what is no origin
 */
export function createOrigins(listed: readonly string[] | undefined): Origins {
  const known = new Set(
    (listed ?? []).map((entry) => {
      if (entry === '*') return entry;
      const origin = URL.canParse(entry) ? new URL(entry).origin : 'null';
      if (origin === 'null' || origin !== entry.replace(/\/$/, '').toLowerCase()) {
        throw new Error(`"${entry}" is no origin. Write it as https://example.org, without a path.`);
      }
      return origin;
    }),
  );
  return {
    allows(origin, host) {
      if (known.has('*') || known.has(origin)) return true;
      if (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)) return true;
      return listed === undefined && LOCAL.test(origin);
    },
  };
}
