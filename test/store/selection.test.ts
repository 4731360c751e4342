import { describe, expect, it } from 'vitest';
import { revokeImport } from '../../src/operations/import.js';
import { BANK, csv, day, desk, NOW, person, ROSTER } from '../operations/desk.js';

const bank = (...balances: number[]) =>
  csv(BANK, ...balances.map((balance, n) => [`张${n}`, person(n), '农商行', `62${n}`, balance]));
const roster = (...streets: string[]) =>
  csv(ROSTER, ...streets.map((street, n) => [`H${n}`, street, `张${n}`, person(n), '本人', '城镇', '是']));

describe('the set of a snapshot', () => {
  it('is all files of the newest period not after the month of the date', async () => {
    const { file, take, store } = desk();
    await take(file('2024-10/甲.csv', bank(1)));
    await take([file('2024-11/甲.csv', bank(2)), file('2024-11/乙.csv', bank(3, 4))]);
    await take(file('2024-12/甲.csv', bank(5)));
    const importsAt = (date: string) => store.select(day(date)).imports;
    expect(importsAt('2024-09-30')).toEqual([]);
    expect(importsAt('2024-10-31')).toEqual([1]);
    expect(importsAt('2024-11-01')).toHaveLength(2);
    expect(importsAt('2024-12-31')).toEqual([4]);
    expect(store.select(day('2024-11-30')).coverage.find((one) => one.source === 'bank')).toMatchObject({
      inForce: true,
      period: '2024-11',
      taken: 3,
    });
    await revokeImport(store, 4, { operator: 'x', now: NOW });
    expect(importsAt('2024-12-31')).toEqual([2, 3]);
    await take(file('2024-11/丙.csv', bank(9)));
    expect(importsAt('2024-12-31')).toEqual([2, 3, 5]);
  });
});

describe('what a run must say of its imports', () => {
  const findingsAt = (bureau: ReturnType<typeof desk>, date: string) =>
    bureau.store
      .select(day(date))
      .findings.map(({ code, subject, details }) => ({ code, subject, ...details }));

  it('a snapshot more than three months before the month of the date is stale', async () => {
    const bureau = desk();
    await bureau.take(bureau.file('2024-08/甲.csv', bank(1)));
    expect(findingsAt(bureau, '2024-11-30')).toEqual([]);
    expect(findingsAt(bureau, '2024-12-01')).toEqual([
      { code: 'SOURCE_STALE', subject: 'bank', period: '2024-08', months: 4 },
    ]);
  });

  it('a street or a file is missing, or a fifth of the rows', async () => {
    const bureau = desk();
    const { file, take } = bureau;
    await take(
      file('2024-10/花名册_202410.csv', roster('甲街道', '乙街道办事处', '丙街道', '甲街道', '甲街道')),
    );
    await take(file('2024-11/花名册_202411.csv', roster('甲街道', '乙街道', '甲街道', '甲街道', '甲街道')));
    expect(findingsAt(bureau, '2024-11-30')).toEqual([
      {
        code: 'SNAPSHOT_PARTIAL',
        subject: 'applicants',
        period: '2024-11',
        before: '2024-10',
        streets: ['丙街道'],
      },
    ]);
    const other = desk();
    await other.take([
      other.file('2024-10/农商行_202410.csv', bank(1, 2, 3, 4)),
      other.file('2024-10/工行_202410.csv', bank(7)),
    ]);
    await other.take(other.file('2024-11/农商行_202411.csv', bank(1, 2, 3, 5)));
    expect(findingsAt(other, '2024-11-30')).toEqual([
      {
        code: 'SNAPSHOT_PARTIAL',
        subject: 'bank',
        period: '2024-11',
        before: '2024-10',
        files: ['工行'],
        taken: 4,
        takenBefore: 5,
      },
    ]);
  });

  it('an import is revoked, until the file comes again', async () => {
    const bureau = desk();
    const path = bureau.file('2024-11/银行.csv', bank(1));
    await bureau.take(path);
    await revokeImport(bureau.store, 1, { operator: 'x', now: NOW });
    expect(findingsAt(bureau, '2024-11-30')).toMatchObject([
      { code: 'IMPORT_REVOKED', subject: 'bank', import: 1 },
    ]);
    expect(findingsAt(bureau, '2024-10-31')).toEqual([]);
    await bureau.take(path);
    expect(findingsAt(bureau, '2024-11-30')).toEqual([]);
  });
});
