import type { Ratio } from '../../base/ratio.js';
import { type LimitTier, PROPERTY_CODES, type PropertyCode } from '../../dossier/codes.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { evidence, figure } from '../figures.js';
import { finding } from '../findings.js';
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
  const vehicleLimit = figure('vehicleLimit', policy.get(`vehicles.${tier}.max`).value, 'given');
  const holds = (code: Exclude<PropertyCode, 'FINANCIAL_ASSETS_OVER_LIMIT' | 'VEHICLE_OVER_LIMIT'>) =>
    policy.get(`applies.${code}`).value.includes(tier);
  const interest = [...property.businessTies.values()].some((ties) => ties.interest.length > 0);
  const tests: Record<PropertyCode, Omit<PropertyTest, 'code'>> = {
    FINANCIAL_ASSETS_OVER_LIMIT: {
      passed: financialLimit.value.compare(financial.total.value) >= 0,
      found: financial.total,
      limit: financialLimit,
    },
    VEHICLE_OVER_LIMIT: {
      passed: vehicles.counted.value <= vehicleLimit.value,
      found: vehicles.counted,
      limit: vehicleLimit,
    },
    HOUSING_OVER_LIMIT: {
      passed: !(realEstate.overLimit && holds('HOUSING_OVER_LIMIT')),
      found: realEstate.area,
      limit: realEstate.areaLimit,
    },
    HOUSING_RECENT_PURCHASE: {
      passed: !(realEstate.recent.length > 0 && holds('HOUSING_RECENT_PURCHASE')),
      found: null,
      limit: null,
    },
    BUSINESS_INTEREST: { passed: !(interest && holds('BUSINESS_INTEREST')), found: null, limit: null },
    MACHINERY_OVER_LIMIT: {
      passed: !(machinery.length > 0 && holds('MACHINERY_OVER_LIMIT')),
      found: null,
      limit: null,
    },
  };
  return PROPERTY_CODES.map((code) => ({ code, ...tests[code] }));
}

/** The finding of a failed property rule, with the limit of the tier that it closes. */
export function propertyFinding(test: PropertyTest, property: Property): Finding {
  const { financial, vehicles, realEstate, machinery } = property;
  const verified = test.found ? numberOf(test.found.value) : null;
  const limit = test.limit ? numberOf(test.limit.value) : null;
  switch (test.code) {
    case 'FINANCIAL_ASSETS_OVER_LIMIT': {
      const rows = financial.total.parts.flatMap((part) => part.rows);
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
