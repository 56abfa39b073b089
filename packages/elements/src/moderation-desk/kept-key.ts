/** A key that somebody chose to keep: in this tab alone, and until the day is over. */
interface Kept {
  key: string;
  until: number;
}

const name = (place: string): string => `kindred.desk|${place}`;

/** The last moment of the day that `now` is in, by this device's calendar. */
export const endOfDay = (now: number): number => new Date(now).setHours(23, 59, 59, 999);

export function keptKey(place: string, now = Date.now()): string | undefined {
  try {
    const { key, until } = JSON.parse(sessionStorage.getItem(name(place)) ?? '{}') as Partial<Kept>;
    if (key && until && now <= until) return key;
    if (key) sessionStorage.removeItem(name(place));
  } catch {
    // Storage is blocked, or holds something else: as good as nothing kept.
  }
  return undefined;
}

/** Without a key what was kept is forgotten. */
export function keepKey(place: string, key?: string, now = Date.now()): void {
  try {
    if (key) sessionStorage.setItem(name(place), JSON.stringify({ key, until: endOfDay(now) } satisfies Kept));
    else sessionStorage.removeItem(name(place));
  } catch {
    // Where storage is blocked the key lives as long as the page.
  }
}
