import { addresses } from './address.js';
import { ids } from './ids.js';
import { ips } from './ip.js';
import { card, phone, type Run, runs } from './numbers.js';
import type { Detector, Span } from './span.js';

/** Says whether one of these countries gives such a number. */
export type IsNumberIn = (raw: string, countries: readonly string[]) => boolean;

/** The library is slow beside the rest; who writes more numbers than this has been told already. */
const MOST_ASKED = 20;

/** Whether a number is there that only the library can tell from others. */
export const asks = (text: string): boolean => runs(text).some((run) => phone(run, text)?.ask && !card(run, text));

const numbers =
  (countries: readonly string[], isNumberIn: IsNumberIn | undefined): Detector =>
  (text) => {
    let asked = 0;
    return runs(text).flatMap((run: Run): Span[] => {
      const paid = card(run, text);
      if (paid) return [paid];
      const called = phone(run, text);
      if (!called) return [];
      const { ask, ...span } = called;
      if (!ask) return [span];
      asked += 1;
      return asked <= MOST_ASKED && isNumberIn?.(run.raw, countries) ? [span] : [];
    });
  };

/** What finds private things that have digits in them. */
export const figures = (countries: readonly string[], isNumberIn: IsNumberIn | undefined): readonly Detector[] => [
  ids,
  ips,
  numbers(countries, isNumberIn),
  addresses,
];
