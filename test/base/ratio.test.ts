import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ratio } from '../../src/base/ratio.js';

describe('reading a fraction', () => {
  test.each([
    ['0.5', '0.5'],
    ['.5', '0.5'],
    ['50%', '0.5'],
    ['1/2', '0.5'],
    ['2/6', '1/3'],
    ['33.3%', '0.333'],
    ['1e-3', '0.001'],
    ['2', '2'],
    ['-0.25', '-0.25'],
    ['100%', '1'],
  ])('%s is %s', (text, shown) => {
    expect(Ratio.parse(text)?.toString()).toBe(shown);
  });

  test.each(['', '.', '1/0', '共同共有', '1/2/3', '0,5'])('"%s" is none', (text) => {
    expect(Ratio.parse(text)).toBeNull();
  });
});

test('a third three times is the whole, which no float gives', () => {
  const third = Ratio.of(1, 3);
  expect(third.plus(third).plus(third).compare(1)).toBe(0);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
      const ratio = Ratio.of(numerator, denominator);
      expect(Ratio.parse(ratio.toString())?.compare(ratio)).toBe(0);
    }),
  );
});

test.each([
  ['5/2', 3, 3],
  ['7/3', 2, 3],
  ['2', 2, 2],
  ['-5/2', -3, -2],
  ['0', 0, 0],
  ['1/1000000', 0, 1],
])('%s is rounded to %d and up to %d', (text, nearest, up) => {
  const ratio = Ratio.parse(text) ?? Ratio.ONE;
  expect([ratio.roundHalfUp(), ratio.roundUp()]).toEqual([nearest, up]);
});

describe('beyond the numbers that a float holds exactly', () => {
  const huge = Ratio.of(2n ** 60n + 1n, 3n);

  test('nothing is lost', () => {
    expect(huge.times(3).toString()).toBe(String(2n ** 60n + 1n));
    expect(huge.minus(Ratio.of(2n ** 60n, 3n)).toString()).toBe('1/3');
    expect(huge.compare(Ratio.of(2n ** 60n, 3n))).toBe(1);
  });

  test('plain and big numbers give the same', () => {
    const whole = fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n });
    const part = fc.bigInt({ min: 1n, max: 2n ** 40n });
    fc.assert(
      fc.property(whole, part, whole, part, (a, b, c, d) => {
        const [left, right] = [Ratio.of(a, b), Ratio.of(c, d)];
        const sum = left.plus(right);
        expect(BigInt(sum.numerator) * b * d).toBe((a * d + c * b) * BigInt(sum.denominator));
        const product = left.times(right);
        expect(BigInt(product.numerator) * b * d).toBe(a * c * BigInt(product.denominator));
        expect(left.compare(right)).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
      }),
    );
  });
});
