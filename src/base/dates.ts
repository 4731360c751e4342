// Function by function: the whole of date-fns is three hundred files, a quarter of a second of every command.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';

/** A calendar date as YYYY-MM-DD, always one that exists. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** A calendar month as YYYY-MM. */
export type Month = string & { readonly __brand: 'Month' };

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);

/**
 * The date of these numbers, or null when the calendar has no such day (years 1900 to 2999).
 * Written out because every date cell of every file passes here.
 */
export function makeDate(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1)) return null;
  if (day > daysInMonth(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}` as IsoDate;
}

export function makeMonth(year: number, month: number): Month | null {
  if (!(year >= 1900 && year <= 2999 && month >= 1 && month <= 12)) return null;
  return `${year}-${two(month)}` as Month;
}

/** Reads YYYY-MM-DD and nothing else. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? makeDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Reads YYYY-MM and nothing else. */
export function parseIsoMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? makeMonth(Number(match[1]), Number(match[2])) : null;
}

export const yearOf = (date: IsoDate | Month): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): Month => date.slice(0, 7) as Month;
export const firstDayOf = (month: Month): IsoDate => `${month}-01` as IsoDate;

export const lastDayOf = (month: Month): IsoDate =>
  `${month}-${two(daysInMonth(yearOf(month), Number(month.slice(5))))}` as IsoDate;

/** The month `months` later (or earlier, when negative). */
export function shiftMonth(month: Month, months: number): Month {
  return lightFormat(addMonths(parseISO(month), months), 'yyyy-MM') as Month;
}

/** The same day `months` later (or earlier), at most the last of its month: 2024-02-29 less 12 is 2023-02-28. */
export function shiftDateByMonths(date: IsoDate, months: number): IsoDate {
  return lightFormat(addMonths(parseISO(date), months), 'yyyy-MM-dd') as IsoDate;
}

/** The day `days` later (or earlier, when negative). */
export function shiftDate(date: IsoDate, days: number): IsoDate {
  return lightFormat(addDays(parseISO(date), days), 'yyyy-MM-dd') as IsoDate;
}

/** Whole months from `earlier` to `later`; negative when `later` comes first. */
export function monthsBetween(earlier: Month, later: Month): number {
  return differenceInCalendarMonths(parseISO(later), parseISO(earlier));
}

/**
 * Completed years at a day. Who was born on 29 February completes a year on 1 March where the year has no such
 * day, which comparing month and day gives by itself.
 */
export function ageAt(birth: IsoDate, date: IsoDate): number {
  const years = yearOf(date) - yearOf(birth);
  return date.slice(5) >= birth.slice(5) ? years : years - 1;
}
