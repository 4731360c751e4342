import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/base/dates.js';
import { type Cell, DateCell, ErrorCell } from '../../src/formats/cells.js';
import { readerOf } from '../../src/sources/cells/reader.js';
import { Fault } from '../../src/sources/cells/reading.js';
import {
  boolOr,
  type Column,
  choice,
  date,
  id,
  int,
  month,
  number,
  rateOr,
  text,
  yuan,
} from '../../src/sources/source.js';
import { TODAY } from './fake-sheet.js';

const N_A = new ErrorCell('#N/A');
const NOVEMBER_3 = new DateCell('2024-11-03' as IsoDate);

interface Setting {
  readonly family?: 'roster' | 'person' | 'bureau';
  readonly allowsNegative?: boolean;
  readonly unit?: string;
  readonly date1904?: boolean;
}

/** What the reader says of each cell: its value, or the code of its problem in brackets. */
function reading(column: Column, cell: Cell, setting: Setting = {}) {
  const source = { family: setting.family ?? 'person', allowsNegative: setting.allowsNegative ?? false };
  if (cell === null) throw new Error('the parser never hands an empty cell to a reader');
  const value = readerOf(source, column, setting.unit ?? null, {
    today: TODAY,
    date1904: setting.date1904 ?? false,
  })(cell);
  return value instanceof Fault ? `[${value.code}]` : value;
}

type Vector = readonly [cell: Cell, expected: string | number | null, setting?: Setting];

function vectors(name: string, column: Column, list: readonly Vector[]) {
  describe(name, () => {
    for (const [cell, expected, setting] of list)
      test(`${JSON.stringify(cell)} → ${expected} ${JSON.stringify(setting ?? {})}`, () => {
        expect(reading(column, cell, setting)).toBe(expected);
      });
  });
}

vectors('text', text('x'), [
  ['张三', '张三'],
  ['  张 三\u3000', '张 三'],
  ['ＡＢＣ１２３', 'ABC123'],
  ['\u200b张\ufeff三', '张三'],
  ["'6230520000012345678", '6230520000012345678'],
  [6230520000012345, '6230520000012345'],
  [1e21, '1000000000000000000000'],
  [12.5, '12.5'],
  [true, 'TRUE'],
  [NOVEMBER_3, '2024-11-03'],
  ['   ', null],
  ['查无', null],
  ['未查询到', null],
  ['无记录', null],
  ['无', null],
  ['—', null],
  ['－', null],
  ['——', null],
  ['/', null],
  ['／', null],
  ['暂无', '暂无'],
  ['查无此人', '查无此人'],
  ['查无', '查无', { family: 'roster' }],
  ['无', null, { family: 'roster' }],
  ['—', null, { family: 'bureau' }],
  [N_A, '[excel-error]'],
  ['#N/A', '[excel-error]'],
  ['＃ＤＩＶ／０！', '[excel-error]'],
  ['######', '[excel-error]'],
  ['#1号楼', '#1号楼'],
]);

vectors('id', id('x'), [
  ['320899195604120015', '320899195604120015'],
  ['32089919560412004X', '32089919560412004X'],
  ['320899196502280012', '320899196502280012'],
  ['320899201201010020', '320899201201010020'],
  ['32089919560412004x', '32089919560412004X'],
  ['320899560412001', '320899195604120015'],
  [' 320899 19560412 0015 ', '320899195604120015'],
  ['３２０８９９１９５６０４１２００１５', '320899195604120015'],
  ["'320899195604120015", '320899195604120015'],
  ['\u200b320899195604120015', '320899195604120015'],
  ['320899195604120016', '[check-digit]'],
  ['320899195613120015', '[birth-date]'],
  ['320899195602300015', '[birth-date]'],
  ['320899209904120015', '[birth-date]'],
  ['320899195604120000', '[damaged-by-excel]'],
  ['3.20812E+17', '[damaged-by-excel]'],
  ['3.20812e17', '[damaged-by-excel]'],
  [320899195604120000, '[damaged-by-excel]'],
  [320899560412001, '[damaged-by-excel]'],
  [5, '[damaged-by-excel]'],
  ['320899********0015', '[id-masked]'],
  ['32089919560412', '[id-length]'],
  ['3208991956041200AB', '[id-characters]'],
  [true, '[id-characters]'],
  [N_A, '[excel-error]'],
  ['#REF!', '[excel-error]'],
  ['-', null],
  ['无', null],
]);

