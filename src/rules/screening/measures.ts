import { inWindow } from '../../base/window.js';
import type { Tier } from '../../dossier/codes.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Evidence } from '../../dossier/figure.js';
import type { Measure, MeasureFound } from '../../dossier/measures.js';
import { needsNursing } from '../disability.js';
import { evidence } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny, type Setting } from '../setting.js';

/** 江苏: the allowance of the aged begins at 80. */
const ALLOWANCE_AGE = 80;

interface Declared {
  readonly measure: Measure;
  /** 国办发〔2023〕39号 part 4: which tiers open it. */
  readonly tiers: readonly Tier[];
  readonly source: 'subsidies' | 'medical';
  /** Whether the member is one for whom it is meant. */
  readonly meantFor: (member: Member, dossier: Dossier, setting: Setting) => boolean;
  /** The rows of the window that show that the member has it. */
  readonly shownBy: (member: Member, dossier: Dossier, setting: Setting) => Evidence[];
}

const ALL: readonly Tier[] = ['tekun', 'dibao', 'margin', 'expenditure'];

const subsidyOf =
  (...words: readonly (readonly string[])[]) =>
  ({ idNo }: Member, dossier: Dossier, { window }: Setting): Evidence[] =>
    rowsOf(dossier, 'subsidies', idNo)
      .filter(({ item, paidOn }) => inWindow(window, paidOn) && words.every((any) => containsAny(item, any)))
      .map((row) => evidence('subsidies', row));

const MEASURES: readonly Declared[] = [
  {
    // 国发〔2015〕52号.
    measure: 'LIVING_SUBSIDY_OF_DISABLED',
    tiers: ['dibao'],
    source: 'subsidies',
    meantFor: ({ disabilities }) => disabilities.length > 0,
    shownBy: subsidyOf(['残疾'], ['生活补贴']),
  },
  {
    measure: 'NURSING_SUBSIDY',
    tiers: ALL,
    source: 'subsidies',
    meantFor: ({ disabilities }) => disabilities.some(needsNursing),
    shownBy: subsidyOf(['护理补贴']),
  },
  {
    measure: 'ALLOWANCE_OF_AGED',
    tiers: ALL,
    source: 'subsidies',
    meantFor: ({ age }) => age >= ALLOWANCE_AGE,
    shownBy: subsidyOf(['尊老金', '高龄']),
  },
  {
    measure: 'EDUCATION_AID',
    tiers: ALL,
    source: 'subsidies',
    meantFor: ({ enrolments }) => enrolments.length > 0,
    shownBy: subsidyOf(['助学', '资助', '教育救助']),
  },
  {
    measure: 'MEDICAL_AID',
    tiers: ALL,
    source: 'medical',
    meantFor: ({ idNo }, dossier, { window }) =>
      rowsOf(dossier, 'medical', idNo).some(({ date, selfPaid }) => inWindow(window, date) && selfPaid > 0),
    shownBy: ({ idNo }, dossier, { window }) =>
      rowsOf(dossier, 'medical', idNo)
        .filter(({ date, paidByAid }) => inWindow(window, date) && (paidByAid ?? 0) > 0)
        .map((row) => evidence('medical', row)),
  },
];

/** The measures that a household's tier opens to its members, and whether the agency data show that they have them. */
export function measuresOf(
  dossier: Dossier,
  tier: Tier,
  members: readonly Member[],
  setting: Setting,
): MeasureFound[] {
  return MEASURES.filter(({ tiers }) => tiers.includes(tier)).flatMap(
    ({ measure, source, meantFor, shownBy }) =>
      members
        .filter((member) => meantFor(member, dossier, setting))
        .map((member): MeasureFound => {
          const rows = shownBy(member, dossier, setting);
          const absent = dossier.inForce.has(source) ? 'missing' : 'unknown';
          return {
            measure,
            memberId: member.idNo,
            memberName: member.row.name,
            state: rows.length > 0 ? 'present' : absent,
            rows,
          };
        }),
  );
}
