import type { Roster } from '../dossier/dossier.js';
import { CONFLICTS } from '../messages/conflicts.js';
import type { CellValue, Column, ReportContext, Tone } from './layout.js';

/** A row that stands for a household, or for something of it. */
export interface OfHousehold {
  readonly household: string;
  /** Left out where a list is of those in a scheme alone. */
  readonly roster?: Roster;
}

/** How a run names its households with a near relative of staff. */
export const relativeKey = ({ household, roster = 'beneficiaries' }: OfHousehold): string =>
  `${roster} ${household}`;

const isMarked = (row: OfHousehold | null, { run }: ReportContext): boolean =>
  row !== null && run.nearRelatives.has(relativeKey(row));

/** The mark of a row that stands for a household in a way of its own. */
export const relativeMarkOf = <Row>(householdOf: (row: Row) => OfHousehold | null): Column<Row> => ({
  header: CONFLICTS.markHeader,
  width: { zh: 7, en: 10 },
  format: 'text',
  value: (row, context): CellValue =>
    isMarked(householdOf(row), context) ? CONFLICTS.mark[context.language] : null,
  tone: (row, context): Tone | null => (isMarked(householdOf(row), context) ? 'warning' : null),
  about: CONFLICTS.aboutMark,
});

/** Marks the households with a near relative of staff on every list, 民发〔2021〕57号 art. 11. */
export const relativeMark: Column<OfHousehold> = relativeMarkOf((row) => row);
