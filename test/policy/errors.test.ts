import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/load.js';
import { child, childText, messages } from './helpers.js';

/** Lines of a child file before its first value. */
const HEAD = childText('').split('\n').length - 1;
const series = (entries: string, key = 'dibao.standard', unit = '元/人/月') =>
  `  ${key}:\n    unit: ${unit}\n    values:\n${entries}`;
const V = 'status: assumed, note: 测试';

/** [what, values of the child, line within them, key, zh, en] */
const BAD: [string, string, number, string, string, string][] = [
  [
    'an unknown key, with the nearest',
    series(`      - {from: 2025-01-01, value: 700, ${V}}`, 'dibao.standrd'),
    1,
    'dibao.standrd',
    '没有这个参数，是否指 dibao.standard？',
    'no such parameter; did you mean dibao.standard?',
  ],
  [
    'an unknown key that resembles none',
    series(`      - {value: 700, ${V}}`, 'weather'),
    1,
    'weather',
    '没有这个参数',
    'no such parameter',
  ],
  [
    'a yearly amount without its date',
    series(`      - {value: 700, ${V}}`),
    4,
    'dibao.standard',
    '缺少起始日期 from：多个值或每年调整的参数，每个值都要写明',
    'from is missing: it is needed where there are several values or a new one every year',
  ],
  [
    'a second value without its date',
    series(`      - {value: 2, ${V}}\n      - {from: 2025-01-01, value: 1.5, ${V}}`, 'margin.multiple', '倍'),
    4,
    'margin.multiple',
    '缺少起始日期 from：多个值或每年调整的参数，每个值都要写明',
    'from is missing: it is needed where there are several values or a new one every year',
  ],
  [
    'a disposable income without its year',
    series(`      - {value: 40000, ${V}}`, 'disposableIncome', '元/人/年'),
    4,
    'disposableIncome',
    '缺少年度 year：多个值或每年调整的参数，每个值都要写明',
    'year is missing: it is needed where there are several values or a new one every year',
  ],
  [
    'a wrong unit',
    series(`      - {from: 2025-01-01, value: 700, ${V}}`, 'dibao.standard', '元/户/月'),
    2,
    'dibao.standard',
    '单位应为 元/人/月，文件中是 元/户/月',
    'the unit is 元/人/月, the file says 元/户/月',
  ],
  [
    'a text where an amount belongs',
    series(`      - from: 2025-01-01\n        value: 七百\n        status: assumed\n        note: 测试`),
    5,
    'dibao.standard',
    '应写金额（单位元，至多两位小数，不小于 0），写的却是 七百',
    'should be an amount in yuan, at most two decimals, not below 0, not 七百',
  ],
  [
    'an amount with three decimals',
    series(`      - {from: 2025-01-01, value: 700.005, ${V}}`),
    4,
    'dibao.standard',
    '应写金额（单位元，至多两位小数，不小于 0），写的却是 700.005',
    'should be an amount in yuan, at most two decimals, not below 0, not 700.005',
  ],
  [
    'a share above one',
    series(`      - {value: 40, ${V}}`, 'floor.rate', '比例'),
    4,
    'floor.rate',
    '应写0 到 1 之间的比例（如 0.4 或 40%），写的却是 40',
    'should be a share between 0 and 1, such as 0.4 or 40%, not 40',
  ],
  [
    'an area that does not exist',
    series(`      - {from: 2025-01-01, value: {城镇: 700, 乡村: 600}, ${V}}`),
    4,
    'dibao.standard',
    '应写金额（单位元，至多两位小数，不小于 0），或 {城镇: …, 农村: …}，写的却是 {"城镇":700,"乡村":600}',
    'should be an amount in yuan, at most two decimals, not below 0, or {城镇: …, 农村: …}, not {"城镇":700,"乡村":600}',
  ],
  [
    'none where a value is needed',
    series(`      - {from: 2025-01-01, value: null, ${V}}`),
    4,
    'dibao.standard',
    '应写金额（单位元，至多两位小数，不小于 0），写的却是 null',
    'should be an amount in yuan, at most two decimals, not below 0, not null',
  ],
  [
    'a number among words',
    series(`      - {value: [工资, 3], ${V}}`, 'vocabulary.taxWage', '词'),
    4,
    'vocabulary.taxWage',
    '应写词语列表（如 [工资, 劳务]），写的却是 3',
    'should be a list of words such as [工资, 劳务], not 3',
  ],
  [
    'a missing value',
    series(`      - {from: 2025-01-01, ${V}}`),
    4,
    'dibao.standard',
    '缺少 value',
    'value is missing',
  ],
  [
    'a date that does not exist',
    series(`      - {from: 2025-02-30, value: 700, ${V}}`),
    4,
    'dibao.standard',
    '日期应为实际存在的 YYYY-MM-DD，文件中是 2025-02-30',
    'a date is a day that exists, as YYYY-MM-DD; the file says 2025-02-30',
  ],
  [
    'two values for one day',
    series(`      - {from: 2025-01-01, value: 700, ${V}}\n      - {from: 2025-01-01, value: 710, ${V}}`),
    5,
    'dibao.standard',
    '2025-01-01 有两个值',
    'two values for 2025-01-01',
  ],
  [
    'two values for one year',
    series(
      `      - {year: 2024, value: 40000, ${V}}\n      - {year: 2024, value: 41000, ${V}}`,
      'disposableIncome',
      '元/人/年',
    ),
    5,
    'disposableIncome',
    '2024 有两个值',
    'two values for 2024',
  ],
  [
    'values out of order',
    series(`      - {from: 2025-07-01, value: 720, ${V}}\n      - {from: 2025-01-01, value: 700, ${V}}`),
    5,
    'dibao.standard',
    '2025-01-01 写在 2025-07-01 之后：请按时间先后排列',
    '2025-01-01 stands after 2025-07-01: put the values in order of time',
  ],
  [
    'an unknown status',
    series('      - {from: 2025-01-01, value: 700, status: verifed, note: 测试}'),
    4,
    'dibao.standard',
    '没有状态 verifed（可用：verified、inferred、assumed、unknown），是否指 verified？',
    'no status verifed (one of verified, inferred, assumed, unknown); did you mean verified?',
  ],
  [
    'a verified value without a source',
    series('      - {from: 2025-01-01, value: 700, status: verified, note: 测试}'),
    4,
    'dibao.standard',
    '状态为 verified 的值须注明出处 source',
    'a verified value names its source',
  ],
  [
    'an assumed value without source or note',
    series('      - {from: 2025-01-01, value: 700, status: assumed}'),
    4,
    'dibao.standard',
    '状态为 assumed 的值须注明出处 source，或用 note 说明由来',
    'a value that is assumed names its source or says in a note where it comes from',
  ],
  [
    'an instrument that is not listed',
    series('      - {from: 2025-01-01, value: 700, status: verified, source: {instrument: 通告}}'),
    4,
    'dibao.standard',
    'instruments 中没有 通告，是否指 通知？',
    '通告 is not among the instruments; did you mean 通知?',
  ],
  [
    'an unknown field of a value',
    series(`      - {from: 2025-01-01, vaule: 1, value: 700, ${V}}`),
    4,
    'dibao.standard',
    '没有这一项，是否指 value？',
    'no such field; did you mean value?',
  ],
  [
    'two forms of the financial limit at one time',
    `${series(`      - {value: 3, ${V}}`, 'financial.dibao.multiple', '倍')}
${series(`      - {value: 35000, ${V}}`, 'financial.dibao.perPerson', '元/人')}`,
    5,
    'financial.dibao.perPerson',
    '与 financial.dibao.multiple 同时有效：三种形式（multiple、perPerson、perHousehold）只能有一种',
    'in force together with financial.dibao.multiple: only one of multiple, perPerson and perHousehold may be',
  ],
  [
    'a key written twice',
    `${series(`      - {from: 2025-01-01, value: 700, ${V}}`)}\n${series(`      - {from: 2025-01-01, value: 710, ${V}}`)}`,
    5,
    '',
    '同一个键写了两次',
    'the same key is written twice',
  ],
];

