/** Dots that separate the parts of a transliterated name, and characters that show nothing. */
const DOTS_AND_INVISIBLE = /[\s\u00b7\u2022\u2027\u2219\u22c5\u30fb.\u200b-\u200f\u2060\ufeff]/gu;

const folded = new Map<string, string>();
const REMEMBERED = 50_000;

/** A name as it is compared: width and case folded, without white space, separating dots and invisible characters. */
export function foldName(name: string): string {
  // Most names are two to four plain Han characters and need no folding.
  if (/^[\u4e00-\u9fff]+$/.test(name)) return name;
  let result = folded.get(name);
  if (result === undefined) {
    result = name.normalize('NFKC').toLowerCase().replace(DOTS_AND_INVISIBLE, '');
    if (folded.size >= REMEMBERED) folded.clear();
    folded.set(name, result);
  }
  return result;
}

const OFFICE = '办事处';

/** A street as it is compared: 某街道 and 某街道办事处 are one. */
export const streetName = (street: string): string =>
  street.endsWith(OFFICE) ? street.slice(0, -OFFICE.length) : street;

/** A name of which only the surname is shown: 张*. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}*`;
