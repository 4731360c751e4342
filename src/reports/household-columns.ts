import type { FindingCode } from '../dossier/codes.js';
import { findingTitle } from '../messages/findings.js';
import { HOUSEHOLD_ROWS } from '../messages/workbooks.js';
import {
  annualIncome,
  area,
  community,
  currentBenefit,
  financialAssets,
  head,
  headId,
  household,
  monthlyBenefit,
  monthlyIncome,
  numberColumn,
  reasons,
  rigidExpenses,
  roster,
  singlePersons,
  size,
  street,
  titlesOf,
  toVerify,
} from './columns.js';
import type { Column, FoldedLine, ReportContext } from './layout.js';
import { relativeMark } from './relative-mark.js';
import type { HouseholdRow, PersonRow } from './report-data.js';
import { nextReviewColumn } from './review.js';

// The lists of 合格名单: a household a row, with its persons folded under it.

/** A column, and what stands under it beside each person of the household. */
interface Placed {
  readonly column: Column<HouseholdRow>;
  readonly ofPerson?: (person: PersonRow, row: HouseholdRow, context: ReportContext) => string | null;
}

/** Who shares living and still is not counted. */
const NOT_COUNTED: ReadonlySet<FindingCode> = new Set([
  'DEAD_MEMBER',
  'IN_CUSTODY',
  'MISSING_PERSON',
  'SEPARATELY_SUPPORTED',
] as const satisfies readonly FindingCode[]);

const reasonsNotToCount = ({ idNo }: PersonRow, { findings }: HouseholdRow) =>
  findings.filter(({ code, memberId }) => memberId === idNo && NOT_COUNTED.has(code));

const counts = (person: PersonRow, row: HouseholdRow): boolean =>
  person.sharesLiving && reasonsNotToCount(person, row).length === 0;

function whyNotCounted(person: PersonRow, row: HouseholdRow, { language }: ReportContext): string | null {
  const { away, awayBecause } = HOUSEHOLD_ROWS;
  if (!person.sharesLiving) {
    const { notSharingReason: why } = person;
    return why === null ? away[language] : awayBecause[language].replace('{why}', () => why);
  }
  const found = new Set(reasonsNotToCount(person, row).map(({ code }) => findingTitle(code, language)));
  return found.size === 0 ? null : [...found].join(language === 'zh' ? '、' : ', ');
}

const TO_VERIFY: ReadonlySet<string> = new Set(['blocker', 'warning']);

const kind: Column<HouseholdRow> = {
  header: { zh: '户／成员', en: 'Household or relation' },
  width: { zh: 9, en: 11 },
  format: 'text',
  value: (_row, { language }) => HOUSEHOLD_ROWS.household[language],
  about: {
    zh: '“户”为一户的汇总行；点左侧的“+”（或左上角的“2”）展开该户成员，成员行写与申请人的关系。按“户”筛选即只看汇总行。',
    en: 'A row of the household; the plus sign on the left (or the 2 at the top) shows its persons with their relation. Filter for "household" to see no persons.',
  },
};

const counted: Column<HouseholdRow> = {
  ...size,
  width: { zh: 8, en: 11 },
  about: {
    zh: `${size.about?.zh ?? ''}成员行写明是否计入；不计入的，原因在“认定理由”栏。`,
    en: `${size.about?.en ?? ''} Beside a person: counted or not, and under the reasons why not.`,
  },
};

const START: readonly Placed[] = [
  { column: numberColumn },
  { column: household, ofPerson: (_person, row) => row.household },
  {
    column: { ...head, header: { zh: '户主／姓名', en: 'Head or name' } },
    ofPerson: ({ name }) => name,
  },
  { column: { ...headId, header: { zh: '身份证号', en: 'ID number' } }, ofPerson: ({ idNo }) => idNo },
  { column: kind, ofPerson: ({ relation }) => relation },
  { column: relativeMark },
  { column: roster },
  { column: street },
  { column: community },
  { column: area },
  {
    column: counted,
    ofPerson: (person, row, { language }) =>
      (counts(person, row) ? HOUSEHOLD_ROWS.counts : HOUSEHOLD_ROWS.countsNot)[language],
  },
  ...[annualIncome, monthlyIncome, financialAssets].map((column) => ({ column })),
];

const END: readonly Placed[] = [
  ...[currentBenefit, nextReviewColumn].map((column) => ({ column })),
  { column: reasons(34), ofPerson: whyNotCounted },
  {
    column: toVerify,
    ofPerson: ({ idNo }, row, context) => {
      const findings = row.findings.filter(({ memberId }) => memberId === idNo);
      return findings.length === 0 ? null : titlesOf({ findings }, context, TO_VERIFY) || null;
    },
  },
];

/** The columns of a tier, and what they show beside the persons folded under a household. */
export interface HouseholdList {
  readonly columns: readonly Column<HouseholdRow>[];
  readonly folded: (row: HouseholdRow, context: ReportContext) => readonly FoldedLine[];
}

function listOf(...ofTier: readonly Column<HouseholdRow>[]): HouseholdList {
  const placed: readonly Placed[] = [...START, ...ofTier.map((column) => ({ column })), ...END];
  return {
    columns: placed.map(({ column }) => column),
    folded: (row, context) =>
      row.persons.map((person) => placed.map(({ ofPerson }) => ofPerson?.(person, row, context) ?? null)),
  };
}

/** Rigid expenses and single persons stand only where they decide anything. */
export const HOUSEHOLD_LISTS = {
  tekun: listOf(monthlyBenefit),
  dibao: listOf(monthlyBenefit),
  margin: listOf(monthlyBenefit, singlePersons),
  expenditure: listOf(rigidExpenses, monthlyBenefit, singlePersons),
} as const satisfies Record<string, HouseholdList>;
