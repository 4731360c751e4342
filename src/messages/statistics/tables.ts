import type { MonthlyStatistics } from '../../dossier/statistics.js';
import { endedTable, flowByAreaTable, flowTable } from './flow-tables.js';
import { aidTable, monthsTable, paidTable, screeningTable, verificationTable } from './other-tables.js';
import {
  areasTable,
  schemesTable,
  singlePersonsTable,
  sizesTable,
  streetTables,
  tekunTable,
  traitsTable,
} from './stock-tables.js';
import type { StatisticsTable } from './table.js';

/** The statistics as tables, in the order in which people read them. */
export const statisticsTables = (statistics: MonthlyStatistics): readonly StatisticsTable[] => [
  schemesTable(statistics),
  flowTable(statistics),
  endedTable(statistics),
  paidTable(statistics),
  singlePersonsTable(statistics),
  tekunTable(statistics),
  aidTable(statistics),
  verificationTable(statistics),
  screeningTable(statistics),
  traitsTable(statistics),
  sizesTable(statistics),
  areasTable(statistics),
  ...streetTables(statistics),
  monthsTable(statistics),
  flowByAreaTable(statistics),
];
