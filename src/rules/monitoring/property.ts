import { monthOf } from '../../base/dates.js';
import { evidence } from '../figures.js';
import type { Member } from '../member.js';
import { financialAssetsOf } from '../property/financial.js';
import { isBuilding } from '../property/homes.js';
import { isCounted } from '../property/vehicles.js';
import { rowsOf } from '../records.js';
import { containsAny } from '../setting.js';
import { type Change, type Noticed, newOnes, notice, type Said, say, type View } from './change.js';

/** What a member owns now and did not own before. */
export function propertyWarnings(change: Change): Noticed[] {
  const { member } = change;
  const tell = (kind: Noticed['kind'], found: readonly [string, Said][]) =>
    found.map(([subject, { evidence: rows }]) => notice(kind, member, { subject, evidence: rows }));
  return [
    ...tell('NEW_VEHICLE', newOnes(change, ['vehicles'], vehiclesOf)),
    ...tell('NEW_HOME', newOnes(change, ['real-estate'], buildingsOf)),
    ...tell('NEW_ENTERPRISE', newOnes(change, ['business'], enterprisesOf)),
  ];
}

function vehiclesOf({ dossier, policy }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'vehicles', idNo)) {
    if (isCounted(row, policy)) say(said, row.plate, evidence('vehicles', row), row.registeredOn);
  }
  return said;
}

function buildingsOf({ dossier, policy }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'real-estate', idNo)) {
    if (isBuilding(row, policy)) say(said, row.unit, evidence('real-estate', row), row.registeredOn);
  }
  return said;
}

function enterprisesOf({ dossier, policy }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  const inactive = policy.get('vocabulary.businessInactive').value;
  for (const row of rowsOf(dossier, 'business', idNo)) {
    if (!containsAny(row.status, inactive))
      say(said, `${row.enterprise}（${row.creditCode}）`, evidence('business', row), row.foundedOn);
  }
  return said;
}

/** Against the earlier run only: a balance has no date at which it was another one. */
export function depositWarnings(now: View, before: View | null): Noticed[] {
  if (!before || !now.dossier.inForce.has('bank') || !before.dossier.inForce.has('bank')) return [];
  const rise = now.policy.get('warnings.depositRise').value;
  const { deposits } = financialAssetsOf(now.dossier, now.members);
  const earlier = financialAssetsOf(before.dossier, before.members).deposits;
  if (deposits.value - earlier.value <= rise) return [];
  return [
    notice('DEPOSITS_RISEN', null, {
      subject: monthOf(now.setting.asOf),
      declared: earlier.value,
      verified: deposits.value,
      limit: rise,
      evidence: [...deposits.rows],
    }),
  ];
}
