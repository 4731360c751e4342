import { inWindow } from '../../base/window.js';
import type { EvidenceKey } from '../../dossier/dossier.js';
import { evidence } from '../figures.js';
import { isPaidByEmployer } from '../income/agency-wage.js';
import { jobRegistrationsOf } from '../income/transfer.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny } from '../setting.js';
import { type Change, type Noticed, newOnes, notice, type Said, say, type View } from './change.js';

/** A job or pension that a member has now and had not before, or a job with a public employer. */
export function workWarnings(change: Change): Noticed[] {
  const { member, now } = change;
  const tell = (kind: Noticed['kind'], found: Iterable<[string, Said]>) =>
    [...found].map(([subject, { evidence: rows }]) =>
      notice(kind, member, { subject: subject || null, evidence: rows }),
    );
  const registered = newOnes(change, ['unemployment'], registeredJobs);
  const insured = newOnes(change, ['social-insurance'], insuredJobs);
  const known = new Set(registered.map(([employer]) => employer));
  return [
    ...tell('NEW_JOB', [...registered, ...insured.filter(([employer]) => !known.has(employer))]),
    ...tell('NEW_PENSION', newOnes(change, ['pension'], pensionsOf)),
    ...tell('PUBLIC_PAYROLL', publicEmployersOf(now, member)),
  ];
}

function registeredJobs({ dossier, setting }: View, member: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of jobRegistrationsOf(dossier, member, setting)) {
    say(said, row.employer ?? '', evidence('unemployment', row), row.month);
  }
  return said;
}

function insuredJobs({ dossier, setting, policy }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'social-insurance', idNo)) {
    if (row.employer !== null && inWindow(setting.window, row.month) && isPaidByEmployer(row, policy))
      say(said, row.employer, evidence('social-insurance', row), row.month);
  }
  return said;
}

function pensionsOf({ dossier, setting }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'pension', idNo)) {
    if (inWindow(setting.window, row.month)) say(said, row.pensionType, evidence('pension', row), row.month);
  }
  return said;
}

/** Whoever pays the wage, the insurance or the housing fund. */
function publicEmployersOf({ dossier, setting, policy }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  const words = policy.get('vocabulary.publicEmployers').value;
  const see = (
    employer: string | null,
    source: EvidenceKey,
    row: { readonly at: Said['evidence'][0]['at'] },
  ) => {
    if (employer !== null && containsAny(employer, words)) say(said, employer, { source, at: row.at }, null);
  };
  for (const row of rowsOf(dossier, 'tax', idNo)) {
    const isWage = containsAny(row.incomeItem, policy.get('vocabulary.taxWage').value);
    if (isWage && inWindow(setting.window, row.month)) see(row.payer, 'tax', row);
  }
  for (const row of rowsOf(dossier, 'social-insurance', idNo)) {
    if (inWindow(setting.window, row.month) && isPaidByEmployer(row, policy))
      see(row.employer, 'social-insurance', row);
  }
  for (const row of rowsOf(dossier, 'housing-fund', idNo)) see(row.employer, 'housing-fund', row);
  return said;
}

/** By month of the registration; benefit is told once, by its first month, where there was none before. */
export function unemploymentWarnings(change: Change): Noticed[] {
  const { member } = change;
  const registered = newOnes(change, ['unemployment'], (view, { idNo }) =>
    entriesOf(view, idNo, '失业登记', (month) => month),
  );
  const paid = newOnes(change, ['unemployment'], (view, { idNo }) =>
    entriesOf(view, idNo, '失业金', () => ''),
  );
  const found = registered.length > 0 ? registered : paid;
  return found.map(([, { since, evidence: rows }]) =>
    notice('UNEMPLOYED', member, { subject: since, evidence: rows }),
  );
}

function entriesOf(
  { dossier, setting }: View,
  idNo: Member['idNo'],
  entry: '失业登记' | '失业金',
  subjectOf: (month: string) => string,
): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'unemployment', idNo)) {
    if (row.entry === entry && inWindow(setting.window, row.month))
      say(said, subjectOf(row.month), evidence('unemployment', row), row.month);
  }
  return said;
}
