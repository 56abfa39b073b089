import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Whether one of these countries gives such numbers; the library throws nothing at any text. */
export function isNumberIn(raw: string, countries: readonly string[]): boolean {
  return countries.some((country) => {
    const number = parsePhoneNumberFromString(raw, { defaultCountry: country as CountryCode, extract: false });
    return number?.isValid() ?? false;
  });
}
