import type { IdNo } from '../base/identity.js';
import { type Fen, fen, ZERO } from '../base/money.js';
import { compareText } from '../base/order.js';
import { Ratio } from '../base/ratio.js';
import type { DecidedTier, Reason, Tier } from '../dossier/codes.js';
import type { Decision, Finding, SinglePerson, Standing } from '../dossier/decision.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Figure } from '../dossier/figure.js';
import type { PolicyAt } from '../policy/view.js';
import { dibaoBenefitOf, tekunBenefitOf } from './benefit.js';
import { type ExitTrial, tryExit } from './exit.js';
import { figure, sumOf } from './figures.js';
import { finding, withName } from './findings.js';
import { composeHousehold, type Household } from './household.js';
import { type HouseholdIncome, householdIncomeOf } from './income/household-income.js';
import { type Obligation, obligationsTo } from './income/support.js';
import { describeMember, type Member } from './member.js';
import { type Property, propertyFinding, propertyOf } from './property/property.js';
import { propertyWarnings } from './property/warnings.js';
import type { Setting } from './setting.js';
import { rigidExpensesOf } from './tiers/expenditure.js';
import { type SingleTrial, trySinglePersons } from './tiers/single-persons.js';
import { tekunConditionsOf } from './tiers/tekun.js';
import { decideTier, type TierResult } from './tiers/tiers.js';
import { admissionFindings } from './warnings/admission.js';
import {
  movedOut,
  nameMismatches,
  nearRelatives,
  unlistedRegisterMates,
  unlistedSpouse,
} from './warnings/identity.js';
import { labourFindings } from './warnings/labour.js';

/** A decision with the figures it rests on. */
export interface Assessment {
  readonly decision: Decision;
  readonly household: Household;
  /** Null when no member counts, and so nothing was reckoned. */
  readonly reckoning: Reckoning | null;
  /** What a later run must know of a household in a scheme; null for applicants. */
  readonly standing: Standing | null;
}

/** The figures of a household with at least one counted member. */
export interface Reckoning {
  readonly members: readonly Member[];
  readonly size: Figure;
  readonly income: HouseholdIncome;
  readonly property: Property;
  readonly rigidExpenses: Figure;
  readonly result: TierResult;
  /** The members who were considered for support alone. */
  readonly singles: readonly SingleTrial[];
  /** Null for a household that is in no dibao, or whose income is below its line. */
  readonly exit: ExitTrial | null;
  /** Monthly, of the provisional tier. */
  readonly benefit: Figure;
}

/**
 * Decides one household: a pure function of the dossier, the policy and the date. Money in fen; income per year,
 * benefits per month. The decision is a proposal to a person, with its reasons.
 * @throws PolicyError when a parameter that is needed is not in force at the date or month asked for
 */
export function assessHousehold(dossier: Dossier, setting: Setting): Assessment {
  const household = composeHousehold(dossier, setting);
  const policy = setting.policy.forArea(household.area);
  const members = household.counted.map((row) => describeMember(dossier, row, setting, policy));
  const findings: Finding[] = [...household.findings];
  findings.push(...admissionFindings(dossier, members, setting, policy));
  if (members.length === 0) {
    const decision = withoutMembers(dossier, household, findings);
    return { decision, household, reckoning: null, standing: standingOf(decision, null) };
  }

  const reckoning = reckon(dossier, members, setting, policy);
  const { income, property, result, size } = reckoning;
  for (const member of income.members) findings.push(...member.findings);
  findings.push(...propertyWarnings(dossier, members, property, size, policy));
  findings.push(...result.failedProperty.map((test) => propertyFinding(test, property)));
  findings.push(...nameMismatches(dossier, members, setting), ...unlistedRegisterMates(dossier, members));
  for (const member of members) {
    findings.push(...labourFindings(dossier, member), ...movedOut(dossier, member));
    findings.push(...unlistedSpouse(dossier, member, setting), ...nearRelatives(dossier, member));
  }
  if (result.tekunCandidate) findings.push(finding('TEKUN_CANDIDATE'));

  const provisional = singlePersonsOf(reckoning);
  const tier = decidedTier(result.tier, findings);
  const blocked = isBlocked(findings);
  const singles = blocked ? [] : provisional;
  for (const single of singles) {
    findings.push(
      finding('SINGLE_PERSON_ELIGIBLE', { member: single.idNo, verified: single.monthlyBenefit }),
    );
  }
  const benefit = fen(reckoning.benefit.value);
  // Field by field: spreading an object of this size takes as long as all the rules together.
  const about = headOf(dossier, household);
  const decision: Decision = {
    household: about.household,
    roster: about.roster,
    asOf: about.asOf,
    head: about.head,
    headId: about.headId,
    street: about.street,
    community: about.community,
    area: about.area,
    currentBenefit: about.currentBenefit,
    exit: reckoning.exit?.exit ?? null,
    tier,
    provisionalTier: result.tier,
    size: size.value,
    grossIncome: fen(income.gross.value),
    annualIncome: fen(income.annual.value),
    monthlyIncomePerCapita: fen(Ratio.of(income.annual.value, 12 * size.value).roundHalfUp()),
    financialAssets: fen(property.financial.total.value),
    rigidExpenses: fen(reckoning.rigidExpenses.value),
    monthlyBenefit: blocked ? ZERO : benefit,
    provisionalBenefit: benefit,
    singlePersons: singles,
    reasons: result.reasons,
    findings: inOrder(findings, household),
  };
  return { decision, household, reckoning, standing: standingOf(decision, reckoning) };
}