vectors('yuan', yuan('x'), [
  [1234.5, 123450],
  [0, 0],
  ['0.00', 0],
  ['1,234.50', 123450],
  ['￥1234.5', 123450],
  ['¥ 1,234.50', 123450],
  ['1.2万', 1_200_000],
  ['1.2万元', 1_200_000],
  ['12000元', 1_200_000],
  ['12000元整', 1_200_000],
  ['0.5亿', 5_000_000_000],
  ['１，２３４．５０', 123450],
  ['１２３４．５', 123450],
  [' 12 000 ', 1_200_000],
  ['1.2E7', 1_200_000_000],
  ['1.23457E+11', '[damaged-by-excel]'],
  [0.1 + 0.2, 30],
  [100.0000001, 10000],
  [1.005, '[too-many-decimals]'],
  ['12.345', '[too-many-decimals]'],
  [1e15, '[amount-too-large]'],
  ['1,5', '[unreadable-amount]'],
  ['1.234,50', '[unreadable-amount]'],
  ['约3000', '[unreadable-amount]'],
  ['3000-4000', '[unreadable-amount]'],
  ['--5', '[unreadable-amount]'],
  ['.', '[unreadable-amount]'],
  ['元', '[unreadable-amount]'],
  [Number.NaN, '[unreadable-amount]'],
  [true, '[unreadable-amount]'],
  [NOVEMBER_3, '[unreadable-amount]'],
  [-5, '[negative-not-allowed]'],
  ['-5', '[negative-not-allowed]'],
  ['(5.00)', '[negative-not-allowed]'],
  [-5, -500, { allowsNegative: true }],
  ['-1,234.5', -123450, { allowsNegative: true }],
  ['−5', -500, { allowsNegative: true }],
  ['(5.00)', -500, { allowsNegative: true }],
  ['￥-5', -500, { allowsNegative: true }],
  ['-￥5', -500, { allowsNegative: true }],
  [-0, 0],
  [1.2, 1_200_000, { unit: '万元' }],
  ['1.23456', 1_234_560, { unit: '万元' }],
  [1.2345678, '[too-many-decimals]', { unit: '万元' }],
  ['12000元', 1_200_000, { unit: '万元' }],
  ['1.2万', 1_200_000, { unit: '万元' }],
  ['1.2万', 1_200_000, { unit: '元' }],
  [3, 300_000, { unit: '千元' }],
  ['查无', null],
  ['/', null],
  ['查无', '[unreadable-amount]', { family: 'roster' }],
  ['无', null, { family: 'roster' }],
  [N_A, '[excel-error]'],
  ['#VALUE!', '[excel-error]'],
]);

