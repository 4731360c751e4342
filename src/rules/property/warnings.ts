import type { Finding } from '../../dossier/decision.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { rowsBehind } from '../confirmed.js';
import { evidence } from '../figures.js';
import { finding } from '../findings.js';
import { rosterEvidence } from '../household.js';
import type { Member } from '../member.js';
import { premiumLimitOf } from './financial.js';
import { unitCount } from './homes.js';
import type { Property } from './property.js';

/** What a household's property gives reason to verify, whatever its tier. */
export function propertyWarnings(
  dossier: Dossier,
  members: readonly Member[],
  property: Property,
  size: Figure,
  policy: PolicyAt,
): Finding[] {
  return [
    ...undeclared(dossier, members, property, policy),
    ...notable(property),
    ...premiums(property, size, policy),
    ...ties(property),
  ];
}

/** Found against stated; only where a counted member states a number at all. */
function undeclared(
  dossier: Dossier,
  members: readonly Member[],
  { financial, vehicles, realEstate }: Property,
  policy: PolicyAt,
): Finding[] {
  const found: Finding[] = [];
  const check = (
    code: 'DEPOSIT_UNDERSTATED' | 'VEHICLE_UNDECLARED' | 'HOME_UNDECLARED',
    field: 'declaredDeposits' | 'declaredVehicles' | 'declaredHomes',
    verified: Figure,
    tolerance: number,
  ) => {
    const stating = members.filter((member) => member.row[field] !== null);
    if (stating.length === 0) return;
    let declared = 0;
    for (const member of stating) declared += member.row[field] ?? 0;
    if (verified.value - declared <= tolerance) return;
    const rows = [...stating.map((member) => rosterEvidence(dossier, member.row)), ...rowsBehind(verified)];
    found.push(finding(code, { declared, verified: verified.value, limit: tolerance, evidence: rows }));
  };
  check('DEPOSIT_UNDERSTATED', 'declaredDeposits', financial.deposits, policy.get('tolerance.deposit').value);
  check('VEHICLE_UNDECLARED', 'declaredVehicles', vehicles.found, 0);
  check('HOME_UNDECLARED', 'declaredHomes', realEstate.homes, 0);
  return found;
}

function notable({ vehicles, realEstate }: Property): Finding[] {
  const found: Finding[] = [];
  if (vehicles.commercial) {
    const { commercial } = vehicles;
    const rows = [evidence('vehicles', commercial)];
    found.push(finding('VEHICLE_COMMERCIAL', { verified: 1, subject: commercial.plate, evidence: rows }));
  }
  if (realEstate.nonResidential.length > 0) {
    const rows = realEstate.nonResidential;
    found.push(
      finding('NON_RESIDENTIAL_PROPERTY', {
        verified: unitCount(rows),
        subject: [...new Set(rows.map((row) => row.address))].join('、'),
        evidence: rows.map((row) => evidence('real-estate', row)),
      }),
    );
  }
  if (realEstate.withoutArea.length > 0) {
    const rows = realEstate.withoutArea;
    found.push(
      finding('HOUSING_AREA_UNKNOWN', {
        verified: unitCount(rows),
        subject: [...new Set(rows.map((row) => row.address))].join('、'),
        evidence: rows.map((row) => evidence('real-estate', row)),
      }),
    );
  }
  return found;
}

function premiums({ financial }: Property, size: Figure, policy: PolicyAt): Finding[] {
  const paid = financial.premiums;
  if (paid.value === 0) return [];
  const limit = premiumLimitOf(size, policy);
  if (limit.value.compare(paid.value) >= 0) return [];
  const details = { verified: paid.value, limit: limit.value.toNumber(), evidence: rowsBehind(paid) };
  return [finding('INSURANCE_PREMIUM', details)];
}

function ties({ businessTies }: Property): Finding[] {
  const found: Finding[] = [];
  const check = (
    code: 'SOLE_TRADER' | 'MINOR_SHAREHOLDER',
    rows: readonly Row<'business'>[],
    member: Member,
  ) => {
    if (rows.length === 0) return;
    found.push(
      finding(code, {
        member: member.idNo,
        subject: [...new Set(rows.map((row) => row.enterprise))].join('、'),
        evidence: rows.map((row) => evidence('business', row)),
      }),
    );
  };
  for (const [member, { soleTrader, minorShareholder }] of businessTies) {
    check('SOLE_TRADER', soleTrader, member);
    check('MINOR_SHAREHOLDER', minorShareholder, member);
  }
  return found;
}
