import { Ratio } from '../../base/ratio.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { ExplainedExit, ExplainedTest } from '../../dossier/explanation.js';
import { plainText } from '../../messages/amounts.js';
import { citationText } from '../../messages/citations.js';
import { EXIT_ARTICLE, EXIT_WORDS } from '../../messages/exit-words.js';
import { RULE_NAMES } from '../../messages/explained.js';
import type { Reckoning } from '../../rules/assess.js';
import type { ExitTrial, NewWork } from '../../rules/exit.js';
import { evidence } from '../../rules/figures.js';
import type { Narrator } from './narrator.js';
import { explainTest, toldTest } from './tests.js';

/** Why a household keeps its benefit for some months, or why not; null where the question does not arise. */
export function explainExit(
  { exit: trial, result }: Reckoning,
  dossier: Dossier,
  narrator: Narrator,
): ExplainedExit | null {
  if (!trial) return null;
  const dibao = result.trials.find(({ tier }) => tier === 'dibao');
  const failed = (dibao?.property ?? []).filter((rule) => !rule.passed);
  const property = failed.map(({ code }) => narrator.say(RULE_NAMES[code]));
  return {
    running: trial.exit !== null,
    since: trial.months?.since ?? null,
    until: trial.months?.until ?? null,
    text: outcome(trial, narrator),
    article: citationText(EXIT_ARTICLE, narrator.language),
    // The test of dibao, which here must not hold.
    tests: [
      { ...explainTest(trial.standard, narrator), passed: true, change: null },
      propertyTest(property, narrator),
      ...(trial.propertyHolds ? [workTest(trial.work, dossier, narrator)] : []),
      ...(trial.bound ? [explainTest(trial.bound, narrator)] : []),
    ],
    rows: narrator.rows(
      trial.work.flatMap(({ registrations }) => registrations.map((row) => evidence('unemployment', row))),
    ),
  };
}

function outcome({ months, exit }: ExitTrial, narrator: Narrator): string {
  if (!months) return narrator.say(EXIT_WORDS.refused);
  return narrator.say(exit ? EXIT_WORDS.running : EXIT_WORDS.over, { ...months });
}

function propertyTest(failed: readonly string[], narrator: Narrator): ExplainedTest {
  const holds = failed.length === 0;
  const text = holds
    ? narrator.say(EXIT_WORDS.propertyHolds)
    : narrator.say(EXIT_WORDS.propertyFails, { rules: narrator.list(failed) });
  return toldTest('property', narrator.say(EXIT_WORDS.property), holds, text, holds ? null : text);
}

function workTest(work: readonly NewWork[], { flags }: Dossier, narrator: Narrator): ExplainedTest {
  const { lastDibao } = flags;
  const title = narrator.say(EXIT_WORDS.work);
  if (work.length === 0) {
    const text = lastDibao
      ? narrator.say(EXIT_WORDS.noWork, { asOf: lastDibao.asOf })
      : narrator.say(EXIT_WORDS.noDecision);
    return toldTest('work', title, false, text, text);
  }
  const yuan = (fen: number) => plainText(Ratio.of(fen), 'yuan', narrator.language);
  const words = work.flatMap(({ member, earnedWage, wageBefore, registrations }) => {
    const { name } = member.row;
    const months = narrator.list([...new Set(registrations.map(({ month }) => month))].sort());
    return [
      ...(wageBefore === null
        ? []
        : [
            narrator.say(EXIT_WORDS.higherWage, {
              name,
              wage: yuan(earnedWage.value),
              before: yuan(wageBefore),
              asOf: lastDibao?.asOf ?? '',
            }),
          ]),
      ...(months === '' ? [] : [narrator.say(EXIT_WORDS.registered, { name, months })]),
    ];
  });
  return toldTest('work', title, true, words.join(narrator.language === 'zh' ? '；' : '; '), null);
}
