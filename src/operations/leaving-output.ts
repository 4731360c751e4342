import { yuanFromFen } from '../base/money.js';
import type { ConflictLine } from '../dossier/conflict.js';
import type { Evidence } from '../dossier/figure.js';
import type { DeathLine, ExitLine } from '../dossier/leaving.js';

const rowsOf = (evidence: readonly Evidence[]) =>
  evidence.map(({ source, at }) => ({
    import: at?.import ?? null,
    file: at?.file ?? null,
    sheet: at?.sheet ?? null,
    row: at?.row ?? null,
    source,
  }));

/** A line of the exit list for JSON, NDJSON and CSV; money in yuan. */
export const exitOutput = ({ decision, scheme, kind, since, lastMonth }: ExitLine) => ({
  household: decision.household,
  head: decision.head,
  headId: decision.headId,
  street: decision.street,
  community: decision.community,
  scheme,
  kind,
  tier: decision.tier,
  since,
  lastMonth,
  currentBenefit: decision.currentBenefit === null ? null : yuanFromFen(decision.currentBenefit),
  monthlyBenefit: yuanFromFen(decision.monthlyBenefit),
  reasons: decision.reasons,
});

export const deathOutput = (line: DeathLine) => ({ ...line, evidence: rowsOf(line.evidence) });

export const conflictOutput = (line: ConflictLine) => ({ ...line, evidence: rowsOf(line.evidence) });
