import type { Text } from '../../base/text.js';

/** One kind of thing that the columns of a chart are made of, from the foot up. */
export interface ChartSeries {
  readonly name: Text;
  /** RRGGBB. */
  readonly colour: string;
  /** By category; null is unknown, which is no zero. */
  readonly values: readonly (number | null)[];
}

/** Columns stacked of several series, one a category. Money is in yuan. */
export interface Chart {
  /** Of its file, after the name of the statistics. */
  readonly key: string;
  readonly title: Text;
  readonly unit: Text;
  /** How the numbers are shown. */
  readonly format: 'integer' | 'money';
  readonly categories: readonly Text[];
  readonly series: readonly ChartSeries[];
}

/** What stands in one column: null where a part of it is unknown. */
export function totalAt({ series }: Chart, category: number): number | null {
  let total = 0;
  for (const { values } of series) {
    const value = values[category] ?? null;
    if (value === null) return null;
    total += value;
  }
  return total;
}
