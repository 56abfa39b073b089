import { COUNTRIES, countryOf, type Helpline, isOld, isUnverified, sourceOf } from '@kindred/core/helplines';

export interface ToCheck {
  country: string;
  line: Helpline;
  /** In words. */
  why: string[];
}

/** The lines that somebody should look at before going live, of one country or of all. */
export function toCheck(country?: string, now = Date.now()): ToCheck[] {
  return (country ? [country] : COUNTRIES).flatMap((code) =>
    (countryOf(code)?.lines ?? []).flatMap((line) => {
      const why = [
        ...(isUnverified(line) ? ['not read on its own page'] : []),
        ...(isOld(line, now) ? ['more than a year ago'] : []),
      ];
      return why.length ? [{ country: code, line, why }] : [];
    }),
  );
}

/** The same for a terminal. */
export function checkCommand(country: string | undefined, print: (line: string) => void): void {
  const code = country?.trim().toUpperCase();
  if (code !== undefined && !countryOf(code))
    throw new Error(`No helplines are known of "${country}". Say one of ${COUNTRIES.join(' ')}.`);
  const rows = toCheck(code);
  for (const { country, line, why } of rows) {
    const numbers = line.contacts.map(({ shown }) => shown).join(', ');
    print(
      [
        country,
        line.name,
        numbers,
        why.join(', '),
        `${sourceOf(line.source).name}, ${line.source.date}`,
        line.page ?? '',
      ].join('\t'),
    );
  }
  print(
    rows.length
      ? `${rows.length} to check before going live: open each page, or ring the number.`
      : 'Nothing to check: every line was read on its own page within the last year.',
  );
}
