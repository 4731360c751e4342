import type { Text } from '../base/text.js';
import type { ConflictLine } from '../dossier/conflict.js';
import { CONFLICT_KIND_NAMES, CONFLICTS } from '../messages/conflicts.js';
import { LISTS } from '../messages/lists.js';
import { ROSTER_NAMES, TIER_NAMES } from '../messages/tiers.js';
import { VISIT_RESULTS } from '../messages/workbooks.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { PLACED } from './place-columns.js';
import { textColumn } from './plain-columns.js';
import { relativeMark } from './relative-mark.js';
import { evidenceText } from './warnings.js';

type ConflictColumn = Column<ConflictLine>;

const filledIn = (header: Text, width: number): ConflictColumn =>
  textColumn(header, width, () => null, CONFLICTS.filledIn);

const COLUMNS: readonly ConflictColumn[] = [
  // Everybody in this list is one.
  ...PLACED.filter((column) => column !== relativeMark),
  textColumn(
    { zh: '名册', en: 'Roster' },
    { zh: 6, en: 10 },
    (row, { language }) => ROSTER_NAMES[row.roster][language],
  ),
  textColumn(LISTS.tier, 10, (row, { language }) => TIER_NAMES[row.tier][language]),
  {
    ...textColumn(
      CONFLICTS.kind,
      14,
      (row, { language }) => CONFLICT_KIND_NAMES[row.kind][language],
      CONFLICTS.aboutKind,
    ),
    tone: ({ kind }) => (kind === 'sameBook' ? 'warning' : null),
  },
  textColumn(CONFLICTS.member, 9, (row) => row.memberName),
  textColumn(CONFLICTS.memberId, 19, (row) => row.memberId),
  textColumn(CONFLICTS.relation, 8, (row) => row.relation),
  textColumn(CONFLICTS.staff, 9, (row) => row.staffName),
  textColumn(CONFLICTS.post, 16, (row) => row.staffPost),
  textColumn(CONFLICTS.evidence, 26, (row, { language }) => evidenceText(row.evidence, language)),
  filledIn(CONFLICTS.visitors, 12),
  { ...filledIn(CONFLICTS.visited, 11), format: 'date', dateEntry: true },
  { ...filledIn(CONFLICTS.result, 10), choices: VISIT_RESULTS },
  filledIn(CONFLICTS.remark, 16),
];

/** 近亲属名单: the households that the county visits itself. */
export const conflictsWorkbook = (lines: readonly ConflictLine[]): Workbook => ({
  file: '近亲属名单.xlsx',
  about: CONFLICTS.book,
  sheets: [
    sheet<ConflictLine>({
      name: CONFLICTS.sheet,
      title: CONFLICTS.title,
      columns: COLUMNS,
      rows: () => lines,
      pinned: 3,
    }),
  ],
});
