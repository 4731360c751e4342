import { formatYuan } from '../base/money.js';
import { Ratio } from '../base/ratio.js';
import type { Language } from '../base/text.js';
import type { AnyFigure } from '../dossier/figure.js';
import { LABELS, type Unit } from '../dossier/labels.js';
import { UNIT_WORDS } from './figures.js';

/** Decimals of yuan beyond which a fraction is rounded for reading. */
const MOST_DECIMALS = 4;

const MONEY: ReadonlySet<Unit> = new Set<Unit>(['yuan', 'yuanAYear', 'yuanAMonth']);
export const isMoney = (unit: Unit): boolean => MONEY.has(unit);

export function ratioOf(value: number | Ratio): Ratio {
  if (typeof value !== 'number') return value;
  return Number.isSafeInteger(value) ? Ratio.of(value) : Ratio.fromNumber(value);
}

export const isWhole = (value: Ratio): boolean => Number(value.denominator) === 1;

/** Made of nothing but values of the policy and counts, or rounded up to the yuan: shown in whole yuan where it is whole, as people know it. */
function isOfPolicy({ label, operation, parameter, parts }: AnyFigure): boolean {
  if (parameter !== null || operation === 'roundedUp') return true;
  return parts.length > 0 ? parts.every(isOfPolicy) : !isMoney(LABELS[label].unit);
}

export interface Shown {
  readonly text: string;
  /** The number was rounded for reading. */
  readonly rounded: boolean;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A decimal with as many places as it has, at most so many. */
function decimal(value: Ratio, most: number): Shown {
  const scale = 10 ** most;
  const scaled = value.times(scale);
  const whole = scaled.roundHalfUp();
  const magnitude = String(Math.abs(whole)).padStart(most + 1, '0');
  const places = most === 0 ? '' : magnitude.slice(-most).replace(/0+$/, '');
  const digits = grouped(most === 0 ? magnitude : magnitude.slice(0, -most));
  const sign = whole < 0 ? '-' : '';
  return { text: `${sign}${digits}${places && `.${places}`}`, rounded: scaled.compare(whole) !== 0 };
}

/** Fen as yuan: 25,020 of a policy, 25,020.00 of a person, 1,389.9992 where a fraction of a fen is left. */
export function yuanText(fen: number | Ratio, ofPolicy: boolean): Shown {
  const exact = ratioOf(fen);
  if (!isWhole(exact)) return decimal(exact.dividedBy(100), MOST_DECIMALS);
  const text = formatYuan(exact.toNumber());
  return { text: ofPolicy ? text.replace(/\.00$/, '') : text, rounded: false };
}

/** The number of a figure without its unit. */
export function numberText(figure: AnyFigure): Shown {
  const { unit } = LABELS[figure.label];
  if (isMoney(unit)) return yuanText(figure.value, isOfPolicy(figure));
  const value = ratioOf(figure.value);
  if (figure.parameter?.unit !== SHARE) return decimal(value, unit === 'squareMetres' ? 2 : MOST_DECIMALS);
  const { text, rounded } = decimal(value.times(100), MOST_DECIMALS);
  return { text: `${text}%`, rounded };
}

/** The unit of a parameter that people read as a percentage. */
const SHARE = '比例';

/** A number with its unit: 3 人, 25,020 元, 1 person. */
export function withUnit(text: string, unit: Unit, language: Language): string {
  const word = UNIT_WORDS[unit];
  if (language === 'zh') return word.zh === '' ? text : `${text} ${word.zh}`;
  const [one, many] = word.en;
  return one === '' ? text : `${text} ${text === '1' ? one : many}`;
}

/** The value of a figure with its unit; `perMonth: false` leaves out that money is by the month. */
export function valueText(figure: AnyFigure, language: Language, perMonth = true): string {
  const { unit } = LABELS[figure.label];
  const shown = unit === 'yuanAMonth' && !perMonth ? 'yuan' : unit;
  return withUnit(numberText(figure).text, shown, language);
}

/** = or ≈, as the number after it is exact or rounded for reading. */
export const equals = (figure: AnyFigure): string => (numberText(figure).rounded ? '≈' : '=');

/** An amount, count or area in a unit, such as a difference of two figures. */
export function plainText(value: Ratio, unit: Unit, language: Language, ofPolicy = false): string {
  const shown = isMoney(unit)
    ? yuanText(value, ofPolicy).text
    : decimal(value, unit === 'squareMetres' ? 2 : MOST_DECIMALS).text;
  return withUnit(shown, unit === 'yuanAMonth' ? 'yuan' : unit, language);
}
