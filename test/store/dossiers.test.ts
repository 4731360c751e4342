import { describe, expect, it } from 'vitest';
import { type Dossier, NO_RECORDS } from '../../src/dossier/dossier.js';
import { BANK, csv, day, desk, person, ROSTER, TAX } from '../operations/desk.js';

const AS_OF = '2024-11-30';
const member = (household: string, n: number, more: { street?: string; shares?: '是' | '否' } = {}) => [
  household,
  more.street ?? '甲街道',
  `张${n}`,
  person(n),
  '本人',
  '城镇',
  more.shares ?? '是',
];
const applicants = (...rows: (readonly (string | number)[])[]) => csv(ROSTER, ...rows);
const beneficiaries = (...rows: (readonly [scheme: string, ...rest: (string | number)[]])[]) =>
  csv([...ROSTER, '救助类型'], ...rows.map(([scheme, ...rest]) => [...rest, scheme]));
const names = (dossier: Dossier | undefined, source: keyof Dossier['records']) =>
  (dossier?.records[source] ?? []).map((row) => ('name' in row ? row.name : ''));

describe('a dossier', () => {
  it('holds the members in import order with their origin, and their rows', async () => {
    const { file, take, dossiers } = desk();
    await take([
      file('2024-11/a.csv', applicants(member('H2', 3), member('H1', 1))),
      file('2024-11/b.csv', applicants(member('H1', 2, { shares: '否' }))),
      file(
        '2024-11/银行.csv',
        csv(BANK, ['张2', person(2), '行', '7', '1.2万'], ['张9', person(9), '行', '8', 1]),
      ),
    ]);
    const [first, second] = dossiers(AS_OF);
    expect([first?.household, second?.household]).toEqual(['H1', 'H2']);
    expect(first?.members.map((row) => [row.name, row.sharesLiving, row.scheme, row.at?.row])).toEqual([
      ['张1', true, null, 3],
      ['张2', false, null, 2],
    ]);
    expect(first?.records.bank).toEqual([
      {
        name: '张2',
        idNo: person(2),
        bank: '行',
        account: '7',
        accountType: null,
        balance: 1_200_000,
        date: null,
        at: { import: 3, file: expect.stringContaining('银行.csv'), sheet: expect.any(String), row: 2 },
      },
    ]);
    expect([...(first?.inForce ?? [])].sort()).toEqual(['applicants', 'bank']);
    expect(second?.records).toEqual(NO_RECORDS);
  });

  it('refuses to answer for fields that were left out, and is the same for all others', async () => {
    const { file, take, store } = desk();
    await take([
      file('2024-11/a.csv', applicants(member('H1', 1))),
      file('2024-11/银行.csv', csv(BANK, ['张1', person(1), '行', '7', 1])),
    ]);
    const selection = store.select(day(AS_OF));
    const [whole] = store.dossiers(selection);
    const [short] = store.dossiers(selection, { leftOut: { applicants: ['phone'], bank: ['date', 'bank'] } });
    const { phone, ...member1 } = whole?.members[0] ?? { phone: '' };
    const { date, bank, ...account } = whole?.records.bank[0] ?? { date: null, bank: '行' };
    expect([phone, date, bank]).toEqual([null, null, '行']);
    expect({ ...short?.members[0] }).toEqual(member1);
    expect({ ...short?.records.bank[0] }).toEqual(account);
    expect(() => short?.members[0]?.phone).toThrow('applicants.phone was left out');
    expect(() => short?.records.bank[0]?.bank).toThrow('bank.bank was left out');
  });

  it('lists applicants before beneficiaries, each by number, also beyond one page', async () => {
    const { file, take, dossiers } = desk();
    const many = Array.from({ length: 2100 }, (_, n) => `J${String(2099 - n).padStart(5, '0')}`);
    const rows = many.map((household, n) => [household, '甲街道', '张', personOf(n), '本人', '城镇', '是']);
    await take([
      file('2024-11/a.csv', applicants(...rows)),
      file('2024-11/b.csv', beneficiaries(['低保', ...member('B1', 1)])),
    ]);
    const all = dossiers(AS_OF);
    expect(all).toHaveLength(2101);
    expect(all.slice(0, 2100).map((one) => one.household)).toEqual([...many].sort());
    expect(all.at(-1)).toMatchObject({ roster: 'beneficiaries', household: 'B1' });
    expect(all.every((one) => one.members.length === 1)).toBe(true);
  });

  it('holds empty answers', async () => {
    const { file, take, dossiers } = desk();
    await take([
      file('2024-11/a.csv', applicants(member('H1', 1))),
      file('2024-11/银行.csv', csv(BANK, ['张一一', person(1), '查无', '', ''])),
      file('2022-01/个税.csv', csv(TAX, ['张1', person(1), '', '', '', '查无'])),
    ]);
    const [dossier] = dossiers(AS_OF);
    expect(dossier?.answers).toMatchObject([{ source: 'bank', name: '张一一', at: { row: 2 } }]);
    expect(dossier?.inForce.has('tax')).toBe(false);
  });

  it('brings obligors with their death and custody, and those on the beneficiaries roster', async () => {
    const { file, take, dossiers } = desk();
    const obligor = (n: number, supported: number) => [
      'H1',
      person(supported),
      `义${n}`,
      person(n),
      '子',
      3,
      9000,
    ];
    await take([
      file('2024-11/a.csv', applicants(member('H1', 1), member('H2', 2))),
      file(
        '2024-11/b.csv',
        beneficiaries(['低保', ...member('B1', 50)], ['低保', ...member('B2', 51, { shares: '否' })]),
      ),
      file(
        '2024-11/义务人.csv',
        csv(
          ['户编号', '被赡养人身份证号', '姓名', '身份证号', '关系', '家庭人口', '家庭月收入'],
          obligor(50, 1),
          obligor(51, 1),
          obligor(52, 99),
        ),
      ),
      file('2024-11/死亡.csv', csv(['姓名', '身份证号', '死亡日期'], ['义51', person(51), '2020-01-01'])),
      file(
        '2024-11/羁押.csv',
        csv(
          ['姓名', '身份证号', '类别', '起始日期'],
          ['义50', person(50), '服刑', '2024-01-01'],
          ['x', person(52), '服刑', '2024-01-01'],
        ),
      ),
    ]);
    const [first, second] = dossiers(AS_OF);
    expect(names(first, 'obligors')).toEqual(['义50', '义51']);
    expect(names(first, 'deaths')).toEqual(['义51']);
    expect(names(first, 'custody')).toEqual(['义50']);
    expect(first?.flags.obligorsOnRoster).toEqual([person(50)]);
    expect(second?.records).toEqual(NO_RECORDS);
  });

  it('brings everyone in the register books of the members, relatives either way, and dead spouses', async () => {
    const { file, take, dossiers } = desk();
    await take([
      file('2024-11/a.csv', applicants(member('H1', 1))),
      file(
        '2024-11/户籍.csv',
        csv(
          ['姓名', '身份证号', '户号', '户籍状态'],
          ['张1', person(1), '77', '正常'],
          ['王', person(60), '77', '正常'],
          ['李', person(61), '78', '正常'],
        ),
      ),
      file(
        '2024-11/备案.csv',
        csv(
          ['工作人员姓名', '工作人员身份证号', '姓名', '身份证号', '关系'],
          ['周', person(70), '张1', person(1), '兄弟'],
          ['张1', person(1), '赵', person(71), '姐妹'],
          ['张1', person(1), '张1', person(1), '本人'],
          ['周', person(70), '赵', person(71), '其他'],
        ),
      ),
      file(
        '2024-11/婚姻.csv',
        csv(
          ['姓名', '身份证号', '登记类型', '登记日期', '配偶姓名', '配偶身份证号'],
          ['张1', person(1), '结婚', '1995-05-05', '孙', person(80)],
          ['张1', person(1), '离婚', '2024-12-01', '孙', person(80)],
        ),
      ),
      file(
        '2024-11/死亡.csv',
        csv(
          ['姓名', '身份证号', '死亡日期'],
          ['孙', person(80), '2024-11-30'],
          ['王', person(60), '2024-12-01'],
        ),
      ),
    ]);
    const [dossier] = dossiers(AS_OF);
    expect(names(dossier, 'registry')).toEqual(['张1', '王']);
    expect(names(dossier, 'relatives').sort()).toEqual(['张1', '张1', '赵']);
    expect(dossier?.records.marriages).toHaveLength(1);
    expect(names(dossier, 'deaths')).toEqual(['孙']);
  });
});

