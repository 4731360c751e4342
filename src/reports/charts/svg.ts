import type { Language, Text } from '../../base/text.js';
import { STATISTICS } from '../../messages/statistics/names.js';
import { textWidth } from '../fit.js';
import { type Chart, totalAt } from './chart.js';
import { type Plot, plotOf } from './plot.js';

const FONTS =
  "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',SimHei,sans-serif";

const MARGIN = { left: 84, right: 24, top: 84, foot: 44 };
const PLOT_HEIGHT = 260;
const LEAST_WIDTH = 560;
const SLOT = 64;
/** Of a digit in the type of the labels, in pixels. */
const DIGIT = 6.6;
const INK = '404040';
const PALE = '808080';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

interface TextStyle {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: string;
  readonly bold?: boolean;
}

const text = (x: number, y: number, words: string, style: TextStyle = {}): string => {
  const { size = 12, anchor = 'start', colour = INK, bold = false } = style;
  return (
    `<text x="${fixed(x)}" y="${fixed(y)}" font-size="${size}" text-anchor="${anchor}" fill="#${colour}"` +
    `${bold ? ' font-weight="bold"' : ''}>${escaped(words)}</text>`
  );
};

const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(width)}" height="${fixed(height)}" fill="${fill}"/>`;

const horizontal = (x: number, y: number, width: number, colour: string): string =>
  `<line x1="${fixed(x)}" y1="${fixed(y)}" x2="${fixed(x + width)}" y2="${fixed(y)}" stroke="#${colour}"/>`;

/** 1,466,900; what is not whole with two decimals. */
export const numberText = (value: number): string =>
  value.toLocaleString('en', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  });

const HATCHING =
  '<defs><pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<line x1="0" y1="0" x2="0" y2="6" stroke="#D9D9D9" stroke-width="2"/></pattern></defs>';

/** A chart as a picture of its own, with its words; every viewer finds one of the fonts. */
export function chartSvg(chart: Chart, language: Language): string {
  const widest = Math.max(...chart.categories.map((category) => textWidth(category[language])));
  const slot = Math.max(SLOT, widest * DIGIT + 10);
  const plotWidth = Math.max(LEAST_WIDTH, slot * chart.categories.length);
  const plot = plotOf(chart, plotWidth, PLOT_HEIGHT);
  const width = MARGIN.left + plotWidth + MARGIN.right;
  const height = MARGIN.top + PLOT_HEIGHT + MARGIN.foot;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fixed(width)}" height="${height}" viewBox="0 0 ${fixed(width)} ${height}" font-family="${FONTS}" role="img" aria-label="${escaped(chart.title[language])}">`,
    HATCHING,
    rect(0, 0, width, height, '#FFFFFF'),
    text(MARGIN.left, 30, chart.title[language], { size: 17, bold: true }),
    text(width - MARGIN.right, 30, chart.unit[language], { anchor: 'end', colour: PALE }),
    ...legend(chart, language),
    ...grid(plot),
    ...columns(chart, plot, language),
    '</svg>',
    '',
  ].join('\n');
}

function legend({ series }: Chart, language: Language): string[] {
  let x = MARGIN.left;
  return series.flatMap(({ name, colour }) => {
    const words = name[language];
    const drawn = [rect(x, 45, 11, 11, `#${colour}`), text(x + 16, 55, words)];
    x += 16 + textWidth(words) * DIGIT + 18;
    return drawn;
  });
}

const grid = ({ ticks, width }: Plot): string[] =>
  ticks.flatMap(({ value, y }, at) => [
    horizontal(MARGIN.left, MARGIN.top + y, width, at === 0 ? PALE : 'E3E3E3'),
    text(MARGIN.left - 8, MARGIN.top + y + 4, numberText(value), { anchor: 'end', size: 11, colour: PALE }),
  ]);

function columns(chart: Chart, { slots, height }: Plot, language: Language): string[] {
  return slots.flatMap(({ x, width, column, total, segments }, at) => {
    const middle = MARGIN.left + x + width / 2;
    const left = MARGIN.left + column.x;
    const name = (chart.categories[at] as Text)[language];
    const category = text(middle, MARGIN.top + height + 20, name, { anchor: 'middle' });
    if (total === null) {
      const words = STATISTICS.unknown[language];
      return [
        rect(left, MARGIN.top, column.width, height, 'url(#unknown)'),
        text(middle, MARGIN.top + height / 2, words, { anchor: 'middle', colour: PALE }),
        category,
      ];
    }
    const head = MARGIN.top + (segments.at(-1)?.y ?? height) - 6;
    return [
      ...segments.map(({ colour, y, height: tall }) =>
        rect(left, MARGIN.top + y, column.width, tall, `#${colour}`),
      ),
      text(middle, head, numberText(totalAt(chart, at) ?? 0), { anchor: 'middle', size: 11 }),
      category,
    ];
  });
}
