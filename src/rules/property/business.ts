import type { Dossier, Row } from '../../dossier/dossier.js';
import type { PolicyAt } from '../../policy/view.js';
import type { Member } from '../member.js';
import { rowsOf, rowsOfAll } from '../records.js';
import { containsAny } from '../setting.js';

/** What a member has to do with enterprises that are in operation. */
export interface BusinessTies {
  /** Sole traders and cooperatives: a small livelihood, to be looked at. */
  readonly soleTrader: readonly Row<'business'>[];
  /** Who runs or controls an enterprise. */
  readonly interest: readonly Row<'business'>[];
  readonly minorShareholder: readonly Row<'business'>[];
}

const NO_TIES: BusinessTies = { soleTrader: [], interest: [], minorShareholder: [] };

export function businessTiesOf(dossier: Dossier, member: Member, policy: PolicyAt): BusinessTies {
  // The policy is asked first: the words that a decision rests on are told also where no row stands against them.
  const inactive = policy.get('vocabulary.businessInactive').value;
  const rows = rowsOf(dossier, 'business', member.idNo);
  if (rows.length === 0) return NO_TIES;
  const ties = { soleTrader: [], interest: [], minorShareholder: [] } as Record<
    keyof BusinessTies,
    Row<'business'>[]
  >;
  for (const row of rows) {
    if (!containsAny(row.status, inactive)) ties[kindOf(row, policy)].push(row);
  }
  return ties;
}

function kindOf(row: Row<'business'>, policy: PolicyAt): keyof BusinessTies {
  if (containsAny(row.enterpriseType, policy.get('vocabulary.soleTrader').value)) return 'soleTrader';
  if (containsAny(row.role, policy.get('vocabulary.managerRoles').value)) return 'interest';
  const owns = containsAny(row.role, policy.get('vocabulary.shareholderRoles').value);
  return owns && holdsMajority(row) ? 'interest' : 'minorShareholder';
}

/** More than half of the registered capital, where both are known. */
function holdsMajority(row: Row<'business'>): boolean {
  if (row.subscribed === null || row.registeredCapital === null || row.registeredCapital <= 0) return false;
  return row.subscribed * 2 > row.registeredCapital;
}

/** Large farm machinery and commercial vessels of the household. */
export function machineryOf(
  dossier: Dossier,
  members: readonly Member[],
  policy: PolicyAt,
): readonly Row<'machinery'>[] {
  const kinds = policy.get('vocabulary.machinery').value;
  return rowsOfAll(dossier, 'machinery', members).filter((row) => kinds.includes(row.kind));
}