function reckon(dossier: Dossier, members: readonly Member[], setting: Setting, policy: PolicyAt): Reckoning {
  const size = figure('householdSize', members.length, 'given');
  const counted = new Set<IdNo>();
  for (const { idNo } of members) counted.add(idNo);
  const obligations = new Map<Member, readonly Obligation[]>();
  for (const member of members) obligations.set(member, obligationsTo(dossier, member, counted, setting));
  const income = householdIncomeOf(dossier, members, obligations, setting, policy);
  const property = propertyOf(dossier, members, size, setting, policy);
  const rigidExpenses = rigidExpensesOf(dossier, income, size, setting, policy);
  const tekun = tekunConditionsOf(dossier, members, obligations);
  const result = decideTier({ size, income, property, rigidExpenses, tekun }, policy);
  const dibao = result.trials.find((trial) => trial.tier === 'dibao');
  const singles = trySinglePersons(result.tier, income.members, dibao?.propertyHolds ?? false, policy);
  const exit = tryExit(dossier, { size, income, dibao }, setting, policy);
  const benefit = benefitOf({ members, size, income, result, singles }, policy);
  return { members, size, income, property, rigidExpenses, result, singles, exit, benefit };
}

type OfBenefit = Pick<Reckoning, 'members' | 'size' | 'income' | 'result' | 'singles'>;

function benefitOf({ members, size, income, result, singles }: OfBenefit, policy: PolicyAt): Figure {
  if (result.tier === 'tekun') return tekunBenefitOf(members, size, policy);
  if (result.tier === 'dibao') return dibaoBenefitOf(members, size, income.annual, policy);
  return sumOf(
    'singlePersonBenefits',
    singles.flatMap((single) => single.benefit ?? []),
  );
}

function singlePersonsOf({ singles }: Reckoning): SinglePerson[] {
  return singles.flatMap(({ income: { member }, benefit }) =>
    benefit ? [{ idNo: member.idNo, name: member.row.name, monthlyBenefit: fen(benefit.value) }] : [],
  );
}

const isBlocked = (findings: readonly Finding[]): boolean =>
  findings.some((candidate) => candidate.severity === 'blocker');

/**
 * A blocker leaves an eligible tier undetermined and none as it is, unless it leaves the size of the household unknown:
 * then nothing can be said of any tier.
 */
function decidedTier(tier: Tier, findings: readonly Finding[]): DecidedTier {
  const blocked = tier === 'none' ? findings.some(leavesSizeUnknown) : isBlocked(findings);
  return blocked ? 'undetermined' : tier;
}

const leavesSizeUnknown = ({ code }: Finding): boolean =>
  code === 'ROSTER_ROW_REJECTED' || code === 'HOUSEHOLD_NUMBER_CONFLICT';

function withoutMembers(dossier: Dossier, household: Household, findings: readonly Finding[]): Decision {
  const reasons: readonly Reason[] = ['NO_COUNTED_MEMBER'];
  return {
    ...headOf(dossier, household),
    exit: null,
    tier: decidedTier('none', findings),
    provisionalTier: 'none',
    size: 0,
    grossIncome: ZERO,
    annualIncome: ZERO,
    monthlyIncomePerCapita: ZERO,
    financialAssets: ZERO,
    rigidExpenses: ZERO,
    monthlyBenefit: ZERO,
    provisionalBenefit: ZERO,
    singlePersons: [],
    reasons,
    findings: inOrder(findings, household),
  };
}

function headOf(dossier: Dossier, { head, listed, area }: Household) {
  const firstOf = (field: 'street' | 'community') =>
    head?.[field] ?? listed.find((row) => row[field] !== null)?.[field] ?? null;
  const currentBenefit: Fen | null =
    dossier.roster === 'beneficiaries' ? (head?.householdBenefit ?? null) : null;
  return {
    household: dossier.household,
    roster: dossier.roster,
    asOf: dossier.asOf,
    head: head?.name ?? null,
    headId: head?.idNo ?? null,
    street: firstOf('street'),
    community: firstOf('community'),
    area,
    currentBenefit,
  };
}

/** The wages of a decision as dibao, and the month since which a gradual exit counts, over or not. */
function standingOf({ roster, tier }: Decision, reckoning: Reckoning | null): Standing | null {
  if (roster !== 'beneficiaries') return null;
  const earnedWage = tier === 'dibao' && reckoning ? earnedWagesOf(reckoning) : null;
  return { earnedWage, exitSince: reckoning?.exit?.months?.since ?? null };
}

const earnedWagesOf = ({ income }: Reckoning): Readonly<Record<string, Fen>> =>
  Object.fromEntries(
    income.members
      .filter(({ earnings }) => earnings.earnedWage.value > 0)
      .map(({ member, earnings }) => [member.idNo, fen(earnings.earnedWage.value)]),
  );

const byCode = (a: Finding, b: Finding): number =>
  compareText(a.code, b.code) ||
  compareText(a.memberId ?? '', b.memberId ?? '') ||
  compareText(a.subject ?? '', b.subject ?? '');

/** In a fixed order, each with the name of the member that it is about. */
function inOrder(findings: readonly Finding[], household: Household): readonly Finding[] {
  const nameOf = (id: IdNo) => household.listed.find((row) => row.idNo === id)?.name ?? null;
  return findings
    .map((found) => (found.memberId === null ? found : withName(found, nameOf(found.memberId))))
    .sort(byCode);
}
