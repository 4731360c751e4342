import type { PageSetup } from 'exceljs';

const A4 = 9;

/** A4 landscape, as wide as the page, as many pages as it needs, the head of the list on each. */
export const pageSetup = (headerRow: number): Partial<PageSetup> => ({
  paperSize: A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  printTitlesRow: `1:${headerRow}`,
  margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
});
