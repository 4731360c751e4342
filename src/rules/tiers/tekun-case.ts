import type { IdNo } from '../../base/identity.js';
import { type Fen, fen, ZERO } from '../../base/money.js';
import { Ratio } from '../../base/ratio.js';
import type { Dossier } from '../../dossier/dossier.js';
import type {
  ConditionState,
  LabourGround,
  TekunCase,
  TekunObligor,
  TekunPerson,
} from '../../dossier/tekun.js';
import type { PolicyAt } from '../../policy/view.js';
import type { SourceKey } from '../../sources/registry.js';
import type { Assessment, Reckoning } from '../assess.js';
import { tekunBenefitOf } from '../benefit.js';
import { endsLabourAbility } from '../disability.js';
import { evidence } from '../figures.js';
import { obligationsTo } from '../income/support.js';
import { ADULT_AGE, CHILD_AGE, ELDERLY_AGE, type Member } from '../member.js';
import { propertyFinding } from '../property/property.js';
import type { Setting } from '../setting.js';

/** What income and property are seen by; the policy says which of them must be there. */
const OF_INCOME: readonly SourceKey[] = ['tax', 'social-insurance', 'housing-fund', 'pension', 'subsidies'];
const OF_PROPERTY: readonly SourceKey[] = [
  'bank',
  'securities',
  'insurance',
  'vehicles',
  'real-estate',
  'business',
  'machinery',
];

/** Art. 24: at school after 18, support goes on in these stages. */
const STAGES: readonly string[] = ['小学', '初中', '高中', '中职'];

/**
 * Every condition of 特困 for a household, 民发〔2021〕43号, whatever the decision came to. Pure.
 * @param supported it is on the roster as 特困 already, so that art. 24 applies to the young
 * @param before the grades of self-care that the roster before gave
 */
export function tekunCaseOf(
  dossier: Dossier,
  { decision, household, reckoning }: Assessment,
  setting: Setting,
  supported: boolean,
  before: ReadonlyMap<IdNo, TekunPerson['before']>,
): TekunCase {
  const policy = setting.policy.forArea(household.area);
  if (!reckoning) {
    // Where the roster could not be read nobody can say that nobody is left.
    const state = decision.tier === 'undetermined' ? 'unknown' : 'notMet';
    const states = { labour: state, income: state, property: state, obligors: state } as const;
    return { ...NOBODY, states, careKnown: policy.get('tekun.care') !== null };
  }
  const { members, size } = reckoning;
  const persons = members.map((member) => personOf(member, dossier, supported, policy, before));
  const counted = new Set(members.map(({ idNo }) => idNo));
  const obligors = members.flatMap((member) => obligorsOf(dossier, member, counted, setting));
  const missingOf = (sources: readonly SourceKey[]) => {
    const required = policy.get('requiredSources').value;
    return sources.filter((source) => required.includes(source) && !dossier.inForce.has(source));
  };
  const [noIncome, noProperty] = [missingOf(OF_INCOME), missingOf(OF_PROPERTY)];
  const income = incomeOf(reckoning, persons, policy);
  const overProperty = failedProperty(reckoning);
  const states: TekunCase['states'] = {
    labour: labourState(persons),
    income: income.state === 'met' && noIncome.length > 0 ? 'unknown' : income.state,
    property: stateOf(overProperty.length === 0, noProperty.length > 0),
    obligors: stateOf(
      obligors.every(({ grounds }) => grounds.length > 0),
      !dossier.inForce.has('obligors'),
    ),
  };
  const care = policy.get('tekun.care');
  return {
    states,
    persons,
    income: { found: income.found, limit: income.limit, deemed: income.deemed },
    overProperty,
    missing: {
      labour: persons.some(({ labour }) => labour === 'unknown') ? ['disability'] : [],
      income: noIncome,
      property: noProperty,
      obligors: dossier.inForce.has('obligors') ? [] : ['obligors'],
    },
    obligors,
    living: livingOf(members.length, policy),
    careKnown: care !== null,
    amount: Object.values(states).includes('notMet')
      ? null
      : fen(tekunBenefitOf(members, size, policy).value),
  };
}

