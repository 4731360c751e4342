import type { Chart } from './chart.js';
import { plotOf } from './plot.js';
import { Picture } from './png.js';

const GRID = 'D9D9D9';
const BASE = '7F7F7F';
const UNKNOWN = 'D9D9D9';
const HATCH = 12;
const LINE = 2;

/**
 * The columns of a chart without any words, as PNG: what they are called stands in the cells around the picture, since no
 * font can be relied upon.
 * @param width in pixels, the categories side by side over all of it
 */
export function chartPng(chart: Chart, width: number, height: number): Buffer {
  const plot = plotOf(chart, width, height);
  const picture = new Picture(width, height);
  for (const { y } of plot.ticks) picture.fill(0, Math.min(y, height - LINE), width, LINE, GRID);
  for (const { column, total, segments } of plot.slots) {
    if (total === null) picture.fill(column.x, 0, column.width, height, UNKNOWN, HATCH);
    for (const segment of segments) {
      picture.fill(column.x, segment.y, column.width, segment.height, segment.colour);
    }
  }
  picture.fill(0, height - LINE, width, LINE, BASE);
  return picture.toPng();
}
