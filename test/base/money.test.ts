import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fen, fen, fenFromYuan, formatYuan, portion, yuanFromFen } from '../../src/base/money.js';
import { Ratio } from '../../src/base/ratio.js';

describe('yuan become fen', () => {
  test.each([
    [0.1, 10],
    [1234.5, 123450],
    [19.99, 1999],
    [-0.01, -1],
    [1.005 - 0.005, 100],
    [0.1 + 0.2, 30],
    [99999999.99, 9999999999],
  ])('%d yuan are %d fen', (yuan, amount) => {
    expect(fenFromYuan(yuan)).toBe(amount);
  });

  test.each([0.001, 1.005, Number.NaN, Number.POSITIVE_INFINITY])('%d is no amount', (yuan) => {
    expect(fenFromYuan(yuan)).toBeNull();
  });

  test('there and back is the same for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (amount) => {
        expect(fenFromYuan(yuanFromFen(amount))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });
});

test('fen are whole', () => {
  expect(() => fen(0.5)).toThrow(RangeError);
  expect(() => fen(2 ** 53)).toThrow(RangeError);
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [123456789, '1,234,567.89'],
  [-100050, '-1,000.50'],
])('%d fen are shown as %s', (amount, text) => {
  expect(formatYuan(amount)).toBe(text);
});

describe('a portion is rounded half up to the fen', () => {
  test.each([
    [101, '1/2', 51],
    [100, '1/3', 33],
    [200, '1/3', 67],
    [1000, '0.4', 400],
  ])('%d × %s = %d', (amount, rate, result) => {
    expect(portion(amount as Fen, Ratio.parse(rate) ?? Ratio.ZERO)).toBe(result);
  });
});
