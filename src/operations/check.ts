import type { IsoDate } from '../base/dates.js';
import { monthOf } from '../base/dates.js';
import type { ParameterUse } from '../dossier/figure.js';
import type { RunFinding } from '../dossier/run-finding.js';
import type { Policy } from '../policy/policy.js';
import type { PolicyAt } from '../policy/view.js';
import type { Setting } from '../rules/setting.js';
import { UNREAD_FIELDS } from '../rules/unread.js';
import type { SourceKey } from '../sources/registry.js';
import { type PackedDecisions, packDecisions } from '../store/decision-packing.js';
import type { RunRecord, Selection } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { Assessor } from './assess.js';
import { decidePages } from './check-pages.js';
import { mergeUses, parameterUse } from './check-parameters.js';

export interface CheckOptions {
  readonly asOf: IsoDate;
  /** Required sources that may be missing. */
  readonly allowMissing?: readonly SourceKey[];
  /** Decide with the imports that this run used. */
  readonly importsOf?: number;
  readonly operator: string;
  /** The time that the run is recorded with. */
  readonly at: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * One verification run over all households in force at a date. All or nothing: a run that fails leaves nothing behind.
 * @throws PolicyError (2) when a parameter that is needed is not in force; UserError (5) when the database is held
 */
export async function check(store: Store, policy: Policy, options: CheckOptions): Promise<RunRecord> {
  const { asOf, operator, at, onProgress, allowMissing = [] } = options;
  const selection = store.select(
    asOf,
    options.importsOf === undefined ? {} : { importsOf: options.importsOf },
  );
  const assessor = new Assessor(policy, new Set(allowMissing));
  const start = {
    policy: {
      id: policy.id,
      title: policy.title.zh,
      hash: policy.sha256,
      text: JSON.stringify(policy.source),
    },
    overrides: Object.fromEntries(policy.set.map(splitOverride)),
    allowMissing,
    selection,
    operator,
    at,
  };
  return store.runs.record(start, async (writer) => {
    const dossiers = store.openDossiers(selection, { leftOut: UNREAD_FIELDS });
    let done = 0;
    const work = {
      pages: dossiers.pages,
      decide: (page: number) => packDecisions(assessor.assessEach(dossiers.read(page))),
      write(decisions: PackedDecisions) {
        writer.add(decisions);
        done += decisions.count;
        onProgress?.(done, dossiers.households);
      },
      meanwhile: () => store.carryOver(),
    };
    try {
      const { path } = store;
      const helped = await decidePages(work, { path, policy, allowMissing, selection });
      const setting = assessor.settingAt(asOf);
      const parameters = mergeUses([setting.policy.used().map(parameterUse), ...helped]);
      return {
        findings: [...selection.findings, ...findingsOfRun(selection, setting, allowMissing, parameters)],
        parameters,
      };
    } finally {
      dossiers.close();
    }
  });
}

function splitOverride(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** What the whole run must say beside what the imports say: policy values that are old, unconfirmed or run out. */
function findingsOfRun(
  selection: Selection,
  setting: Setting,
  allowMissing: readonly SourceKey[],
  parameters: readonly ParameterUse[],
): RunFinding[] {
  return [
    ...allowMissing
      .filter((source) => !selection.inForce.has(source))
      .map((source): RunFinding => ({ code: 'SOURCE_MISSING_ALLOWED', subject: source, details: {} })),
    ...expiredPensionExclusion(setting),
    ...staleParameters(setting.policy),
    ...unverifiedParameters(parameters),
  ];
}

/** The law leaves the base pension out of income until a date; months of the window after it count in full. */
function expiredPensionExclusion({ policy, window }: Setting): RunFinding[] {
  const validTo = policy.get('basePension.validTo', '城镇').value;
  if (window.last <= monthOf(validTo)) return [];
  return [{ code: 'BASE_PENSION_EXCLUSION_EXPIRED', subject: 'basePension.validTo', details: { validTo } }];
}

const staleParameters = (policy: PolicyAt): RunFinding[] =>
  policy.stale().map(({ parameter, freshUntil }) => ({
    code: 'PARAMETER_STALE',
    subject: parameter.key,
    details: { from: parameter.from ?? String(parameter.year ?? ''), freshUntil },
  }));

/** Each key once, however many of its values were used. */
function unverifiedParameters(parameters: readonly ParameterUse[]): RunFinding[] {
  const byKey = new Map<string, ParameterUse>();
  for (const use of parameters) if (use.status !== 'verified') byKey.set(use.key, use);
  return [...byKey.values()].map(({ key, status, source }) => ({
    code: 'PARAMETER_UNVERIFIED',
    subject: key,
    details: { status, source },
  }));
}
