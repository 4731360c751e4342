import type { Language } from '../../base/text.js';
import { windowBefore } from '../../base/window.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier, EvidenceKey } from '../../dossier/dossier.js';
import { EXPLANATION_VERSION, type ExplainedFinding, type Explanation } from '../../dossier/explanation.js';
import { citationText } from '../../messages/citations.js';
import { FINDING_TEXTS } from '../../messages/findings.js';
import { ROSTER_NAMES } from '../../messages/tiers.js';
import type { Parameter, Policy } from '../../policy/policy.js';
import { PolicyAt } from '../../policy/view.js';
import { type Assessment, assessHousehold, type Reckoning } from '../../rules/assess.js';
import { settingOf } from '../../rules/setting.js';
import { type SourceKey, sourceOf, sources } from '../../sources/registry.js';
import { findingOutput } from '../finding-output.js';
import { explainConclusion } from './conclusion.js';
import { explainExit } from './exit.js';
import { explainMembers } from './members.js';
import { Narrator } from './narrator.js';
import { nextTiers } from './next.js';
import { explainTest } from './tests.js';
import { explainTiers } from './tiers.js';

/** What an assessment was made of, and how it is to be told. */
export interface Telling {
  readonly dossier: Dossier;
  readonly policy: Policy;
  readonly language: Language;
  /** The run whose decision it is; null for a household that came as a document. */
  readonly run: number | null;
}

/**
 * How a decision came about: the figures of the assessment with names, sentences, articles and rows. Amounts in yuan,
 * income per year, benefits per month.
 * @throws PolicyError (2) when a parameter that is needed is not in force at the dossier's date
 */
export function explain(assessment: Assessment, { dossier, policy, language, run }: Telling): Explanation {
  const { decision, reckoning } = assessment;
  const narrator = new Narrator(dossier, policy, language);
  const { first, last } = windowBefore(decision.asOf);
  // In the order in which they are read: a figure is told in full where it stands first.
  const size = reckoning && narrator.figure(reckoning.size);
  const members = explainMembers(assessment, narrator);
  const amounts = amountsOf(reckoning, narrator);
  const tiers = reckoning ? explainTiers(reckoning, narrator) : [];
  const singlePersons = singlesOf(reckoning, narrator);
  const benefit = reckoning && narrator.figure(reckoning.benefit);
  const exit = reckoning && explainExit(reckoning, dossier, narrator);
  return {
    version: EXPLANATION_VERSION,
    language,
    run,
    asOf: decision.asOf,
    window: { first, last },
    policy: { id: policy.id, title: policy.title[language] },
    household: {
      number: decision.household,
      roster: decision.roster,
      rosterName: narrator.say(ROSTER_NAMES[decision.roster]),
      head: decision.head,
      headId: decision.headId,
      street: decision.street,
      community: decision.community,
      area: decision.area,
      size,
    },
    conclusion: explainConclusion(decision, tiers, decision.singlePersons.length, narrator),
    members,
    ...amounts,
    tiers,
    singlePersons,
    benefit,
    exit,
    findings: decision.findings.map((finding) => explainFinding(finding, assessment, narrator)),
    next: nextTiers(decision.provisionalTier, tiers),
    parameters: narrator.parameters(),
    conditions: narrator.conditions(usedFor(dossier, policy)),
    missingSources: missingSources(dossier, language),
  };
}

/** The values that the rules look at for one household: deciding it once more, alone, tells them. */
function usedFor(dossier: Dossier, policy: Policy): readonly Parameter<unknown>[] {
  const view = new PolicyAt(policy, dossier.asOf);
  assessHousehold(dossier, settingOf(view));
  return view.used();
}

function amountsOf(reckoning: Reckoning | null, narrator: Narrator) {
  if (!reckoning) return { income: null, property: null, rigidExpenses: null };
  const { income, property, rigidExpenses } = reckoning;
  return {
    income: { gross: narrator.figure(income.gross), annual: narrator.figure(income.annual) },
    property: {
      financialAssets: narrator.figure(property.financial.total),
      insurancePremiums: narrator.figure(property.financial.premiums),
      vehicles: narrator.figure(property.vehicles.counted),
      homes: narrator.figure(property.realEstate.homes),
      housingArea: narrator.figure(property.realEstate.area),
    },
    rigidExpenses: narrator.figure(rigidExpenses),
  };
}

const singlesOf = (reckoning: Reckoning | null, narrator: Narrator): Explanation['singlePersons'] =>
  (reckoning?.singles ?? []).map(({ income: { member }, test, benefit }) => ({
    idNo: member.idNo,
    name: member.row.name,
    test: explainTest(test, narrator),
    benefit: benefit && narrator.figure(benefit),
  }));

function explainFinding(finding: Finding, { decision }: Assessment, narrator: Narrator): ExplainedFinding {
  const { household, roster } = decision;
  const text = FINDING_TEXTS[finding.code];
  const output = findingOutput({ ...finding, household, roster }, narrator.language);
  return {
    code: finding.code,
    title: narrator.say(text.title),
    severity: finding.severity,
    memberId: finding.memberId,
    member: finding.memberId && narrator.personName(finding.memberId),
    declared: output.declared,
    verified: output.verified,
    limit: output.limit,
    message: output.message,
    nextStep: narrator.say(text.nextStep),
    article: text.article === undefined ? null : citationText(text.article, narrator.language),
    rows: narrator.rows(finding.evidence),
  };
}

/** Sources that a decision rests on and of which there is no import at all. */
const missingSources = ({ inForce }: Dossier, language: Language): Explanation['missingSources'] =>
  sources
    .filter(({ key }) => isDecisive(key) && !inForce.has(key))
    .map(({ key, title }) => ({ source: key, title: title[language] }));

/** The bureau's own lists that a rule looks at; the others are of the monthly cycle. */
const OF_THE_BUREAU: readonly SourceKey[] = ['obligors', 'relatives'];

export type DecisiveSource = Exclude<EvidenceKey, 'payments' | 'temporary-aid' | 'visits'>;

/** Whether decisions rest on a source: every agency's, and lists of the bureau that a rule looks at. */
export const isDecisive = (source: SourceKey): source is DecisiveSource =>
  sourceOf(source).family === 'person' || OF_THE_BUREAU.includes(source);
