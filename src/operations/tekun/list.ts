import { lastDayOf, type Month, shiftMonth } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import { ROSTERS, type Roster } from '../../dossier/dossier.js';
import type { TekunLine, TekunPerson, TekunStanding } from '../../dossier/tekun.js';
import { tekunCaseOf } from '../../rules/tiers/tekun-case.js';
import type { RunRecord, Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { byPlace } from '../by-place.js';
import { assessorOfRun, selectionOfRun } from '../run-inputs.js';

/**
 * The households of a run that are supported as 特困, have asked for it, or have not but fit by the data, each with
 * every condition of 民发〔2021〕43号; those supported first, then by street, community and number.
 */
export function listTekun(store: Store, run: RunRecord): TekunLine[] {
  const selection = selectionOfRun(store, run);
  const assessor = assessorOfRun(store, run);
  const setting = assessor.settingAt(run.asOf);
  const before = gradesBefore(store, selection);
  const lines: TekunLine[] = [];
  for (const [roster, standings] of standingsOf(store, run, selection)) {
    if (standings.size === 0) continue;
    for (const dossier of store.dossiers(selection, { roster, households: [...standings.keys()] })) {
      const standing = standings.get(dossier.household);
      if (!standing) continue;
      const assessment = assessor.assess(dossier);
      const known = tekunCaseOf(dossier, assessment, setting, standing === 'supported', before);
      lines.push({ ...known, decision: assessment.decision, standing });
    }
  }
  return lines.sort((a, b) => ORDER[a.standing] - ORDER[b.standing] || byPlace(a.decision, b.decision));
}

const ORDER: Readonly<Record<TekunStanding, number>> = { supported: 0, applicant: 1, candidate: 2 };

/** Of each roster the households that the list is about. On any row, as the rules read the scheme and what was asked. */
function standingsOf(
  store: Store,
  run: RunRecord,
  selection: Selection,
): ReadonlyMap<Roster, ReadonlyMap<string, TekunStanding>> {
  const standings = new Map(ROSTERS.map((roster) => [roster, new Map<string, TekunStanding>()]));
  for (const { household, roster } of store.runs.findings(run.number, { code: 'TEKUN_CANDIDATE' })) {
    standings.get(roster)?.set(household, 'candidate');
  }
  for (const roster of ROSTERS) {
    for (const row of store.rows(selection, roster)) {
      if (row.appliedFor?.includes('特困')) standings.get(roster)?.set(row.household, 'applicant');
    }
  }
  for (const { household } of store.rows(selection, 'beneficiaries', SUPPORTED)) {
    standings.get('beneficiaries')?.set(household, 'supported');
  }
  return standings;
}

/** The grades that the beneficiaries roster before the one in use gave those who were supported as 特困. */
function gradesBefore(
  store: Store,
  selection: Selection,
): ReadonlyMap<IdNo, NonNullable<TekunPerson['before']>> {
  const periodOf = ({ coverage }: Selection): Month | null =>
    coverage.find(({ source }) => source === 'beneficiaries')?.period ?? null;
  const now = periodOf(selection);
  const earlier = now && store.select(lastDayOf(shiftMonth(now, -1)));
  const period = earlier && periodOf(earlier);
  if (!earlier || !period) return new Map();
  const rows = store.rows(earlier, 'beneficiaries', SUPPORTED);
  return new Map([...rows].map(({ idNo, selfCare }) => [idNo, { selfCare, period }]));
}

const SUPPORTED = { field: 'scheme', values: ['特困'] };
