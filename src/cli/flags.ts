import { type IsoDate, type Month, parseIsoDate, parseIsoMonth } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { ERRORS } from '../messages/cli.js';
import { USAGE } from '../messages/usage.js';

/** @throws UserError (2) for what is no date of the calendar */
export function readDate(value: string): IsoDate {
  const date = parseIsoDate(value);
  if (!date) throw new UserError(ERRORS.noDate, 2, { value });
  return date;
}

/** @throws UserError (2) */
export function readMonth(value: string): Month {
  const month = parseIsoMonth(value);
  if (!month) throw new UserError(ERRORS.noMonth, 2, { value });
  return month;
}

/** @throws UserError (2) */
export function readNumber(value: string, flag: string): number {
  if (!/^[1-9]\d{0,14}$/.test(value)) throw new UserError(ERRORS.noNumber, 2, { value, flag });
  return Number(value);
}

/** One of a list of words. @throws UserError (2) naming the nearest, or where none is near, all of them */
export function readWord<Word extends string>(value: string, words: readonly Word[], flag: string): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const near = nearest(value, words);
  if (near !== null) throw new UserError(USAGE.unknownWordNear, 2, { flag, value, near });
  throw new UserError(ERRORS.unknownWord, 2, { flag, value, words: words.join(', ') });
}

/** Gathers a flag that may be given more than once. */
export const gather = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];
