import { monthOf } from '../../base/dates.js';
import type { Cause, ChangedRow, HouseholdSide } from '../../dossier/change.js';
import type { ConfirmedValue } from '../../dossier/confirmed.js';
import type { Decision, Finding } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import { isSourceKey, type SourceKey } from '../../sources/registry.js';
import { cause } from './cause.js';
import { deathCauses, lateRosterRows, memberRow, otherHouseholds, type Telling } from './piece-causes.js';
import type { RunComparison } from './run-comparison.js';

// Causes that are no rows of a household which is on both sides.

/** Why a household is there for the first time, or no longer. */
export function wholeHousehold(
  kind: 'household-new' | 'household-ended',
  dossier: Dossier,
  telling: Telling,
) {
  const { runs, household, elsewhere } = telling;
  const isNew = kind === 'household-new';
  const rows = dossier.members.map((row) => memberRow(dossier.roster, row));
  const standing = isNew ? elsewhere.before : elsewhere.after;
  const found = dossier.members.flatMap(({ idNo }) => otherHouseholds(standing.get(idNo), household));
  const unique = new Map(found.map((one) => [`${one.roster} ${one.household}`, one]));
  const told = cause(kind, {
    source: dossier.roster,
    before: isNew ? [] : rows,
    after: isNew ? rows : [],
    late: isNew ? lateRosterRows(runs, dossier.roster, dossier.members) : [],
    elsewhere: [...unique.values()],
  });
  const blockers = isNew ? blockerCauses({ findings: [] }, runs.after.assessor.assess(dossier).decision) : [];
  const deaths = isNew ? [] : dossier.members.flatMap(({ idNo }) => deathCauses(idNo, telling));
  return [told, ...deaths, ...rosterSource(runs, dossier.roster, isNew), ...blockers];
}

/** The roster itself was missing on the other side. */
function rosterSource({ before, after }: RunComparison, roster: SourceKey, isNew: boolean): Cause[] {
  const other = isNew ? before : after;
  if (inForce(other.run, roster)) return [];
  return [cause(isNew ? 'source-answered' : 'source-missing', { source: roster, subject: roster })];
}

const inForce = (run: RunComparison['before']['run'], source: SourceKey): boolean =>
  run.coverage.some((one) => one.source === source && one.inForce);

/** Sources that answered in one run only; of those allowed to be missing in one of the runs the required ones. */
export function sourceCauses(before: Dossier, after: Dossier, runs: RunComparison): Cause[] {
  const required = new Set<string>([
    ...runs.before.setting.policy.get('requiredSources').value,
    ...runs.after.setting.policy.get('requiredSources').value,
    'obligors',
  ]);
  return [...required].filter(isSourceKey).flatMap((source): Cause[] => {
    const about = { source, subject: source };
    const [was, is] = [before.inForce.has(source), after.inForce.has(source)];
    if (was !== is) return [cause(is ? 'source-answered' : 'source-missing', about)];
    const [allowed, allows] = [runs.before, runs.after].map(({ setting }) =>
      setting.allowMissing.has(source),
    );
    return is || allowed === allows ? [] : [cause('source-allowed', about)];
  });
}

/** Obligors who came to stand on the roster of those in a scheme, or left it. */
export function obligorCauses(before: Dossier, after: Dossier): Cause[] {
  const [was, is] = [before, after].map(({ flags }) => new Set<string>(flags.obligorsOnRoster)) as [
    Set<string>,
    Set<string>,
  ];
  const changed = [...new Set([...was, ...is])].filter((person) => was.has(person) !== is.has(person));
  return changed.map((person) => {
    const row = after.records.obligors.find(({ idNo }) => idNo === person);
    return cause('obligor-roster', {
      person: person as Cause['person'],
      name: row?.name ?? null,
      subject: is.has(person) ? 'on' : 'off',
    });
  });
}

/** Values that a visit has confirmed since, or whose visit is out of account now; newer data are told as records. */
export function confirmedCauses(before: Dossier, after: Dossier): Cause[] {
  const keyOf = ({ figure, idNo, task, value }: ConfirmedValue) => `${figure} ${idNo} ${task} ${value}`;
  const rowOf = ({ task, value, at }: ConfirmedValue): ChangedRow => ({
    source: 'visits',
    at,
    words: task,
    amount: value,
  });
  const told = (values: readonly ConfirmedValue[], other: readonly ConfirmedValue[], began: boolean) => {
    const standing = new Set(other.map(keyOf));
    return values
      .filter((value) => !standing.has(keyOf(value)))
      .map((value) =>
        cause('confirmed-value', {
          person: value.idNo,
          name: [...before.members, ...after.members].find(({ idNo }) => idNo === value.idNo)?.name ?? null,
          source: 'visits',
          subject: value.figure,
          before: began ? [] : [rowOf(value)],
          after: began ? [rowOf(value)] : [],
        }),
      );
  };
  const [was, is] = [before.flags.confirmed ?? [], after.flags.confirmed ?? []];
  return [...told(is, was, true), ...told(was, is, false)];
}

/**
 * A gradual exit that begins, is over, is broken off or has other months: it changes neither tier nor benefit, and
 * hangs on earlier runs and on the date as much as on the rows.
 */
export function exitCauses(before: Pick<HouseholdSide, 'exit' | 'asOf'>, after: typeof before): Cause[] {
  const [was, is] = [before.exit, after.exit];
  if (was?.since === is?.since && was?.until === is?.until) return [];
  const subject =
    was === null ? 'begins' : is !== null ? 'moved' : monthOf(after.asOf) > was.until ? 'over' : 'broken';
  return [
    cause('gradual-exit', {
      subject,
      fields: (['since', 'until'] as const).map((field) => ({
        field,
        before: was?.[field] ?? null,
        after: is?.[field] ?? null,
      })),
    }),
  ];
}

type Findings = Pick<Decision, 'findings'>;

const blockersOf = ({ findings }: Findings): Map<string, Finding> =>
  new Map(
    findings
      .filter(({ severity, code }) => severity === 'blocker' && code !== 'SOURCE_MISSING')
      .map((finding) => [`${finding.code} ${finding.memberId}`, finding]),
  );

/** Blockers that stand in one of the decisions only; that of a missing source is told as the source. */
export function blockerCauses(before: Findings, after: Findings): Cause[] {
  const [was, is] = [blockersOf(before), blockersOf(after)];
  const told = (kind: 'blocker-appeared' | 'blocker-resolved', from: typeof was, other: typeof was) =>
    [...from]
      .filter(([key]) => !other.has(key))
      .map(([, { code, memberId, memberName, evidence }]) => {
        const rows = evidence.map(({ source, at }): ChangedRow => ({ source, at, words: '', amount: null }));
        const appeared = kind === 'blocker-appeared';
        return cause(kind, {
          code,
          person: memberId,
          name: memberName,
          before: appeared ? [] : rows,
          after: appeared ? rows : [],
        });
      });
  return [...told('blocker-appeared', is, was), ...told('blocker-resolved', was, is)];
}
