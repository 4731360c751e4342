import type { Ratio } from '../../base/ratio.js';
import type { LimitTier, PropertyCode } from '../../dossier/codes.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { evidence, parameterFigure } from '../figures.js';
import { finding } from '../findings.js';
import { provingRows } from '../income/member-income.js';
import type { Member } from '../member.js';
import type { Setting } from '../setting.js';
import { type BusinessTies, businessTiesOf, machineryOf } from './business.js';
import { type FinancialAssets, financialAssetsOf, financialLimitOf } from './financial.js';
import { type RealEstate, realEstateOf } from './homes.js';
import { type Vehicles, vehiclesOf } from './vehicles.js';

/** All that a household owns, before any limit. */
export interface Property {
  readonly financial: FinancialAssets;
  readonly vehicles: Vehicles;
  readonly realEstate: RealEstate;
  readonly businessTies: ReadonlyMap<Member, BusinessTies>;
  readonly machinery: readonly Row<'machinery'>[];
}

export function propertyOf(
  dossier: Dossier,
  members: readonly Member[],
  size: Figure,
  setting: Setting,
  policy: PolicyAt,
): Property {
  return {
    financial: financialAssetsOf(dossier, members),
    vehicles: vehiclesOf(dossier, members, policy),
    realEstate: realEstateOf(dossier, members, size, setting, policy),
    businessTies: new Map(members.map((member) => [member, businessTiesOf(dossier, member, policy)])),
    machinery: machineryOf(dossier, members, policy),
  };
}

/** A property rule of a tier: what was found against what is allowed. */
export interface PropertyTest {
  readonly code: PropertyCode;
  /** False where the policy does not hold this rule against the tier; such a rule passes. */
  readonly applies: boolean;
  readonly passed: boolean;
  readonly found: Figure<number> | Figure<Ratio> | null;
  readonly limit: Figure<number> | Figure<Ratio> | null;
}

/** The property rules of a tier, 民发〔2021〕57号 art. 14. A limit is exceeded only by more than it. */
export function propertyTests(
  property: Property,
  tier: LimitTier,
  size: Figure,
  policy: PolicyAt,
): PropertyTest[] {
  const { financial, vehicles, realEstate, machinery } = property;
  const financialLimit = financialLimitOf(tier, size, policy);
  const vehicleLimit = parameterFigure(policy.get(`vehicles.${tier}.max`), 'vehicleLimit');
  const interest = hasInterest(property);
  const { area, areaLimit, overLimit, recent } = realEstate;
  return [
    {
      code: 'FINANCIAL_ASSETS_OVER_LIMIT',
      applies: true,
      passed: financialLimit.value.compare(financial.total.value) >= 0,
      found: financial.total,
      limit: financialLimit,
    },
    {
      code: 'VEHICLE_OVER_LIMIT',
      applies: true,
      passed: vehicles.counted.value <= vehicleLimit.value,
      found: vehicles.counted,
      limit: vehicleLimit,
    },
    rule('HOUSING_OVER_LIMIT', overLimit, tier, policy, area, areaLimit),
    rule('HOUSING_RECENT_PURCHASE', recent.length > 0, tier, policy),
    rule('BUSINESS_INTEREST', interest, tier, policy),
    rule('MACHINERY_OVER_LIMIT', machinery.length > 0, tier, policy),
  ];
}

/** A rule that a policy may hold against some tiers only. */
function rule(
  code: Exclude<PropertyCode, 'FINANCIAL_ASSETS_OVER_LIMIT' | 'VEHICLE_OVER_LIMIT'>,
  broken: boolean,
  tier: LimitTier,
  policy: PolicyAt,
  found: PropertyTest['found'] = null,
  limit: PropertyTest['limit'] = null,
): PropertyTest {
  const applies = policy.get(`applies.${code}`).value.includes(tier);
  return { code, applies, passed: !(broken && applies), found, limit };
}

function hasInterest({ businessTies }: Property): boolean {
  for (const ties of businessTies.values()) if (ties.interest.length > 0) return true;
  return false;
}

/** The finding of a failed property rule, with the limit of the tier that it closes. */
export function propertyFinding(test: PropertyTest, property: Property): Finding {
  const { financial, vehicles, realEstate, machinery } = property;
  const verified = test.found ? numberOf(test.found.value) : null;
  const limit = test.limit ? numberOf(test.limit.value) : null;
  switch (test.code) {
    case 'FINANCIAL_ASSETS_OVER_LIMIT': {
      const rows = provingRows(financial.total);
      return finding(test.code, { verified, limit, evidence: rows });
    }
    case 'VEHICLE_OVER_LIMIT':
      return finding(test.code, { verified, limit, evidence: vehicles.counted.rows });
    case 'HOUSING_OVER_LIMIT':
      return finding(test.code, {
        verified,
        limit,
        subject: String(realEstate.homes.value),
        evidence: realEstate.area.rows,
      });
    case 'HOUSING_RECENT_PURCHASE':
      return finding(test.code, {
        subject: [...new Set(realEstate.recent.map((row) => `${row.address}（${row.registeredOn}）`))].join(
          '、',
        ),
        evidence: realEstate.recent.map((row) => evidence('real-estate', row)),
      });
    case 'BUSINESS_INTEREST': {
      const rows = [...property.businessTies.values()].flatMap((ties) => ties.interest);
      return finding(test.code, {
        subject: [...new Set(rows.map((row) => row.enterprise))].join('、'),
        evidence: rows.map((row) => evidence('business', row)),
      });
    }
    case 'MACHINERY_OVER_LIMIT':
      return finding(test.code, {
        verified: machinery.length,
        subject: [...new Set(machinery.map((row) => row.model))].join('、'),
        evidence: machinery.map((row) => evidence('machinery', row)),
      });
  }
}

const numberOf = (value: number | Ratio): number => (typeof value === 'number' ? value : value.toNumber());
