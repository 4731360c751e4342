import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/reports/charts/chart.js';
import { plotOf, ticksUpTo } from '../../src/reports/charts/plot.js';
import { chartSvg } from '../../src/reports/charts/svg.js';

const name = (words: string) => ({ zh: words, en: words });

const chart = (...values: readonly (readonly (number | null)[])[]): Chart => ({
  key: '图',
  title: name('一 & 二'),
  unit: name('人'),
  format: 'integer',
  categories: (values[0] ?? []).map((_, at) => name(`<${at}>`)),
  series: values.map((of, at) => ({ name: name(`甲${at}`), colour: `00000${at}`, values: of })),
});

describe('a chart', () => {
  test('has columns in proportion, one part on the other', () => {
    const { slots, ticks } = plotOf(chart([10, 0], [30, 20]), 200, 100);
    const top = ticks.at(-1)?.value ?? 0;
    const tall = (value: number) => (value / top) * 100;
    const [first, second] = slots;
    expect(first?.segments.map(({ height }) => height)).toEqual(
      [tall(10), tall(30)].map((one) => expect.closeTo(one)),
    );
    expect(first?.segments[1]?.y).toBeCloseTo(100 - tall(40));
    // Nothing of the first part, so that the second stands on the ground.
    expect(second?.segments).toHaveLength(1);
    expect((second?.segments[0]?.y ?? 0) + (second?.segments[0]?.height ?? 0)).toBeCloseTo(100);
  });

  test('of which a part is unknown has no column there, and says so', () => {
    const { slots } = plotOf(chart([10, 5], [30, null]), 200, 100);
    expect(slots.map(({ total }) => total)).toEqual([40, null]);
    expect(slots[1]?.segments).toEqual([]);
    expect(chartSvg(chart([10, 5], [30, null]), 'en')).toContain('>unknown<');
  });

  test('writes what its words are, whatever characters they have', () => {
    expect(chartSvg(chart([1]), 'zh')).toContain('一 &amp; 二');
    expect(chartSvg(chart([1]), 'zh')).toContain('&lt;0&gt;');
  });
});

test('the lines of the grid are whole and even, few, and reach the largest value but not much further', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (largest) => {
      const ticks = ticksUpTo(largest);
      const [zero, step = 0] = ticks;
      expect(zero).toBe(0);
      expect(Number.isInteger(step)).toBe(true);
      expect(ticks).toEqual(ticks.map((_, at) => at * step));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
      expect(ticks.at(-2)).toBeLessThan(largest);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
