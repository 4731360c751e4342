import type { LimitTier } from '../../dossier/codes.js';
import { LIMIT_TIERS } from '../../dossier/codes.js';
import type { ExplainedTest, ExplainedTier, TierOutcome } from '../../dossier/explanation.js';
import { EXPLAINED, OUTCOMES } from '../../messages/explained.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import type { Reckoning } from '../../rules/assess.js';
import { meetsTekun, type TekunConditions } from '../../rules/tiers/tekun.js';
import type { TierTrial } from '../../rules/tiers/tiers.js';
import type { Narrator } from './narrator.js';
import { explainRule, explainTest, toldTest } from './tests.js';

/** Every tier in the order in which they are tried, with each test and by how much. */
export function explainTiers(reckoning: Reckoning, narrator: Narrator): ExplainedTier[] {
  const { result } = reckoning;
  return [
    explainTekun(reckoning, narrator),
    ...LIMIT_TIERS.map((tier) => {
      const trial = result.trials.find((tried) => tried.tier === tier);
      return trial ? explainTrial(trial, reckoning, narrator) : untried(tier, narrator);
    }),
  ];
}

function explainTrial(trial: TierTrial, { property }: Reckoning, narrator: Narrator): ExplainedTier {
  const outcome = trial.testsHold && trial.propertyHolds ? 'fits' : 'failed';
  return {
    ...headingOf(trial.tier, outcome, narrator),
    tests: trial.tests.map((test) => explainTest(test, narrator)),
    property: trial.property.map((rule) => explainRule(rule, property, narrator)),
  };
}

const untried = (tier: LimitTier, narrator: Narrator): ExplainedTier => ({
  ...headingOf(tier, 'notNeeded', narrator),
  tests: [],
  property: [],
});

const headingOf = (tier: ExplainedTier['tier'], outcome: TierOutcome, narrator: Narrator) => ({
  tier,
  name: narrator.say(TIER_NAMES[tier]),
  outcome,
  text: narrator.say(OUTCOMES[outcome]),
});

/** 特困 asks for what dibao asks, and for persons who can neither work nor be supported by anybody. */
function explainTekun({ result }: Reckoning, narrator: Narrator): ExplainedTier {
  const { tekun } = result;
  const dibao = result.trials.find((trial) => trial.tier === 'dibao');
  const asDibao = dibao ? dibao.testsHold && dibao.propertyHolds : false;
  const fits = asDibao && meetsTekun(tekun);
  const outcome = !tekun.tried ? 'notApplied' : fits ? 'fits' : 'failed';
  const tests = [labourTest(tekun, narrator), obligorTest(tekun, narrator), dibaoTest(asDibao, narrator)];
  return { ...headingOf('tekun', outcome, narrator), tests, property: [] };
}

/** One whose change is worth telling only where it fails. */
const condition = (
  name: string,
  title: string,
  passed: boolean,
  text: string,
  change: string,
): ExplainedTest => toldTest(name, title, passed, text, passed ? null : change);

function labourTest({ able }: TekunConditions, narrator: Narrator): ExplainedTest {
  const names = narrator.list(able.map((member) => member.row.name));
  const passed = able.length === 0;
  const text = passed ? EXPLAINED.noneAble : EXPLAINED.someAble;
  const title = narrator.say(EXPLAINED.tekunLabour);
  const change = narrator.say(EXPLAINED.someAbleChange, { names });
  return condition('labour', title, passed, narrator.say(text, { names }), change);
}

function obligorTest({ obligorsKnown, bound }: TekunConditions, narrator: Narrator): ExplainedTest {
  const names = narrator.list([...new Set(bound.map(({ row }) => row.name))]);
  const title = narrator.say(EXPLAINED.tekunObligors);
  if (!obligorsKnown) {
    const unknown = narrator.say(EXPLAINED.obligorsUnknown);
    return condition('obligors', title, false, unknown, unknown);
  }
  const passed = bound.length === 0;
  const text = narrator.say(passed ? EXPLAINED.noneBound : EXPLAINED.someBound, { names });
  return condition('obligors', title, passed, text, narrator.say(EXPLAINED.someBoundChange, { names }));
}

function dibaoTest(passed: boolean, narrator: Narrator): ExplainedTest {
  const text = narrator.say(passed ? EXPLAINED.asDibao : EXPLAINED.notAsDibao);
  const title = narrator.say(EXPLAINED.tekunDibao);
  return condition('dibao', title, passed, text, narrator.say(EXPLAINED.notAsDibaoChange));
}
