/**
 * Reads that must not be older than the moment they were asked for, such as those of somebody who wrote a moment ago,
 * shared by all who ask for the same at once: whoever comes while one is on its way waits for the next, which begins
 * after they came. However many ask for one page, the database reads it once at a time.
 */
export interface SharedReads<T> {
  /** @param key what is read; the same for whoever may share the answer */
  read(key: string, begin: () => Promise<T>): Promise<T>;
}

export function createSharedReads<T>(): SharedReads<T> {
  /** What is on its way, and what begins when that has come. */
  const flights = new Map<string, { now: Promise<T>; next?: Promise<T> }>();

  const start = (key: string, begin: () => Promise<T>): Promise<T> => {
    const now = begin();
    const flight = { now };
    flights.set(key, flight);
    const landed = (): void => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    now.then(landed, landed);
    return now;
  };

  return {
    read(key, begin) {
      const flight = flights.get(key);
      if (!flight) return start(key, begin);
      const again = (): Promise<T> => start(key, begin);
      return (flight.next ??= flight.now.then(again, again));
    },
  };
}
