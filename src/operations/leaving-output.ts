import { yuanFromFen, yuanOrNull } from '../base/money.js';
import type { ConflictLine } from '../dossier/conflict.js';
import type { DeathLine, ExitLine } from '../dossier/leaving.js';
import { evidenceOutput } from './finding-output.js';

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
  currentBenefit: yuanOrNull(decision.currentBenefit),
  monthlyBenefit: yuanFromFen(decision.monthlyBenefit),
  reasons: decision.reasons,
});

export const deathOutput = (line: DeathLine) => ({ ...line, evidence: line.evidence.map(evidenceOutput) });

export const conflictOutput = (line: ConflictLine) => ({
  ...line,
  evidence: line.evidence.map(evidenceOutput),
});
