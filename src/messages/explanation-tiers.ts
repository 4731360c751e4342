import { type Language, say } from '../base/text.js';
import type { ExplainedTest, ExplainedTier, Explanation } from '../dossier/explanation.js';
import { EXPLAINED } from './explained.js';
import { basisLines, rowLines, stepLines } from './explanation-figures.js';
import { listOf, WORDS } from './explanation-words.js';
import { capitalised, type Line, line } from './text-lines.js';

const NOTHING: ReadonlySet<string> = new Set(
  [EXPLAINED.absent, EXPLAINED.unknown].flatMap((text) => [text.zh, text.en]),
);

/** Every tier in the order in which they are tried, each test with a tick or a cross. */
export function tierLines({ tiers: all }: Explanation, language: Language): Line[] {
  const spared = all.filter((tier) => tier.outcome === 'notNeeded');
  const lines = all.filter((tier) => tier.outcome !== 'notNeeded').flatMap((tier) => oneTier(tier, language));
  if (spared.length > 0) {
    const name = listOf(
      spared.map((tier) => tier.name),
      language,
    );
    lines.push(line(1, say(WORDS.named, language, { name, text: spared[0]?.text ?? '' }), 'dim'));
  }
  return lines;
}

function oneTier({ name, text, outcome, tests, property: rules }: ExplainedTier, language: Language): Line[] {
  const title = say(WORDS.named, language, { name, text });
  if (outcome === 'notApplied') return [line(1, title, 'dim')];
  // What the household does not have at all is told in one line.
  const idle = rules.filter((rule) => rule.passed && (rule.found === null || NOTHING.has(rule.text)));
  const others = rules.filter((rule) => !idle.includes(rule));
  const lines = [...tests, ...others].map((test) => testLine(test, language));
  for (const reason of new Set(idle.map((rule) => rule.text))) {
    const names = idle.filter((rule) => rule.text === reason).map((rule) => rule.title);
    const told = capitalised(say(WORDS.colon, language, { a: listOf(names, language), b: reason }));
    const known = reason !== EXPLAINED.unknown[language];
    lines.push(known ? line(2, `✓ ${told}`, 'good') : line(2, `? ${told}`, 'warn'));
  }
  const basis = basisLines(
    tests.map((test) => test.limit),
    2,
    language,
  );
  return [line(1, title, outcome === 'fits' ? 'good' : 'bad'), ...basis, ...lines];
}

const testLine = ({ passed, text, found, title }: ExplainedTest, language: Language): Line => {
  const words = found === null || text === '' ? say(WORDS.colon, language, { a: title, b: text }) : text;
  return line(2, `${passed ? '✓' : '✗'} ${capitalised(words)}`, passed ? 'good' : 'bad');
};

/** What comes of the benefit of a household that leaves dibao, each condition with a tick or a cross. */
export function exitLines({ exit }: Explanation, language: Language): Line[] {
  if (!exit) return [];
  const { text, running, article, tests, rows } = exit;
  return [
    line(1, text, running ? 'good' : 'warn'),
    line(1, say(WORDS.basis, language, { articles: article }), 'dim'),
    ...tests.map((test) => testLine(test, language)),
    ...rowLines(rows, 2, language),
  ];
}

/** The arithmetic of what is paid, step by step; of each person who is supported alone their own. */
export function benefitLines({ benefit: figure, singlePersons }: Explanation, language: Language): Line[] {
  if (!figure) return [];
  if (singlePersons.length === 0) {
    if (figure.value === 0) return [];
    return [...basisLines([figure], 1, language), ...stepLines(figure, 1, language)];
  }
  const singles = singlePersons.flatMap(({ name, test, benefit: own }) => [
    line(1, say(WORDS.single, language, { name })),
    testLine(test, language),
    ...(own ? stepLines(own, 2, language) : []),
  ]);
  const basis = basisLines(
    singlePersons.map((single) => single.benefit),
    1,
    language,
  );
  if (figure.parts.length < 2) return [...basis, ...singles];
  const { name, text } = figure;
  return [...basis, ...singles, line(1, say(WORDS.named, language, { name, text }))];
}