const NOBODY: Omit<TekunCase, 'states'> = {
  persons: [],
  income: null,
  overProperty: [],
  missing: { labour: [], income: [], property: [], obligors: [] },
  obligors: [],
  living: ZERO,
  careKnown: false,
  amount: null,
};

/** Data that have not come speak neither for a household nor against it; data that speak against it have come. */
const stateOf = (holds: boolean, isMissing: boolean): ConditionState =>
  !holds ? 'notMet' : isMissing ? 'unknown' : 'met';

/** Below the standard, not counting what is only deemed of the young; over it by deemed wages alone is not known. */
function incomeOf({ income, members }: Reckoning, persons: readonly TekunPerson[], policy: PolicyAt) {
  const deemedOf = (some: readonly TekunPerson[]) =>
    income.members
      .filter(({ member }) => some.some(({ idNo }) => idNo === member.idNo))
      .reduce((sum, { deemed }) => {
        const counts = deemed?.kind === 'added' && deemed.amount.operation !== 'confirmed';
        return counts ? sum + deemed.amount.value : sum;
      }, 0);
  const found = fen(income.annual.value);
  const limit = fen(policy.get('dibao.standard').value * 12 * members.length);
  const [ofYoung, deemed] = [deemedOf(persons.filter(isYoung)), deemedOf(persons)];
  const state: ConditionState =
    found - ofYoung < limit ? 'met' : found - deemed < limit ? 'unknown' : 'notMet';
  return { found, limit, deemed: fen(deemed), state };
}

const isYoung = ({ labour }: TekunPerson): boolean => labour === 'minor' || labour === 'student';

function labourState(persons: readonly TekunPerson[]): ConditionState {
  if (persons.some(({ labour }) => labour === 'able')) return 'notMet';
  return persons.some(({ labour }) => labour === 'unknown') ? 'unknown' : 'met';
}

function personOf(
  member: Member,
  dossier: Dossier,
  supported: boolean,
  policy: PolicyAt,
  before: ReadonlyMap<IdNo, TekunPerson['before']>,
): TekunPerson {
  const { row, idNo, age, disabilities } = member;
  const certificate = disabilities.find(endsLabourAbility);
  const selfCare = row.selfCare;
  return {
    idNo,
    name: row.name,
    age,
    labour: labourOf(member, dossier, supported),
    certificate: certificate ? `${certificate.kind}${certificate.level}` : null,
    selfCare,
    before: before.get(idNo) ?? null,
    care: (selfCare && policy.get('tekun.care')?.value[selfCare]) ?? null,
  };
}

function labourOf(member: Member, { inForce }: Dossier, supported: boolean): LabourGround {
  const { age, disabilities, enrolments } = member;
  if (age >= ELDERLY_AGE) return 'aged';
  if (age < CHILD_AGE) return 'child';
  if (disabilities.some(endsLabourAbility)) return 'disabled';
  if (supported && age < ADULT_AGE) return 'minor';
  if (supported && enrolments.some(({ stage }) => STAGES.includes(stage))) return 'student';
  return inForce.has('disability') ? 'able' : 'unknown';
}

function obligorsOf(
  dossier: Dossier,
  member: Member,
  counted: ReadonlySet<IdNo>,
  setting: Setting,
): TekunObligor[] {
  return obligationsTo(dossier, member, counted, setting).map(({ row, grounds }) => ({
    name: row.name,
    relation: row.relation,
    of: member.row.name,
    grounds,
    householdIncome: row.obligorHouseholdIncome,
    householdSize: row.obligorHouseholdSize,
    row: evidence('obligors', row),
  }));
}

/** The property rules are dibao's, which are tried first and so always there. */
const failedProperty = ({ result, property }: Reckoning) =>
  (result.trials.find(({ tier }) => tier === 'dibao')?.property ?? [])
    .filter((test) => !test.passed)
    .map((test) => propertyFinding(test, property));

/** Rounded to the fen for display: what is paid is rounded once, at the end. */
const livingOf = (persons: number, policy: PolicyAt): Fen =>
  fen(
    Ratio.of(persons)
      .times(policy.get('dibao.standard').value)
      .times(policy.get('tekun.multiple').value)
      .roundHalfUp(),
  );