describe('flags', () => {
  it('tell rejected rows and list a household all of whose rows were rejected', async () => {
    const { file, take, dossiers } = desk();
    const wrong = ['H9', '甲街道', '错', '320899195604120016', '本人', '城镇', '是'];
    await take(
      file(
        '2024-11/a.csv',
        applicants(member('H1', 1), wrong, [...wrong.slice(0, 2), '', ...wrong.slice(3)]),
      ),
    );
    const [first, rejected] = dossiers(AS_OF);
    expect(first?.flags.rowsRejected).toBe(0);
    expect(rejected).toMatchObject({ household: 'H9', members: [], flags: { rowsRejected: 2 } });
    await take(file('2024-12/a.csv', applicants(member('H1', 1))));
    expect(dossiers('2024-12-31').map((one) => one.household)).toEqual(['H1']);
  });

  it('tell one number with two streets, the same street written two ways aside', async () => {
    const { file, take, dossiers } = desk();
    const rows = [
      member('H1', 1, { street: '甲街道' }),
      member('H1', 2, { street: '乙街道' }),
      member('H2', 3, { street: '甲街道' }),
      member('H2', 4, { street: '甲街道办事处' }),
      member('H2', 5, { street: '' }),
    ];
    await take(file('2024-11/a.csv', applicants(...rows)));
    expect(dossiers(AS_OF).map((one) => one.flags.numberConflict)).toEqual([true, false]);
  });

  it('tell members in two households of one roster, and applicants in a scheme', async () => {
    const { file, take, dossiers } = desk();
    await take([
      file(
        '2024-11/a.csv',
        applicants(
          member('H1', 1),
          member('H1', 4),
          member('H2', 1),
          member('H3', 2),
          member('H4', 2, { shares: '否' }),
        ),
      ),
      file(
        '2024-11/b.csv',
        beneficiaries(
          ['低保边缘', ...member('B0', 1)],
          ['特困', ...member('B1', 1)],
          ['低保边缘', ...member('B1', 2)],
          ['低保', ...member('B2', 4, { shares: '否' })],
        ),
      ),
    ]);
    const flags = dossiers(AS_OF).map(({ household, flags: { duplicateMembers, onBeneficiaries } }) => [
      household,
      duplicateMembers,
      onBeneficiaries,
    ]);
    expect(flags).toEqual([
      ['H1', [person(1)], { [person(1)]: '特困' }],
      ['H2', [person(1)], { [person(1)]: '特困' }],
      ['H3', [], { [person(2)]: '低保边缘' }],
      ['H4', [], { [person(2)]: '低保边缘' }],
      ['B0', [person(1)], {}],
      ['B1', [person(1)], {}],
      ['B2', [], {}],
    ]);
  });
});

function personOf(n: number): string {
  return person(n % 1000, `19${70 + Math.floor(n / 1000)}0101`);
}