it.each(BAD)('tells file, line and key of %s', (_, values, line, key, zh, en) => {
  const found = messages(() => child(values));
  expect(found.exitCode).toBe(2);
  const place = { zh: `child.yaml，第 ${HEAD + line} 行`, en: `child.yaml, line ${HEAD + line}` };
  expect(found.zh).toEqual([`${place.zh}${key && `，${key}`}：${zh}`]);
  expect(found.en).toEqual([`${place.en}${key && `, ${key}`}: ${en}`]);
});

it('tells all problems at once, one a line', () => {
  const found = messages(() =>
    child(
      `${series('      - {from: 2025-01-01, value: 七百, status: assumd, note: 测试}')}
${series(`      - {value: 2, ${V}}`, 'margin.multipel', '倍')}
${series(`      - {value: 5, ${V}}`, 'floor.rate', '倍')}`,
    ),
  );
  expect(found.en.map((line) => line.split(': ')[0])).toEqual([
    `child.yaml, line ${HEAD + 4}, dibao.standard`,
    `child.yaml, line ${HEAD + 4}, dibao.standard`,
    `child.yaml, line ${HEAD + 10}, floor.rate`,
    `child.yaml, line ${HEAD + 12}, floor.rate`,
    `child.yaml, line ${HEAD + 5}, margin.multipel`,
  ]);
});

