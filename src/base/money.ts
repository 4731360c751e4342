import type { Ratio } from './ratio.js';

/** An amount of money in whole fen (分). One yuan is 100. */
export type Fen = number & { readonly __brand: 'Fen' };

export const ZERO = 0 as Fen;

/** Whole fen from a number that is known to be whole. @throws RangeError beyond 2^53 or with a fraction */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no amount in whole fen`);
  return value as Fen;
}

export const atLeastZero = (amount: number): Fen => Math.max(amount, 0) as Fen;
export const larger = (a: number, b: number): Fen => Math.max(a, b) as Fen;
/** amount × rate, rounded half up to the fen: the only rounding before a comparison, and only where the law divides. */
export function portion(amount: number, rate: Ratio): Fen {
  return fen(rate.times(amount).roundHalfUp());
}

/** Yuan as people write them, at most two decimals; null when it is no such amount (float dust to 1e-6 is forgiven). */
export function fenFromYuan(yuan: number): Fen | null {
  const scaled = yuan * 100;
  const whole = Math.round(scaled);
  if (!Number.isSafeInteger(whole) || Math.abs(yuan - whole / 100) > 1e-6) return null;
  return (whole === 0 ? 0 : whole) as Fen;
}

/** For JSON, CSV and workbooks: 123450 fen are 1234.5 yuan. */
export const yuanFromFen = (amount: number): number => amount / 100;

/** The same of an amount that may be unknown: null, never 0. */
export const yuanOrNull = (amount: number | null): number | null =>
  amount === null ? null : yuanFromFen(amount);

/** 1,234.50: yuan with two decimals and thousands separated, for people. */
export function formatYuan(amount: number): string {
  const magnitude = Math.abs(amount);
  let rest = String(Math.floor(magnitude / 100));
  let thousands = '';
  // Every cell of a long list may pass here: a regular expression takes six times as long.
  for (; rest.length > 3; rest = rest.slice(0, -3)) thousands = `,${rest.slice(-3)}${thousands}`;
  return `${amount < 0 ? '-' : ''}${rest}${thousands}.${String(magnitude % 100).padStart(2, '0')}`;
}
