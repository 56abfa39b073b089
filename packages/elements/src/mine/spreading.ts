/** A random moment within `most` milliseconds. */
export const spread = (most: number): number => Math.random() * most;

/** In random order, every order as likely as any other (Fisher and Yates). */
export function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
