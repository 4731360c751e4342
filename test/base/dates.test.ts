import { describe, expect, test } from 'vitest';
import {
  ageAt,
  type IsoDate,
  type Month,
  makeDate,
  monthsBetween,
  parseIsoDate,
  parseIsoMonth,
  shiftDateByMonths,
  shiftMonth,
} from '../../src/base/dates.js';

test.each([
  [2024, 2, 29, '2024-02-29'],
  [2023, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [1900, 2, 29, null],
  [2024, 13, 1, null],
  [2024, 4, 31, null],
  [2024, 1, 0, null],
])('%d-%d-%d is %s', (year, month, day, expected) => {
  expect(makeDate(year, month, day)).toBe(expected);
});

test('only ISO dates and months are read', () => {
  expect(parseIsoDate('2024-02-30')).toBeNull();
  expect(parseIsoDate('2024-2-3')).toBeNull();
  expect(parseIsoMonth('2024-13')).toBeNull();
  expect(parseIsoMonth('2024-12')).toBe('2024-12');
});

test.each([
  ['2024-11-30', -12, '2023-11-30'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2023-02-28', -12, '2022-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
])('%s shifted by %d months is %s', (date, months, shifted) => {
  expect(shiftDateByMonths(date as IsoDate, months)).toBe(shifted);
});

test('months cross the year', () => {
  expect(shiftMonth('2024-01' as Month, -1)).toBe('2023-12');
  expect(shiftMonth('2023-12' as Month, 14)).toBe('2025-02');
  expect(monthsBetween('2023-11' as Month, '2025-02' as Month)).toBe(15);
});

describe('age in completed years', () => {
  test.each([
    ['1964-11-30', '2024-11-30', 60],
    ['1964-12-01', '2024-11-30', 59],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2023-02-28', 14],
    ['2008-02-29', '2023-03-01', 15],
  ])('born %s, on %s: %d', (birth, date, age) => {
    expect(ageAt(birth as IsoDate, date as IsoDate)).toBe(age);
  });
});