vectors('date', date('x'), [
  [NOVEMBER_3, '2024-11-03'],
  ['2026-11-03', '2026-11-03'],
  ['2026-11-3', '2026-11-03'],
  ['2026/11/3', '2026-11-03'],
  ['2026.11.3', '2026-11-03'],
  ['20261103', '2026-11-03'],
  ['2026年11月3日', '2026-11-03'],
  ['2026 年 11 月 3 日', '2026-11-03'],
  ['２０２６－１１－０３', '2026-11-03'],
  ['2024-11-03 00:00:00', '2024-11-03'],
  ['2024-11-3 0:00:00', '2024-11-03'],
  ['2024-11-03T08:30:00.000+08:00', '2024-11-03'],
  ['2024年11月3日 10:20', '2024-11-03'],
  ['20241103120000', '2024-11-03'],
  ['20241103 12:00:00', '2024-11-03'],
  [45292, '2024-01-01'],
  [43830, '2024-01-01', { date1904: true }],
  ['43830', '2024-01-01', { date1904: true }],
  [20240101, '2024-01-01', { date1904: true }],
  [45292.75, '2024-01-01'],
  ['45292', '2024-01-01'],
  [20241101, '2024-11-01'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', '[unreadable-date]'],
  ['2024-11-02T16:00:00Z', '[unreadable-date]'],
  ['03/11/2024', '[unreadable-date]'],
  ['24-11-3', '[unreadable-date]'],
  ['2024-11/03', '[unreadable-date]'],
  ['2024-11', '[unreadable-date]'],
  ['2024', '[unreadable-date]'],
  [2024, '[unreadable-date]'],
  [202411, '[unreadable-date]'],
  [-1, '[unreadable-date]'],
  ['长期', '[unreadable-date]'],
  [true, '[unreadable-date]'],
  ['—', null],
  [N_A, '[excel-error]'],
]);

vectors('month', month('x'), [
  ['2026-11', '2026-11'],
  ['202611', '2026-11'],
  ['2026年11月', '2026-11'],
  ['2026年1月', '2026-01'],
  ['2024.11', '2024-11'],
  ['2024/1', '2024-01'],
  ['2024-11-03', '2024-11'],
  ['20241103', '2024-11'],
  ['2024-11-01至2024-11-30', '2024-11'],
  ['2024-10-01至2024-11-30', '[unreadable-month]'],
  [NOVEMBER_3, '2024-11'],
  [202411, '2024-11'],
  [20241103, '2024-11'],
  [45292, '2024-01'],
  [43830, '2024-01', { date1904: true }],
  [2024.11, '2024-11'],
  [2024.02, '2024-02'],
  [2024.1, '[ambiguous-month]'],
  ['2024.1', '[ambiguous-month]'],
  ['202413', '[unreadable-month]'],
  [202400, '[unreadable-month]'],
  [2024, '[unreadable-month]'],
  ['11月', '[unreadable-month]'],
  ['查无', null],
  [N_A, '[excel-error]'],
]);

vectors('bool', boolOr('x', '否'), [
  ['是', 1],
  ['有', 1],
  ['1', 1],
  ['１', 1],
  [1, 1],
  ['Y', 1],
  ['y', 1],
  ['√', 1],
  ['✓', 1],
  [true, 1],
  ['否', 0],
  ['无', 0],
  ['无', 0, { family: 'roster' }],
  ['0', 0],
  [0, 0],
  ['n', 0],
  ['×', 0],
  [false, 0],
  ['—', null],
  ['查无', null],
  ['也许', '[unreadable-bool]'],
  ['x', '[unreadable-bool]'],
  [2, '[unreadable-bool]'],
  [N_A, '[excel-error]'],
]);

vectors('int', int('x'), [
  [3, 3],
  ['3', 3],
  ['3.0', 3],
  ['３人', 3],
  ['2套', 2],
  [3.5, '[not-whole]'],
  ['3.5', '[not-whole]'],
  [-1, '[negative-not-allowed]'],
  ['三', '[unreadable-number]'],
  ['/', null],
  [N_A, '[excel-error]'],
]);

vectors('number', number('x', { unit: '㎡' }), [
  [89.5, 89.5],
  ['1,089.50', 1089.5],
  ['89.5㎡', 89.5],
  ['89.5平方米', 89.5],
  ['1.5亩', '[unreadable-number]'],
  [-1, '[negative-not-allowed]'],
  ['大约90', '[unreadable-number]'],
  ['无', null],
]);

vectors('rate', rateOr('x', '1'), [
  ['0.5', '0.5'],
  [0.5, '0.5'],
  ['50%', '0.5'],
  ['５０％', '0.5'],
  ['1/2', '0.5'],
  ['1／3', '1/3'],
  ['½', '0.5'],
  ['100%', '1'],
  [1, '1'],
  [0.1 + 0.2, '0.3'],
  ['共同共有', null],
  ['单独所有', null],
  ['按份共有50%', '[unreadable-rate]'],
  ['二分之一', '[unreadable-rate]'],
  ['1/0', '[unreadable-rate]'],
  [50, '[rate-out-of-range]'],
  ['150%', '[rate-out-of-range]'],
  [-0.5, '[rate-out-of-range]'],
  [50, '0.5', { unit: '%' }],
  ['33.3', '0.333', { unit: '%' }],
  ['50%', '0.5', { unit: '%' }],
  [0.5, '[ambiguous-rate]', { unit: '%' }],
  [NOVEMBER_3, '[damaged-by-excel]'],
  [N_A, '[excel-error]'],
]);

const LEVELS = { synonyms: { '1': '一级', Ⅱ: '二级' } } as const;
vectors('enum', choice('x', ['一级', '二级', '无', 'A'], LEVELS), [
  ['一级', '一级'],
  [' 一 级', '一级'],
  [1, '一级'],
  ['１', '一级'],
  ['Ⅱ', '二级'],
  ['II', '二级'],
  ['a', 'A'],
  ['无', '无', { family: 'roster' }],
  ['—', null],
  ['查无', null],
  ['五级', '[unknown-word]'],
  [5, '[unknown-word]'],
  ['#N/A', '[excel-error]'],
  [N_A, '[excel-error]'],
]);
