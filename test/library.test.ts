import { expect, test } from 'vitest';
import { assess, explain, loadPolicy, readDossier } from '../src/index.js';

const ID = '320899195403100712';
const at = (row: number) => ({ import: 4, file: '养老_202411.csv', sheet: '养老_202411', row });

/** Pension of two months, with the places of the rows as a database gives them. */
const { dossier } = readDossier(
  {
    asOf: '2024-11-30',
    household: 'H1',
    members: [{ idNo: ID, name: '周启明', relation: '本人', area: '城镇', authorisedOn: '2024-10-01' }],
    records: {
      pension: [
        { idNo: ID, pensionType: '职工养老', month: '2024-05', amount: 700, at: at(2) },
        { idNo: ID, pensionType: '职工养老', month: '2024-06', amount: 712.5, at: at(3) },
      ],
    },
    answered: 'all',
  },
  'test',
);
const policy = loadPolicy('huaian-jkq');
const tell = (language: 'zh' | 'en') =>
  explain(assess(dossier, policy), { dossier, policy, language, run: null });

/** Every figure of a label, wherever it stands. */
function figuresOf(value: unknown, label: string): { rows: { row: number; amount: number | null }[] }[] {
  if (value === null || typeof value !== 'object') return [];
  const found = 'label' in value && value.label === label && 'repeated' in value && !value.repeated;
  return [
    ...(found ? [value as never] : []),
    ...Object.values(value).flatMap((inner) => figuresOf(inner, label)),
  ];
}

test('the rows of a sum say with which amount they stand in it, in yuan', () => {
  const [pension] = figuresOf(tell('zh'), 'pension');
  expect(pension?.rows.map(({ row, amount }) => [row, amount])).toEqual([
    [2, 700],
    [3, 712.5],
  ]);
});

test('the values that decided without standing in a figure are named: word lists, ages, tolerances', () => {
  const { conditions, parameters } = tell('en');
  const byKey = new Map(conditions.map((condition) => [condition.key, condition]));
  expect(byKey.get('labourAge.male')).toMatchObject({ value: '16-59', status: 'assumed' });
  expect(byKey.get('tolerance.deposit')).toMatchObject({ value: 1000 });
  expect(byKey.get('excludedSubsidies')?.value).toContain('尊老金');
  // What no rule looked at for this household is not named, nor what stands in a figure already.
  expect(byKey.has('vocabulary.vehicleCommercial')).toBe(false);
  expect(parameters.map(({ key }) => key)).toContain('dibao.standard');
  expect(byKey.has('dibao.standard')).toBe(false);
});

test('in English the sources of parameters bear English names', () => {
  const standard = tell('en').parameters.find(({ key }) => key === 'dibao.standard');
  expect(standard?.source).toMatch(/^Huai'an notice on raising .* \(淮民〔2024〕50号\)/);
  expect(tell('zh').parameters.find(({ key }) => key === 'dibao.standard')?.source).toMatch(
    /^淮民〔2024〕50号/,
  );
});
