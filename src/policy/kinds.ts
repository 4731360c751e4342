import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '../base/dates.js';
import { type Fen, fenFromYuan } from '../base/money.js';
import { Ratio } from '../base/ratio.js';
import type { Text } from '../base/text.js';

/** Areas of the household register, as a value may differ by them. */
export const AREAS = ['城镇', '农村'] as const;
export type Area = (typeof AREAS)[number];

/** The tiers that have property limits of their own (特困 uses those of dibao). */
export const TIERS = ['dibao', 'margin', 'expenditure'] as const;
export type PropertyTier = (typeof TIERS)[number];

/** Years of age, both ends included. */
export interface AgeRange {
  readonly min: number;
  readonly max: number;
}

/** A value as it stands in a policy file: yuan, rates and lists as people write them. */
export type Written = string | number | boolean | null | readonly string[] | WrittenMap;
export interface WrittenMap {
  readonly [name: string]: number | string;
}

/** What a value of a parameter may be: how it is written, and what the rules get. */
export interface Kind<T> {
  /** For the person who wrote something else. */
  readonly expected: Text;
  /** A number may be written as {城镇, 农村}. */
  readonly numeric: boolean;
  /** Written as a list. */
  readonly list: boolean;
  /** One value as written; also the source of the JSON schema. */
  readonly schema: z.ZodType<Written>;
  /** @throws RangeError for what the schema refuses */
  read(written: Written): T;
}

function kind<W extends Written, T>(
  expected: Text,
  schema: z.ZodType<W>,
  convert: (written: W) => T | null,
  shape: 'number' | 'list' | 'other' = 'other',
): Kind<T> {
  const checked = schema.refine((written) => convert(written) !== null);
  return {
    expected,
    numeric: shape === 'number',
    list: shape === 'list',
    schema: checked,
    read(written) {
      const value = convert(schema.parse(written));
      if (value === null) throw new RangeError(`${JSON.stringify(written)} is not ${expected.en}`);
      return value;
    },
  };
}

const ratioSchema = z.union([
  z.number().nonnegative(),
  z.string().regex(/^\d+(\.\d+)?\s*%$|^\d+\s*\/\s*[1-9]\d*$/, 'a percentage or a fraction'),
]);
const toRatio = (written: number | string) =>
  typeof written === 'number' ? Ratio.parse(String(written)) : Ratio.parse(written.replace(/\s/g, ''));

const moneySchema = z.number().nonnegative();

/** Yuan in the file, fen for the rules. */
export const money = kind<number, Fen>(
  {
    zh: '金额（单位元，至多两位小数，不小于 0）',
    en: 'an amount in yuan, at most two decimals, not below 0',
  },
  moneySchema,
  fenFromYuan,
  'number',
);

/** A multiple of something; also areas in m², which are compared exactly like one. */
export const multiple = kind<number | string, Ratio>(
  { zh: '不小于 0 的数（如 2、1.5 或 1/3）', en: 'a number not below 0, such as 2, 1.5 or 1/3' },
  ratioSchema,
  toRatio,
  'number',
);

/** A part of a whole: 40 for 40 % would be a mistake worth thousands, so nothing above 1 is taken. */
export const share = kind<number | string, Ratio>(
  { zh: '0 到 1 之间的比例（如 0.4 或 40%）', en: 'a share between 0 and 1, such as 0.4 or 40%' },
  ratioSchema,
  (written) => {
    const ratio = toRatio(written);
    return ratio && ratio.compare(1) <= 0 ? ratio : null;
  },
  'number',
);

export const integer = kind<number, number>(
  { zh: '不小于 0 的整数', en: 'a whole number not below 0' },
  z.number().int().nonnegative(),
  (written) => written,
  'number',
);

export const ageRange = kind<string, AgeRange>(
  { zh: '年龄范围（如 16-59）', en: 'an age range such as 16-59' },
  z.string().regex(/^\d{1,3}\s*[-–—~～至]\s*\d{1,3}$/, 'an age range'),
  (written) => {
    const [min = NaN, max = NaN] = written.split(/[-–—~～至]/).map(Number);
    return min <= max ? { min, max } : null;
  },
);

export const date = kind<string, IsoDate>(
  { zh: '日期（YYYY-MM-DD）', en: 'a date YYYY-MM-DD' },
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date YYYY-MM-DD'),
  parseIsoDate,
);

/** Folded as the rows are, so that a full-width word in the file finds what it means. */
export const words = kind<string[], readonly string[]>(
  { zh: '词语列表（如 [工资, 劳务]）', en: 'a list of words such as [工资, 劳务]' },
  z.array(z.string().min(1)),
  (written) => {
    const folded = written.map((word) => word.normalize('NFKC').trim());
    // An empty word would be contained in every text.
    return folded.includes('') ? null : folded;
  },
  'list',
);

export const yesNo = kind<boolean | '是' | '否', boolean>(
  { zh: '是 或 否', en: 'true or false (是 or 否)' },
  z.union([z.boolean(), z.enum(['是', '否'])]),
  (written) => written === true || written === '是',
);

export const tiers = kind<PropertyTier[], readonly PropertyTier[]>(
  { zh: `档次列表（${TIERS.join('、')} 中的若干个）`, en: `a list of tiers out of ${TIERS.join(', ')}` },
  z.array(z.enum(TIERS)),
  (written) => (new Set(written).size === written.length ? written : null),
  'list',
);

export function choice<const C extends string>(...choices: [C, ...C[]]): Kind<C> {
  return kind<C, C>(
    { zh: `${choices.join('、')} 之一`, en: `one of ${choices.join(', ')}` },
    z.enum(choices) as unknown as z.ZodType<C>,
    (written) => written,
  );
}

/** A value for every one of these names. */
export function mapOf<const K extends string, T>(names: readonly K[], inner: Kind<T>) {
  return record<Readonly<Record<K, T>>, T>(names, inner, true);
}

/** A value for some of these names. */
export function someOf<const K extends string, T>(names: readonly K[], inner: Kind<T>) {
  return record<Readonly<Partial<Record<K, T>>>, T>(names, inner, false);
}

function record<R, T>(names: readonly string[], inner: Kind<T>, all: boolean): Kind<R> {
  const entry = all ? inner.schema : inner.schema.optional();
  const schema = z.strictObject(Object.fromEntries(names.map((name) => [name, entry])));
  const which = all ? { zh: '每一项', en: 'each of' } : { zh: '若干项', en: 'some of' };
  return kind<WrittenMap, R>(
    {
      zh: `${names.join('、')} ${which.zh}对应的值，各为${inner.expected.zh}`,
      en: `for ${which.en} ${names.join(', ')} ${inner.expected.en}`,
    },
    schema as unknown as z.ZodType<WrittenMap>,
    // The schema above admits exactly the names of R.
    (written) => Object.fromEntries(Object.entries(written).map(([k, v]) => [k, inner.read(v)])) as R,
  );
}

/** Household size → factor; sizes that are not named have factor 1. */
export const bySize = kind<WrittenMap, ReadonlyMap<number, Ratio>>(
  { zh: '按家庭人数的系数（如 {1: 1.2, 2: 1.1}）', en: 'factors by household size such as {1: 1.2, 2: 1.1}' },
  z.record(z.string().regex(/^[1-9]\d?$/, 'a household size'), ratioSchema),
  (written) => {
    const factors = new Map<number, Ratio>();
    for (const [size, factor] of Object.entries(written)) {
      const ratio = toRatio(factor);
      if (ratio) factors.set(Number(size), ratio);
    }
    return factors;
  },
);
