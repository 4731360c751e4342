import type { Month } from '../base/dates.js';
import { fillText } from '../base/text.js';
import type { Warning } from '../dossier/tasks.js';
import { WARNINGS } from '../dossier/warnings.js';
import { LISTS } from '../messages/lists.js';
import { OPEN_WARNINGS } from '../messages/month.js';
import { TASK_LISTS } from '../messages/tasks.js';
import {
  DIRECTION_NAMES,
  describeWarning,
  WARNING_SEVERITY_NAMES,
  WARNING_TEXTS,
} from '../messages/warnings.js';
import { numberColumn } from './columns.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { textColumn } from './plain-columns.js';
import { evidenceText } from './warnings.js';

const COLUMNS: readonly Column<Warning>[] = [
  numberColumn,
  textColumn(LISTS.household, 15, (row) => row.household),
  textColumn(LISTS.head, 9, (row) => row.head),
  textColumn(LISTS.street, 12, (row) => row.street),
  textColumn({ zh: '社区（村）', en: 'Community' }, 12, (row) => row.community),
  textColumn({ zh: '现保类别', en: 'Scheme' }, 10, (row) => row.scheme),
  textColumn(
    TASK_LISTS.direction,
    { zh: 12, en: 16 },
    (row, { language }) => DIRECTION_NAMES[WARNINGS[row.kind].direction][language],
  ),
  {
    ...textColumn(
      TASK_LISTS.urgency,
      8,
      (row, { language }) => WARNING_SEVERITY_NAMES[WARNINGS[row.kind].severity][language],
    ),
    tone: ({ kind }) => (WARNINGS[kind].severity === 'high' ? 'warning' : null),
  },
  textColumn(TASK_LISTS.warning, 14, (row, { language }) => WARNING_TEXTS[row.kind].title[language]),
  textColumn(TASK_LISTS.person, 9, (row) => row.memberName),
  textColumn(TASK_LISTS.data, 34, (row, { language }) => describeWarning(row, language)),
  textColumn(TASK_LISTS.since, 10, (row) => row.firstMonth),
  { header: TASK_LISTS.due, width: 11, format: 'date', value: (row) => row.due },
  textColumn(LISTS.evidence, 30, (row, { language }) => evidenceText(row.evidence, language)),
];

/** 动态预警: the open warnings on households in a scheme, those of the month apart. @param open may be asked for again */
export function openWarningsWorkbook(month: Month, open: () => Iterable<Warning>): Workbook {
  function* rows(isNew: boolean): Generator<Warning> {
    for (const warning of open()) if ((warning.firstMonth === month) === isNew) yield warning;
  }
  const list = (isNew: boolean) =>
    sheet<Warning>({
      name: isNew ? OPEN_WARNINGS.sheetNew : OPEN_WARNINGS.sheetOpen,
      title: fillText(isNew ? OPEN_WARNINGS.titleNew : OPEN_WARNINGS.titleOpen, { month }),
      columns: COLUMNS,
      rows: () => rows(isNew),
      pinned: 3,
    });
  return { file: '动态预警.xlsx', about: OPEN_WARNINGS.book, sheets: [list(true), list(false)] };
}
