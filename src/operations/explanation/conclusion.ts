import { yuanFromFen, yuanOrNull } from '../../base/money.js';
import { Ratio } from '../../base/ratio.js';
import { PROPERTY_CODES, type PropertyCode, type Reason } from '../../dossier/codes.js';
import type { Decision } from '../../dossier/decision.js';
import type { ExplainedTest, ExplainedTier, Explanation } from '../../dossier/explanation.js';
import { plainText } from '../../messages/amounts.js';
import { EXIT_WORDS } from '../../messages/exit-words.js';
import { EXPLAINED } from '../../messages/explained.js';
import { findingTitle } from '../../messages/findings.js';
import { REASON_TITLES } from '../../messages/reasons.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import type { Narrator } from './narrator.js';

/** What it came to, in a sentence, with its reasons: what led to it first, then what closes a better tier. */
export function explainConclusion(
  decision: Decision,
  tiers: readonly ExplainedTier[],
  singles: number,
  narrator: Narrator,
): Explanation['conclusion'] {
  const { tier, provisionalTier, monthlyBenefit, provisionalBenefit, currentBenefit } = decision;
  return {
    tier,
    name: narrator.say(TIER_NAMES[tier]),
    provisionalTier,
    provisionalName: narrator.say(TIER_NAMES[provisionalTier]),
    text: sentence(decision, singles, narrator),
    reasons: [
      ...decision.reasons.filter((code) => !isProperty(code)),
      ...decision.reasons.filter(isProperty),
    ].map((code) => ({ code, text: reasonText(code, tiers, narrator) })),
    monthlyBenefit: yuanFromFen(monthlyBenefit),
    provisionalBenefit: yuanFromFen(provisionalBenefit),
    currentBenefit: yuanOrNull(currentBenefit),
  };
}

function sentence(decision: Decision, singles: number, narrator: Narrator): string {
  const { tier, provisionalTier, monthlyBenefit, provisionalBenefit, currentBenefit } = decision;
  const yuan = (fen: number) => plainText(Ratio.of(fen), 'yuan', narrator.language, true);
  const now =
    currentBenefit === null ? '' : narrator.say(EXPLAINED.current, { current: yuan(currentBenefit) });
  const exit = decision.exit ? narrator.say(EXIT_WORDS.conclusion, { until: decision.exit.until }) : '';
  const current = `${exit}${now}`;
  if (tier === 'undetermined') {
    const blockers = decision.findings.filter(({ severity }) => severity === 'blocker');
    const titles = [...new Set(blockers.map(({ code }) => findingTitle(code, narrator.language)))];
    const then =
      provisionalBenefit > 0 ? narrator.say(EXPLAINED.wouldPay, { benefit: yuan(provisionalBenefit) }) : '';
    const values = {
      blockers: narrator.list(titles),
      tier: `${narrator.say(TIER_NAMES[provisionalTier])}${then}`,
    };
    const word = provisionalTier === 'none' ? EXPLAINED.undeterminedNone : EXPLAINED.undetermined;
    return `${narrator.say(word, values)}${current}`;
  }
  const values = {
    tier: narrator.say(tier === 'none' ? EXPLAINED.none : TIER_NAMES[tier]),
    benefit: yuan(monthlyBenefit),
    count: singles,
  };
  const word =
    monthlyBenefit === 0
      ? tier === 'none'
        ? EXPLAINED.plain
        : EXPLAINED.withoutPayment
      : decision.singlePersons.length > 0
        ? EXPLAINED.withSingles
        : EXPLAINED.eligible;
  return `${narrator.say(word, values)}${current}`;
}

/** A reason as the tests of the tiers tell it, so that both say the same. */
function reasonText(code: Reason, tiers: readonly ExplainedTier[], narrator: Narrator): string {
  const tests = isProperty(code) ? failedRule(code, tiers) : testsOf(code, tiers);
  if (tests.length === 0) return narrator.say(REASON_TITLES[code]);
  return tests.map((test) => test.text).join(narrator.language === 'zh' ? '；' : '; ');
}

const isProperty = (code: Reason): code is PropertyCode =>
  (PROPERTY_CODES as readonly Reason[]).includes(code);

/** The rule of the first tier that it alone closes; where none is, of the last that was tried. */
function failedRule(code: PropertyCode, tiers: readonly ExplainedTier[]): ExplainedTest[] {
  const tried = tiers.filter((tier) => tier.property.some((rule) => rule.name === code && !rule.passed));
  const tier = tried.find(({ tests }) => tests.every((test) => test.passed)) ?? tried.at(-1);
  return tier?.property.filter((rule) => rule.name === code) ?? [];
}

function testsOf(code: Reason, tiers: readonly ExplainedTier[]): ExplainedTest[] {
  const of = (tier: ExplainedTier['tier'], ...names: string[]) =>
    tiers.find((tried) => tried.tier === tier)?.tests.filter(({ name }) => names.includes(name)) ?? [];
  switch (code) {
    case 'TEKUN_CONDITIONS_MET':
      return [...of('tekun', 'labour', 'obligors'), ...of('dibao', 'income')];
    case 'INCOME_BELOW_DIBAO':
      return of('dibao', 'income');
    case 'INCOME_BELOW_MARGIN':
      return of('margin', 'income');
    case 'EXPENSES_OVER_RATIO':
      return of('expenditure', 'rigidRatio', 'rigidResidual');
    case 'INCOME_OVER_LIMIT':
      return [...of('margin', 'income'), ...of('expenditure', 'grossIncome')].filter(({ passed }) => !passed);
    case 'EXPENSES_UNDER_RATIO':
      return of('expenditure', 'rigidRatio', 'rigidResidual').filter(({ passed }) => !passed);
    default:
      return [];
  }
}
