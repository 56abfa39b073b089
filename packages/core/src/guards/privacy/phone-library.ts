import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** So many digits in one row are hardly anything else. */
const LONG = /^\d{10,15}$/;

/**
 * Whether one of these countries gives such numbers, written as people there write them: with the zero before them, where
 * they have one, unless they are long; or with a country's code before them. The library throws nothing at any text.
 */
export function isNumberIn(raw: string, countries: readonly string[]): boolean {
  const digits = raw.replace(/\D/g, '');
  const long = LONG.test(raw);
  if (long && parsePhoneNumberFromString(`+${digits}`)?.isValid()) return true;
  return countries.some((country) => {
    const number = parsePhoneNumberFromString(raw, { defaultCountry: country as CountryCode, extract: false });
    return number !== undefined && number.isValid() && (long || number.formatNational().replace(/\D/g, '') === digits);
  });
}
