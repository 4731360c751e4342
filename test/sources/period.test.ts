import { describe, expect, test } from 'vitest';
import { fileIdentity, nameWithoutMonth, periodFromPath } from '../../src/sources/period.js';

describe('the data month of a file', () => {
  test.each([
    ['银行存款_202411.xlsx', '2024-11'],
    ['2024年11月 车辆.csv', '2024-11'],
    ['2024年1月车辆.csv', '2024-01'],
    ['２０２４年１１月.csv', '2024-11'],
    ['bank-2024-11.xlsx', '2024-11'],
    ['bank 2024.11.xlsx', '2024-11'],
    ['bank_2024_11(1).xlsx', '2024-11'],
    ['2024-11-30 银行.xlsx', '2024-11'],
    ['202410与202411.xlsx', '2024-11'],
    ['2024-11/银行.xlsx', '2024-11'],
    ['2024-10/2024-11/sub/银行.xlsx', '2024-11'],
    ['2024-10\\银行_202411.xlsx', '2024-11'],
    ['2024-11/银行_202410.xlsx', '2024-10'],
    ['银行.xlsx', null],
    ['银行202413.xlsx', null],
    ['银行202400.xlsx', null],
    ['20241130.xlsx', null],
    ['13820241112.xlsx', null],
    ['2024年1季度.xlsx', null],
    ['191911.xlsx', null],
    ['', null],
  ])('%s → %s', (path, month) => {
    expect(periodFromPath(path)).toBe(month);
  });
});

describe('names from month to month', () => {
  test.each([
    ['银行存款_202411.xlsx', '银行存款_202412.xlsx'],
    ['2024年11月 车辆.csv', '2025年1月 车辆.csv'],
    ['清江_2024-11-30.xlsx', '清江_2024-12-31.xls'],
    ['清江20241130.xlsx', '清江20241231.xlsx'],
    ['清江（2024.11）.xlsx', '清江(2024.12).xlsx'],
  ])('%s and %s are the same file', (one, other) => {
    expect(nameWithoutMonth(one)).toBe(nameWithoutMonth(other));
  });

  test('others are not', () => {
    expect(nameWithoutMonth('清江_202411.xlsx')).not.toBe(nameWithoutMonth('淮海_202411.xlsx'));
    expect(nameWithoutMonth('a/x.xlsx')).toBe('a/x');
  });
});

describe('the name by which a file takes the place of another', () => {
  test.each([
    ['data/2024-11/清江/银行.xlsx', 'data', '清江/银行.xlsx'],
    ['data/清江/银行.xlsx', 'data', '清江/银行.xlsx'],
    ['./data/清江/银行.xlsx', 'data/', '清江/银行.xlsx'],
    ['data/清江/银行.xlsx', null, '银行.xlsx'],
    ['银行_202411.xlsx', null, '银行_202411.xlsx'],
  ])('%s in %s → %s', (path, folder, name) => {
    expect(fileIdentity(path, folder)).toBe(name);
  });
});
