import { type IsoDate, makeDate } from './dates.js';

/** A resident identity number of 18 characters with a right check character (GB 11643). */
export type IdNo = string & { readonly __brand: 'IdNo' };

export type Sex = 'male' | 'female';

/** Why a text is no identity number. */
export type IdProblem = 'length' | 'characters' | 'birth-date' | 'check-digit';

const CHECK_CHARACTERS = '10X98765432';

/** The check character of the first 17 digits, GB 11643-1999 (ISO 7064, MOD 11-2). */
export function checkCharacter(digits: string): string {
  let remainder = 0;
  for (let index = 0; index < 17; index++) remainder = ((remainder + digits.charCodeAt(index) - 48) * 2) % 11;
  return CHECK_CHARACTERS.charAt(remainder);
}

/**
 * Reads an identity number as people write it: full-width digits, inner spaces and a leading apostrophe are
 * forgiven, `x` becomes `X`, the 15 digits of before 1999 become 18 (born in 19xx). Nothing is guessed.
 * @param latestBirth a birth date after this day does not exist yet; usually today
 */
export function parseIdNo(text: string, latestBirth: IsoDate): IdNo | IdProblem {
  let id = text;
  if (!/^[0-9]{17}[0-9X]$/.test(id)) {
    id = text
      .normalize('NFKC')
      .replace(/[\s'’`]/g, '')
      .toUpperCase();
    if (/^[0-9]{15}$/.test(id)) {
      const upgraded = `${id.slice(0, 6)}19${id.slice(6)}`;
      id = upgraded + checkCharacter(upgraded);
    }
    if (id.length !== 18) return 'length';
    if (!/^[0-9]{17}[0-9X]$/.test(id)) return 'characters';
  }
  const birth = makeDate(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));
  if (!birth || birth > latestBirth) return 'birth-date';
  return checkCharacter(id) === id.charAt(17) ? (id as IdNo) : 'check-digit';
}

export const isIdNo = (value: IdNo | IdProblem): value is IdNo => value.length === 18;

export function birthDateOf(id: IdNo): IsoDate {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as IsoDate;
}

/** The 17th digit: odd is male. */
export const sexOf = (id: IdNo): Sex => (id.charCodeAt(16) % 2 === 1 ? 'male' : 'female');

/** The first six and the last four characters, as lists on a screen show an identity number. */
export const maskId = (id: string): string =>
  id.length <= 10 ? id : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;
