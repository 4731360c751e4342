import type { stream, Worksheet } from 'exceljs';
import type { Text } from '../../base/text.js';
import { STATISTICS } from '../../messages/statistics/names.js';
import { addPictures, type PlacedPicture } from '../exceljs-gaps.js';
import { columnWidth, rowHeight } from '../fit.js';
import { footerOf, subtitleOf } from '../frame.js';
import { FormStyles } from '../household-report/form-styles.js';
import type { DrawSheet, ReportContext } from '../layout.js';
import { pageSetup } from '../page.js';
import type { CellStyle } from '../styles.js';
import { type Chart, totalAt } from './chart.js';
import { ticksOf } from './plot.js';
import { chartPng } from './raster.js';
import { numberText } from './svg.js';

/** Colour, name or value of a line, then a column a category. */
const SWATCH = 3;
const NAMES = 17;
const CATEGORY = 12;
const LEFT = 2;
const HEAD_ROWS = 2;
const PLOT_POINTS = 190;
/** Pixels of the picture for a point of the page: sharp in print. */
const SHARPNESS = 2.5;
const POINTS_OF_CATEGORY = 66;
const CHARTS_ON_A_PAGE = 2;

/**
 * A sheet of charts. The picture of each lies over one column a category, so that its names and values stand in the
 * cells below it, and the values of its lines to its left: sharp, readable and searchable with any fonts.
 */
export const chartSheet =
  (name: Text, title: Text, charts: readonly Chart[]): DrawSheet =>
  (book, context) => {
    const writer = new ChartSheetWriter(book, name, title, charts, context);
    for (const [at, chart] of charts.entries()) writer.add(chart, at);
    writer.close();
  };

class ChartSheetWriter {
  readonly #book: stream.xlsx.WorkbookWriter;
  readonly #sheet: Worksheet;
  readonly #context: ReportContext;
  readonly #styles: FormStyles;
  readonly #pictures: PlacedPicture[] = [];
  #row = 0;

  constructor(
    book: stream.xlsx.WorkbookWriter,
    name: Text,
    title: Text,
    charts: readonly Chart[],
    context: ReportContext,
  ) {
    const { language } = context;
    this.#book = book;
    this.#context = context;
    this.#styles = new FormStyles(language);
    const most = Math.max(1, ...charts.map(({ categories }) => categories.length));
    this.#sheet = book.addWorksheet(name[language], {
      views: [{ state: 'frozen', xSplit: LEFT, ySplit: HEAD_ROWS, showGridLines: false }],
      pageSetup: pageSetup(HEAD_ROWS),
      headerFooter: { oddFooter: footerOf(context) },
    });
    this.#sheet.columns = [SWATCH, NAMES, ...Array.from({ length: most }, () => CATEGORY)].map((width) => ({
      width: columnWidth(width),
    }));
    const left = { vertical: 'middle', horizontal: 'left' } as const;
    this.#line([[1, title[language], { ...this.#styles.title, alignment: left }]], 28);
    this.#line([[1, subtitleOf(context), { ...this.#styles.subtitle, alignment: left }]], 18);
    this.#line([], 8);
  }

  add(chart: Chart, place: number): void {
    const { language } = this.#context;
    const title = `${chart.title[language]}${language === 'zh' ? '（' : ' ('}${chart.unit[language]}${language === 'zh' ? '）' : ')'}`;
    const width = LEFT + chart.categories.length;
    const heading = Array.from(
      { length: width },
      (_, at): Cell => [at + 1, at === 0 ? title : null, this.#styles.heading],
    );
    this.#line(heading, 22);
    this.#line([], 10);
    this.#plot(chart);
    this.#values(chart);
    if (place % CHARTS_ON_A_PAGE === CHARTS_ON_A_PAGE - 1) this.#breakPage();
    else this.#line([], 24);
  }

  /** A row an interval of the grid, each with the value of the line above it. */
  #plot(chart: Chart): void {
    const ticks = ticksOf(chart);
    const first = this.#row;
    const style: CellStyle = {
      ...this.#styles.paragraph('dim'),
      alignment: { vertical: 'top', horizontal: 'right', indent: 1 },
    };
    for (const tick of ticks.slice(1).reverse()) {
      this.#line([[LEFT, numberText(tick), style]], PLOT_POINTS / (ticks.length - 1));
    }
    const columns = chart.categories.length;
    this.#pictures.push({
      png: chartPng(chart, columns * POINTS_OF_CATEGORY * SHARPNESS, PLOT_POINTS * SHARPNESS),
      from: { column: LEFT, row: first },
      to: { column: LEFT + columns, row: this.#row },
      description: chart.title[this.#context.language],
    });
  }

  #values(chart: Chart): void {
    const { language } = this.#context;
    const { header } = this.#styles;
    const names = chart.categories.map((category, at): Cell => [LEFT + 1 + at, category[language], header]);
    this.#line([[1, null, header], [2, null, header], ...names], rowHeight(1));
    for (const { name, colour, values } of chart.series) {
      const swatch = { ...this.#styles.cell('text', null, null), fill: solid(colour) } as CellStyle;
      this.#line([[1, null, swatch], ...this.#valuesOf(chart, name[language], values, null)], rowHeight(1));
    }
    if (chart.series.length === 1) return;
    const totals = chart.categories.map((_, at) => totalAt(chart, at));
    const blank: Cell = [1, null, this.#styles.cell('text', 'total', null)];
    this.#line([blank, ...this.#valuesOf(chart, STATISTICS.total[language], totals, 'total')], rowHeight(1));
  }

  #valuesOf(
    { format, categories }: Chart,
    name: string,
    values: readonly (number | null)[],
    tone: 'total' | null,
  ): Cell[] {
    return [
      [2, name, this.#styles.cell('text', tone, null)],
      ...categories.map((_, at): Cell => {
        const value = values[at] ?? null;
        const unknown = value === null;
        return [
          LEFT + 1 + at,
          unknown ? STATISTICS.unknown[this.#context.language] : value,
          unknown ? this.#styles.cell('text', tone, 'centre') : this.#styles.cell(format, tone, null),
        ];
      }),
    ];
  }

  #breakPage(): void {
    const row = this.#sheet.getRow(++this.#row);
    row.height = 24;
    (row as unknown as { addPageBreak(): void }).addPageBreak();
    row.commit();
  }

  #line(cells: readonly Cell[], height: number): void {
    const row = this.#sheet.getRow(++this.#row);
    row.height = height;
    for (const [column, value, style] of cells) {
      const cell = row.getCell(column);
      cell.style = style;
      cell.value = value;
    }
    row.commit();
  }

  close(): void {
    addPictures(this.#book, this.#sheet, this.#pictures);
    this.#sheet.commit();
  }
}

type Cell = readonly [column: number, value: string | number | null, style: CellStyle];

const solid = (colour: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } }) as const;
