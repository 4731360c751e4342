import { describe, expect, it } from 'vitest';
import { TIERS } from '../../src/dossier/codes.js';
import { loadPolicy } from '../../src/index.js';
import { check } from '../../src/operations/check.js';
import { runInfo } from '../../src/operations/run-info.js';
import { reportData } from '../../src/operations/run-report.js';
import { BANK, csv, type Desk, day, desk, NOW, person, ROSTER } from '../operations/desk.js';

const DECIDED = [...TIERS, 'undetermined'] as const;
const IN_SCHEME = [...ROSTER, '救助类型', '动态类别', '上次核查日期'];

async function checked({ store, file, take }: Desk) {
  await take(
    file(
      '2024-11/申请人花名册.csv',
      csv(
        ROSTER,
        ['H2', '甲街道', '张二', person(2), '本人', '城镇', '是'],
        ['H1', '乙街道', '张一', person(1), '本人', '城镇', '是'],
        ['H1', '乙街道', '张小', person(3), '子', '城镇', '否'],
        ['H1', '乙街道', '张小', person(3), '子', '城镇', '是'],
      ),
    ),
  );
  await take(
    file(
      '2024-11/在保对象花名册.csv',
      // The same number stands on both rosters.
      csv(IN_SCHEME, ['H1', '乙街道', '李四', person(4), '本人', '城镇', '是', '低保', 'B', '2024-05-31']),
    ),
  );
  await take(
    file('2024-11/银行.csv', csv(BANK, ['张二', person(2), '行', '1', 1], ['外人', person(9), '行', '2', 1])),
  );
  return check(store, await loadPolicy('huaian-jkq'), {
    asOf: day('2024-11-30'),
    operator: '测试员',
    at: NOW,
  });
}

describe('the households of a run', () => {
  it('come with the persons of their own roster, each once, in the order of the list', async () => {
    const at = desk();
    const run = await checked(at);
    const found = [...at.store.runs.households(run.number, { order: 'place' })].map(
      ({ decision, persons }) => [
        decision.household,
        decision.roster,
        ...persons.map(({ name, relation, sharesLiving }) => `${name} ${relation} ${sharesLiving}`),
      ],
    );
    // By street, then by number: 乙 before 甲.
    expect(found).toEqual([
      ['H1', 'applicants', '张一 本人 true', '张小 子 false'],
      ['H1', 'beneficiaries', '李四 本人 true'],
      ['H2', 'applicants', '张二 本人 true'],
    ]);
  });

  it('bring the class and date of the review', async () => {
    const at = desk();
    const run = await checked(at);
    const record = at.store.runs.get(run.number);
    const data = reportData(at.store, record, runInfo(at.store, record, []));
    const all = DECIDED.flatMap((tier) => [...data.households({ tier })]);
    expect(
      all.map(({ roster, reviewClass, lastReviewedOn }) => [roster, reviewClass, lastReviewedOn]),
    ).toContainEqual(['beneficiaries', 'B', '2024-05-31']);
    expect(data.run.reviewMonths).toEqual({ A: 12, B: 12, C: 6, tekun: 12, expenditure: 12 });
  });
});

describe('the coverage of a run', () => {
  it('counts the households of each street that a source says something of', async () => {
    const at = desk();
    const run = await checked(at);
    const lines = at.store.runs.coverage(run.number);
    const of = (source: string) =>
      lines
        .filter((line) => line.source === source)
        .map(({ street, households, covered }) => [street, households, covered])
        .sort();
    expect(of('bank')).toEqual([
      ['乙街道', 2, 0],
      ['甲街道', 1, 1],
    ]);
    expect(of('applicants')).toEqual([
      ['乙街道', 2, 1],
      ['甲街道', 1, 1],
    ]);
    expect(of('vehicles')).toEqual([]);
  });
});
