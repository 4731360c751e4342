import { type Month, makeMonth } from '../base/dates.js';

/**
 * A month in a name: 20YYMM, or with a separator, or 年/月. Not inside a longer number: 20241130 is no month, nor is a
 * telephone number. A month of one digit needs its 月, so that 2024年1季度 is none.
 */
const MONTH =
  /(?<!\d)(20\d\d)(?:[-_. ]?(0[1-9]|1[0-2])(?!\d)|\s*年度?\s*(?:(0[1-9]|1[0-2])(?!\d)\s*月?|([1-9])\s*月))/g;

/** What follows the month of a full date; it goes with the month when names are compared. */
const DAY = '(?:[-_.]?(?:0?[1-9]|[12]\\d|3[01])(?!\\d)日?)?';
const MONTH_AND_DAY = new RegExp(`(?:${MONTH.source})${DAY}`, 'g');
const COMPACT_DATE = /(?<!\d)20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/g;

const EXTENSION = /\.[a-z]{1,5}$/i;

function lastMonthIn(name: string): Month | null {
  const last = [...name.normalize('NFKC').matchAll(MONTH)].at(-1);
  return last ? makeMonth(Number(last[1]), Number(last[2] ?? last[3] ?? last[4])) : null;
}

const partsOf = (path: string) => path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');

/** The data month of a file: the last month in its name, else in the name of its folder, the nearest first. */
export function periodFromPath(path: string): Month | null {
  const parts = partsOf(path);
  const name = parts.pop();
  if (name === undefined) return null;
  const own = lastMonthIn(name.replace(EXTENSION, ''));
  if (own) return own;
  for (const folder of parts.reverse()) {
    const month = lastMonthIn(folder);
    if (month) return month;
  }
  return null;
}

/**
 * A file's name with the month taken away, width and case folded: what stays the same from month to month. Given a path
 * its folders stay, each without its month. The ending is dropped: a bureau that changes from .xls to .xlsx sends the
 * same file.
 */
export function nameWithoutMonth(path: string): string {
  const parts = partsOf(path);
  return parts
    .map((part, index) => (index === parts.length - 1 ? part.replace(EXTENSION, '') : part))
    .map((part) =>
      part
        .normalize('NFKC')
        .toLowerCase()
        .replace(MONTH_AND_DAY, '')
        .replace(COMPACT_DATE, '')
        .replace(/[\s\-_.]+/g, '_')
        .replace(/^_|_$/g, ''),
    )
    .filter((part) => part !== '')
    .join('/');
}

/**
 * By what name a file takes the place of an earlier one: its path below the folder of its month, else below the folder
 * that was given, else its base name. With `/` between the parts.
 */
export function fileIdentity(path: string, givenFolder: string | null): string {
  const parts = partsOf(path);
  for (let index = parts.length - 2; index >= 0; index--)
    if (lastMonthIn(parts[index] ?? '')) return parts.slice(index + 1).join('/');
  const given = givenFolder === null ? [] : partsOf(givenFolder);
  const below = givenFolder !== null && given.every((part, index) => part === parts[index]);
  return below && given.length < parts.length ? parts.slice(given.length).join('/') : (parts.at(-1) ?? '');
}
