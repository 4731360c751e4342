import type { HouseholdChange } from '../../../src/dossier/change.js';
import { check } from '../../../src/operations/check.js';
import { type Reconciliation, reconcile } from '../../../src/operations/reconcile/reconcile.js';
import { loadPolicy } from '../../../src/policy/load.js';
import type { RunRecord } from '../../../src/store/run-record.js';
import { csv, type Desk, day, desk, month, NOW, person, TAX } from '../desk.js';

export const policy = loadPolicy('huaian-jkq');

/** Old enough that no wage is deemed. */
export const elder = (n: number): string => person(n, '19400101');

export const ROSTER_HEADERS = [
  '户编号',
  '街道',
  '姓名',
  '身份证号',
  '与户主关系',
  '户籍性质',
  '是否共同生活',
  '工资性收入',
  '授权日期',
];
export const SCHEME_HEADERS = [...ROSTER_HEADERS, '救助类型', '户月保障金额'];

export interface Person {
  readonly household: string;
  readonly id: string;
  readonly name: string;
  readonly relation?: string;
  readonly shares?: string;
  readonly wage?: number;
  readonly authorised?: string;
  readonly benefit?: number;
}

const line = (one: Person) => [
  one.household,
  '甲街道',
  one.name,
  one.id,
  one.relation ?? '本人',
  '城镇',
  one.shares ?? '是',
  one.wage ?? 0,
  one.authorised ?? '2021-01-01',
];

export const applicants = (...people: readonly Person[]): string => csv(ROSTER_HEADERS, ...people.map(line));

export const beneficiaries = (...people: readonly Person[]): string =>
  csv(SCHEME_HEADERS, ...people.map((one) => [...line(one), '低保', one.benefit ?? 600]));

export const REQUIRED = ['bank', 'vehicles', 'real-estate', 'business', 'social-insurance'] as const;

/** Takes files of a data month, each by its name and text. */
export async function takeMonth(at: Desk, period: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) {
    await at.take(at.file(`${name}_${period.replace('-', '')}.csv`, text), { period: month(period) });
  }
}

/** Checks with every required source allowed to be missing, unless told otherwise. */
export const checkAt = (
  at: Desk,
  asOf: string,
  options: { readonly strict?: true; readonly importsOf?: number; readonly set?: readonly string[] } = {},
): Promise<RunRecord> =>
  check(at.store, options.set ? loadPolicy('huaian-jkq', { set: options.set }) : policy, {
    asOf: day(asOf),
    allowMissing: options.strict ? [] : [...REQUIRED],
    operator: '测试员',
    at: NOW,
    ...(options.importsOf !== undefined && { importsOf: options.importsOf }),
  });

/** The whole list of changes, once the totals were found to add up. */
export function changesOf(at: Desk, runs: readonly number[] = []): readonly HouseholdChange[] {
  return open(at, runs, (reconciliation) => [...reconciliation.households()]);
}

export function open<T>(at: Desk, runs: readonly number[], use: (reconciliation: Reconciliation) => T): T {
  const reconciliation = reconcile(at.store, { runs });
  try {
    return use(reconciliation);
  } finally {
    reconciliation.close();
  }
}

export const kindsOf = (change: HouseholdChange | undefined): string[] =>
  change?.causes.map(({ kind }) => kind) ?? [];

export const ZHANG = { household: 'H1', id: elder(1), name: '张一', wage: 3000 };
export const LI = { household: 'H1', id: elder(2), name: '李二', relation: '配偶' };

export const wages = (months: readonly string[], amount: number, of = ZHANG) =>
  csv(TAX, ...months.map((when) => [of.name, of.id, '工资薪金', '甲公司', when, amount]));

/** Two months with the applicants of both; more may be taken in between. */
export async function twoMonths(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
  options: Parameters<typeof checkAt>[2][] = [],
) {
  const at = desk();
  await takeMonth(at, '2024-11', first);
  await checkAt(at, '2024-11-30', options[0]);
  await takeMonth(at, '2024-12', second);
  await checkAt(at, '2024-12-31', options[1]);
  return { at, changes: changesOf(at) };
}