it('allows a change of the form of the financial limit on a day', () => {
  const policy = child(
    `${series(`      - {from: 2021-07-01, value: 3, ${V}}\n      - {from: 2025-01-01, value: null, ${V}}`, 'financial.dibao.multiple', '倍')}
${series(`      - {from: 2025-01-01, value: 35000, ${V}}`, 'financial.dibao.perPerson', '元/人')}`,
  );
  expect(policy.series.get('financial.dibao.perPerson')).toHaveLength(1);
});

describe('the file as a whole', () => {
  const one = (text: string) => messages(() => parsePolicy({ files: [{ name: 'p.yaml', text }], set: [] }));
  it.each([
    ['', 'p.yaml: a policy file is a map with id, title, values and so on'],
    ['- a\n', 'p.yaml, line 1: a policy file is a map with id, title, values and so on'],
    ['a: [b\n', 'p.yaml, line 2: is no valid YAML'],
    [
      childText('  {}').replace('jurisdiction', 'juristiction'),
      'p.yaml, line 3, juristiction: no such field',
    ],
    [
      childText('  {}').replace('extends', 'extend'),
      'p.yaml, line 4, extend: no such field; did you mean extends?',
    ],
    [childText('  {}').replace(/title: .*\n/, ''), 'p.yaml, line 1, title: title is missing'],
    [childText('  {}').replace('test-child', 'Test Child'), 'p.yaml, line 1, id: is not right'],
    [
      childText('  {}').replace('2025-01-02', '2025-13-02'),
      'p.yaml, line 6, instruments.通知.date: is not right',
    ],
  ])('%j', (text, start) => {
    expect(one(text).en.some((line) => line.startsWith(start))).toBe(true);
  });

  it('names every key that neither it nor a policy it extends has', () => {
    const text = childText('  {}').replace(/extends: .*\n/, '');
    const found = one(text);
    expect(found.zh).toContain('p.yaml，第 6 行，dibao.standard：缺少参数（低保标准），所沿用的政策中也没有');
    expect(found.en.some((line) => line.includes('financial.margin.multiple'))).toBe(true);
    expect(found.en.some((line) => line.includes('topUp'))).toBe(false);
  });
});
