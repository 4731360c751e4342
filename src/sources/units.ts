import type { Column } from './source.js';

/** How many yuan the number 1 is in a column of this unit. */
const MONEY: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  百元: 100,
  千元: 1000,
  万元: 10_000,
  万: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

const COUNTS: ReadonlySet<string> = new Set('人 口 个 套 辆 户 名 位 次 人次 台 艘'.split(' '));

/** NFKC has made ㎡ and m² the text m2. */
const AREAS: Readonly<Record<string, '㎡' | '亩'>> = {
  m2: '㎡',
  平方米: '㎡',
  平米: '㎡',
  平方: '㎡',
  亩: '亩',
};

/** What stands in brackets behind a header without changing what its cells mean. */
const REMARKS: Partial<Record<Column['type'], RegExp>> = {
  date: /^(?:y{4}|年)?.{0,12}(?:d{2}|日)$/i,
  month: /^(?:y{4}|年)?.{0,12}(?:m{2}|月|d{2}|日)$/i,
  bool: /^(?:是\/?否|有\/?无|y\/n)$/i,
  id: /^1[58]位.{0,4}$/,
};

export const yuanPer = (unit: string | null): number => (unit === null ? 1 : (MONEY[unit] ?? 1));

/** A unit of money as it is written ('单位:人民币万元', '万元'), or null. @param word folded */
export function moneyUnitOf(word: string): string | null {
  const bare = word.replace(/^(?:金额)?单位:?/, '').replace(/^人民币:?/, '');
  return Object.hasOwn(MONEY, bare) ? bare : null;
}

/** Whether the word is a unit of any kind, as in a row of units beneath the headers. @param word folded */
export const isUnit = (word: string): boolean =>
  moneyUnitOf(word) !== null || COUNTS.has(word) || Object.hasOwn(AREAS, word) || word === '%';

/**
 * Whether a column of a source can be in the unit that stands in brackets behind a header, and how that unit is called;
 * null where it cannot: 面积(亩) is not the floor area. A unit with a period (元/月) fits where a header of the column
 * names that period itself: an amount per month is not read where one per year is meant.
 */
export function unitFor(column: Column, remark: string): { readonly unit: string | null } | null {
  if (column.type === 'yuan') {
    const [, amount = '', period = ''] = /^(.*?)(?:\/(月|年))?$/.exec(remark) ?? [];
    const unit = moneyUnitOf(amount);
    const periodFits = period === '' || column.headers.some((header) => header.includes(period));
    return unit !== null && periodFits ? { unit } : null;
  }
  if (column.type === 'number') {
    const unit = AREAS[remark];
    return unit !== undefined && unit === column.unit ? { unit } : null;
  }
  if (column.type === 'rate') return remark === '%' ? { unit: '%' } : null;
  if (column.type === 'int') return COUNTS.has(remark) ? { unit: remark } : null;
  return REMARKS[column.type]?.test(remark) ? { unit: null } : null;
}
