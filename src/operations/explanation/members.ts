import { ageAt, type IsoDate } from '../../base/dates.js';
import { birthDateOf, sexOf } from '../../base/identity.js';
import type { FindingCode } from '../../dossier/codes.js';
import type { MemberRow, Roster } from '../../dossier/dossier.js';
import type { ExplainedMember } from '../../dossier/explanation.js';
import { valueText } from '../../messages/amounts.js';
import { EXPLAINED } from '../../messages/explained.js';
import { findingTitle } from '../../messages/findings.js';
import type { Assessment } from '../../rules/assess.js';
import type { MemberIncome } from '../../rules/income/member-income.js';
import { CHILD_AGE, type Member } from '../../rules/member.js';
import type { Narrator } from './narrator.js';

const NOT_COUNTED: readonly FindingCode[] = [
  'DEAD_MEMBER',
  'IN_CUSTODY',
  'MISSING_PERSON',
  'SEPARATELY_SUPPORTED',
];

/** Every person of the household: counted with what they earn, or why not. */
export function explainMembers(
  { decision, household, reckoning }: Assessment,
  narrator: Narrator,
): ExplainedMember[] {
  const incomes = new Map(reckoning?.income.members.map((income) => [income.member.row, income]));
  return household.listed.map((row) => {
    const income = incomes.get(row) ?? null;
    return {
      ...personOf(row, decision.asOf, decision.roster, narrator),
      counted: income !== null,
      notCounted: income ? [] : reasonsNotToCount(row, household.findings, narrator),
      marks: income ? marksOf(income.member, narrator) : [],
      income: income && incomeOf(income, narrator),
      deemed: income && deemedOf(income, narrator),
    };
  });
}

const personOf = (row: MemberRow, asOf: IsoDate, roster: Roster, narrator: Narrator) => ({
  idNo: row.idNo,
  name: row.name,
  relation: row.relation,
  sex: sexOf(row.idNo),
  age: ageAt(birthDateOf(row.idNo), asOf),
  rows: narrator.rows([{ source: roster, at: row.at }]),
});

function reasonsNotToCount(
  row: MemberRow,
  findings: Assessment['household']['findings'],
  narrator: Narrator,
): ExplainedMember['notCounted'] {
  if (!row.sharesLiving) {
    const text = narrator.say(EXPLAINED.notSharing);
    const why = row.notSharingReason ? `${text}（${row.notSharingReason}）` : text;
    return [{ code: 'NOT_SHARING', text: why }];
  }
  return findings
    .filter(({ code, memberId }) => memberId === row.idNo && NOT_COUNTED.includes(code))
    .map(({ code, subject }) => {
      const title = findingTitle(code, narrator.language);
      return { code, text: subject === null ? title : `${title}（${subject}）` };
    });
}

/** What the records say of a person, as far as a rule looks at it. */
function marksOf(member: Member, narrator: Narrator): string[] {
  const marks = member.disabilities.map(({ kind, level }) =>
    narrator.say(EXPLAINED.disability, { kind, level }),
  );
  if (member.severelyDisabled) marks.push(narrator.say(EXPLAINED.severe));
  if (member.seriouslyIll) marks.push(narrator.say(EXPLAINED.seriousIllness));
  if (member.mentallyIll) marks.push(narrator.say(EXPLAINED.mentalIllness));
  if (member.age < CHILD_AGE) return [...marks, narrator.say(EXPLAINED.minor)];
  if (member.student) marks.push(narrator.say(EXPLAINED.student));
  if (member.postgraduate) marks.push(narrator.say(EXPLAINED.postgraduate));
  return [...marks, capacityOf(member, narrator)];
}

const CAPACITIES = { 有: EXPLAINED.able, 部分: EXPLAINED.partlyAble, 无: EXPLAINED.unable } as const;

function capacityOf({ capacity, row }: Member, narrator: Narrator): string {
  const word = narrator.say(CAPACITIES[capacity]);
  return row.labourCapacity === null ? `${word}${narrator.say(EXPLAINED.presumed)}` : word;
}

const DEEMED = { added: EXPLAINED.deemed, excused: EXPLAINED.excused, flagged: EXPLAINED.flagged } as const;

function deemedOf({ deemed }: MemberIncome, narrator: Narrator): ExplainedMember['deemed'] {
  if (!deemed) return null;
  const { kind, amount } = deemed;
  const confirmed = kind === 'added' && amount.operation === 'confirmed';
  const sentence = confirmed ? EXPLAINED.deemedConfirmed : DEEMED[kind];
  const text = narrator.say(sentence, { amount: valueText(amount, narrator.language) });
  return { kind, amount: narrator.figure(amount), text };
}

function incomeOf(income: MemberIncome, narrator: Narrator): ExplainedMember['income'] {
  const { earnings, wage, total, own } = income;
  return {
    wage: narrator.figure(wage),
    business: narrator.figure(earnings.business),
    property: narrator.figure(earnings.property),
    transfer: narrator.figure(earnings.transfer),
    total: narrator.figure(total),
    illnessDeduction: earnings.deduction && narrator.figure(earnings.deduction),
    own: narrator.figure(own),
  };
}
