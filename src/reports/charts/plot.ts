import { type Chart, totalAt } from './chart.js';

// Where everything lies, in the units of the picture: both ways to draw follow it.

export interface Segment {
  readonly colour: string;
  readonly y: number;
  readonly height: number;
}

export interface Slot {
  readonly x: number;
  readonly width: number;
  /** The column within the slot. */
  readonly column: { readonly x: number; readonly width: number };
  /** Null where the value is not known. */
  readonly total: number | null;
  readonly segments: readonly Segment[];
}

export interface Plot {
  readonly width: number;
  readonly height: number;
  /** From the foot up, the first at 0. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly slots: readonly Slot[];
}

const MOST_INTERVALS = 5;
const STEPS = [1, 2, 2.5, 5, 10];
/** Of a slot. */
const COLUMN_SHARE = 0.56;
const WIDEST_COLUMN = 120;

/** Round numbers from 0 to at least the largest value, one at every line of the grid. */
export function ticksUpTo(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / MOST_INTERVALS;
  const power = 10 ** Math.floor(Math.log10(rough));
  // Persons and households come whole.
  const step = Math.max(1, power * (STEPS.find((one) => one * power >= rough) ?? 10));
  const whole = Number.isInteger(step) ? step : Math.ceil(step);
  const count = Math.max(1, Math.ceil(largest / whole));
  return Array.from({ length: count + 1 }, (_, at) => at * whole);
}

export const ticksOf = (chart: Chart): number[] =>
  ticksUpTo(Math.max(0, ...chart.categories.map((_, at) => totalAt(chart, at) ?? 0)));

/** Lays a chart out in a plane of this size, whose top is the highest line of the grid and whose foot is 0. */
export function plotOf(chart: Chart, width: number, height: number): Plot {
  const ticks = ticksOf(chart);
  const top = ticks.at(-1) ?? 1;
  const yOf = (value: number) => height - (value / top) * height;
  const slotWidth = width / Math.max(1, chart.categories.length);
  const columnWidth = Math.min(slotWidth * COLUMN_SHARE, WIDEST_COLUMN);
  const slots = chart.categories.map((_, at): Slot => {
    const x = at * slotWidth;
    const total = totalAt(chart, at);
    let foot = 0;
    const segments = chart.series.flatMap(({ colour, values }): Segment[] => {
      const value = values[at] ?? 0;
      if (total === null || value <= 0) return [];
      const y = yOf(foot + value);
      const segment = { colour, y, height: yOf(foot) - y };
      foot += value;
      return [segment];
    });
    const column = { x: x + (slotWidth - columnWidth) / 2, width: columnWidth };
    return { x, width: slotWidth, column, total, segments };
  });
  return { width, height, ticks: ticks.map((value) => ({ value, y: yOf(value) })), slots };
}
