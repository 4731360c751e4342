import { describe, expect, test } from 'vitest';
import type { ScreenedFamily } from '../../src/dossier/screening.js';
import { check } from '../../src/operations/check.js';
import { countGroups, screen } from '../../src/operations/screen.js';
import { loadPolicy } from '../../src/policy/load.js';
import { csv, type Desk, day, desk, NOW, person, ROSTER } from './desk.js';

const REGISTRY = ['姓名', '身份证号', '户号', '与户主关系', '户籍地址', '户籍状态'];
const ILLNESS = ['姓名', '身份证号', '病种', '类别'];
const DISABILITY = ['姓名', '身份证号', '残疾类别', '残疾等级', '有效期至'];
const MEDICAL = ['姓名', '身份证号', '结算单号', '结算日期', '总费用', '个人负担'];
const MARRIAGES = ['姓名', '身份证号', '登记类型', '登记日期', '配偶姓名', '配偶身份证号'];

/** Somebody has applied, so that there is a run; nobody of the families below is this person. */
const APPLICANT = ['JKQ-1', '翠堤街道', '申请人', person(900), '本人', '城镇', '是'];

const BORN = { adult: '19850505', old: '19500101', child: '20150101' };

type Row = readonly (string | number)[];

async function screened(given: Desk, files: Readonly<Record<string, readonly Row[]>>) {
  await given.take(given.file('申请人花名册_202411.csv', csv(ROSTER, APPLICANT)));
  for (const [name, rows] of Object.entries(files)) {
    await given.take(given.file(`${name}_202411.csv`, csv(...rows)));
  }
  const run = await check(given.store, loadPolicy('huaian-jkq'), {
    asOf: day('2024-11-30'),
    operator: '测试员',
    at: NOW,
  });
  return { run, families: [...screen(given.store, run)] };
}

const names = ({ persons }: ScreenedFamily) => persons.map(({ name }) => name);
const groupsOf = (family: ScreenedFamily | undefined, name: string) =>
  family?.persons.find((one) => one.name === name)?.groups.map(({ group }) => group);

describe('who is found', () => {
  test('illness and disability find a person, and the register book gives the family', async () => {
    const { families } = await screened(desk(), {
      户籍信息: [
        REGISTRY,
        ['周甲', person(1, BORN.adult), 'B1', '户主', '云汀街道1号', '正常'],
        ['周乙', person(2, BORN.adult), 'B1', '配偶', '云汀街道1号', '正常'],
        ['别家', person(3, BORN.adult), 'B2', '户主', '云汀街道2号', '正常'],
      ],
      重病与严重精神障碍: [
        ILLNESS,
        ['周乙', person(2, BORN.adult), '尿毒症', '重特大疾病'],
        ['别家', person(3, BORN.adult), '高血压', '慢性病'],
      ],
      残疾人证: [
        DISABILITY,
        ['周甲', person(1, BORN.adult), '肢体', '三级', '2030-01-01'],
        ['别家', person(3, BORN.adult), '肢体', '一级', '2020-01-01'],
      ],
    });
    expect(families.map(names)).toEqual([['周甲', '周乙']]);
    expect(groupsOf(families[0], '周乙')).toEqual(['SERIOUS_ILLNESS']);
    // Limbs of level 3 are no severe disability, but they are a difficulty: ill and disabled make several.
    expect(groupsOf(families[0], '周甲')).toEqual([]);
    expect(families[0]?.groups.map(({ group }) => group)).toEqual(['SEVERAL_DIFFICULTIES']);
    expect(families[0]?.schemes).toEqual(['dibao', 'singlePerson', 'margin']);
    expect(families[0]?.unknowns).toEqual(['authorisation', 'livingTogether', 'income', 'property']);
  });

  test('a person in no register book is found alone, and the visit has to find out where they belong', async () => {
    const { families } = await screened(desk(), {
      重病与严重精神障碍: [ILLNESS, ['吴丙', person(4, BORN.adult), '精神分裂症', '严重精神障碍']],
    });
    expect(families.map(names)).toEqual([['吴丙']]);
    expect(groupsOf(families[0], '吴丙')).toEqual(['SEVERE_MENTAL_DISORDER']);
    expect(families[0]?.unknowns).toContain('registration');
  });

  test('who is in a scheme, dead, struck off or moved away is not', async () => {
    const given = desk();
    const roster = [...ROSTER, '救助类型', '月保障金额'];
    const { families } = await screened(given, {
      在保对象花名册: [
        roster,
        ['JKQ-9', '翠堤街道', '在保人', person(5, BORN.adult), '本人', '城镇', '是', '低保', 600],
      ],
      户籍信息: [
        REGISTRY,
        ['在保人', person(5, BORN.adult), 'B5', '户主', '', '正常'],
        ['逝者', person(6, BORN.adult), 'B6', '户主', '', '正常'],
        ['注销者', person(7, BORN.adult), 'B7', '户主', '', '死亡注销'],
        ['迁出者', person(8, BORN.adult), 'B8', '户主', '', '迁出'],
        ['异地在保', person(9, BORN.adult), 'B9', '户主', '', '正常'],
      ],
      死亡与火化: [
        ['姓名', '身份证号', '死亡日期'],
        ['逝者', person(6, BORN.adult), '2024-10-01'],
      ],
      异地及其他救助: [
        ['姓名', '身份证号', '救助类型', '救助地区'],
        ['异地在保', person(9, BORN.adult), '低保', '苏州'],
      ],
      重病与严重精神障碍: [
        ILLNESS,
        ...[5, 6, 7, 8, 9].map((n) => ['某人', person(n, BORN.adult), '尿毒症', '重特大疾病']),
      ],
    });
    expect(families).toEqual([]);
  });

  test('medical bills: the limit itself is not above it, a fen more is', async () => {
    const bills = (n: number, selfPaid: string) => [
      ['某人', person(n, BORN.adult), `${n}-1`, '2024-05-01', '50000', '12000'],
      ['某人', person(n, BORN.adult), `${n}-2`, '2024-10-31', '50000', selfPaid],
      ['某人', person(n, BORN.adult), `${n}-3`, '2023-10-31', '90000', '90000'],
      ['某人', person(n, BORN.adult), `${n}-4`, '2024-11-01', '90000', '90000'],
    ];
    const { families } = await screened(desk(), {
      医疗费用结算: [MEDICAL, ...bills(10, '8000'), ...bills(11, '8000.01')],
    });
    expect(families.map(({ key }) => key)).toEqual([person(11, BORN.adult)]);
    expect(families[0]?.persons[0]?.groups[0]).toMatchObject({
      group: 'LARGE_MEDICAL_BILLS',
      amount: 2000001,
    });
    expect(families[0]?.schemes).toContain('temporaryAid');
  });

  test('three minors make many children, two do not; the third may stand in the book of the other parent', async () => {
    const child = (n: number, book: string) => ['孩子', person(n, BORN.child), book, '子', '', '正常'];
    const parent = (n: number, name: string, book: string) => [
      name,
      person(n, BORN.adult),
      book,
      '户主',
      '',
      '正常',
    ];
    const registry = [
      REGISTRY,
      parent(20, '父', 'C1'),
      child(21, 'C1'),
      child(22, 'C1'),
      parent(23, '母', 'C2'),
      child(24, 'C2'),
      parent(25, '邻', 'C3'),
      child(26, 'C3'),
      child(27, 'C3'),
    ];
    const apart = await screened(desk(), { 户籍信息: registry });
    expect(apart.families).toEqual([]);
    const together = await screened(desk(), {
      户籍信息: registry,
      婚姻登记: [
        MARRIAGES,
        ['父', person(20, BORN.adult), '结婚', '2012-01-01', '母', person(23, BORN.adult)],
      ],
    });
    expect(together.families.map(({ books }) => books)).toEqual([['C1', 'C2']]);
    expect(together.families[0]?.groups[0]).toMatchObject({ group: 'MANY_CHILDREN', amount: 3 });
    const divorced = await screened(desk(), {
      户籍信息: registry,
      婚姻登记: [
        MARRIAGES,
        ['父', person(20, BORN.adult), '结婚', '2012-01-01', '母', person(23, BORN.adult)],
        ['母', person(23, BORN.adult), '离婚', '2020-01-01', '父', person(20, BORN.adult)],
      ],
    });
    expect(divorced.families).toEqual([]);
  });

  test('the old with a grandchild are a family; that one of them is infirm makes several difficulties', async () => {
    const registry = [
      REGISTRY,
      ['爷爷', person(30, BORN.old), 'D1', '户主', '', '正常'],
      ['孙子', person(31, BORN.child), 'D1', '孙子', '', '正常'],
      ['奶奶', person(32, BORN.old), 'D2', '户主', '', '正常'],
      ['孙女', person(33, BORN.child), 'D2', '孙女', '', '正常'],
    ];
    const { families } = await screened(desk(), {
      户籍信息: registry,
      照护与康复支出: [
        ['姓名', '身份证号', '单据号', '日期', '项目', '个人负担'],
        ['奶奶', person(32, BORN.old), 'Z1', '2024-06-01', '照护', 3000],
      ],
    });
    expect(families.map(({ key }) => key)).toEqual(['D2']);
    expect(families[0]?.difficulties).toEqual(['aged', 'infirm', 'minor']);
    // Nobody of them can work, and no adult below 60 is there for the child.
    expect(families[0]?.schemes).toEqual(['tekun', 'dibao', 'margin', 'childWithoutCare']);
  });

  test('who has applied already is found all the same, and it is said', async () => {
    const { families, run } = await screened(desk(), {
      重病与严重精神障碍: [ILLNESS, ['申请人', person(900), '尿毒症', '重特大疾病']],
    });
    expect(families[0]?.persons[0]?.applied).toBe('JKQ-1');
    expect(families[0]?.unknowns).toContain('application');
    expect(run.households).toBe(1);
  });
});

test('each group is counted in persons and in families', async () => {
  const { families } = await screened(desk(), {
    户籍信息: [
      REGISTRY,
      ['周甲', person(1, BORN.adult), 'B1', '户主', '', '正常'],
      ['周乙', person(2, BORN.adult), 'B1', '配偶', '', '正常'],
    ],
    重病与严重精神障碍: [
      ILLNESS,
      ['周甲', person(1, BORN.adult), '尿毒症', '重特大疾病'],
      ['周乙', person(2, BORN.adult), '白血病', '重特大疾病'],
    ],
  });
  expect(countGroups(families).find(({ group }) => group === 'SERIOUS_ILLNESS')).toEqual({
    group: 'SERIOUS_ILLNESS',
    persons: 2,
    families: 1,
  });
});
