import { type Language, say } from '../../src/base/text.js';
import {
  FINDING_CODES,
  FINDINGS,
  type FindingCode,
  REASONS,
  RUN_FINDINGS,
  type Severity,
} from '../../src/dossier/codes.js';
import { citationText } from '../../src/messages/citations.js';
import { FINDING_TEXTS } from '../../src/messages/findings.js';
import { REASON_TITLES } from '../../src/messages/reasons.js';
import { RUN_FINDING_TEXTS } from '../../src/messages/run-findings.js';
import { render } from '../../src/messages/template.js';
import { CLASS_NAMES, SEVERITY_NAMES } from '../../src/messages/tiers.js';
import { code, labelled, page, table } from './markdown.js';
import { FIGURE_WORDS, FINDINGS_PAGE } from './words.js';

const CLASSES = Object.keys(CLASS_NAMES) as (keyof typeof CLASS_NAMES)[];
const SEVERITIES = Object.keys(SEVERITY_NAMES) as Severity[];

/** Every finding by class and severity, the notes of a run, and the reasons. */
export function findingPage(language: Language): string {
  const names = Object.fromEntries(SEVERITIES.map((key) => [key, SEVERITY_NAMES[key][language]]));
  return page('findings', FINDINGS_PAGE.title, language, [
    FINDINGS_PAGE.about[language],
    say(FINDINGS_PAGE.severities, language, names),
    say(FINDINGS_PAGE.list, language, { code: FINDING_CODES[0] ?? '' }),
    ...CLASSES.flatMap((kind) => [
      `## ${CLASS_NAMES[kind][language]}`,
      ...codesOf(kind).map((finding) => section(finding, language)),
    ]),
    `## ${FINDINGS_PAGE.runTitle[language]}`,
    FINDINGS_PAGE.runAbout[language],
    runTable(language),
    `## ${FINDINGS_PAGE.reasonTitle[language]}`,
    table(
      [FINDINGS_PAGE.code[language], FINDINGS_PAGE.name[language]],
      REASONS.map((reason) => [code(reason), REASON_TITLES[reason][language]]),
    ),
  ]);
}

const codesOf = (kind: keyof typeof CLASS_NAMES): FindingCode[] =>
  SEVERITIES.flatMap((severity) =>
    FINDING_CODES.filter((one) => FINDINGS[one].class === kind && FINDINGS[one].severity === severity),
  );

function section(finding: FindingCode, language: Language): string {
  const { title, message, nextStep, article } = FINDING_TEXTS[finding];
  const lines = [
    `**${SEVERITY_NAMES[FINDINGS[finding].severity][language]}** — ${title[language]}`,
    labelled(FINDINGS_PAGE.means, sentence(message[language], language), language),
    labelled(FINDINGS_PAGE.todo, nextStep[language], language),
    ...(article ? [labelled(FINDINGS_PAGE.article, citationText(article, language), language)] : []),
  ];
  return `### ${finding}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

const runTable = (language: Language): string =>
  table(
    [FINDINGS_PAGE.code, FINDINGS_PAGE.name, FINDINGS_PAGE.means].map((header) => header[language]),
    RUN_FINDINGS.map((finding) => {
      const { title, message } = RUN_FINDING_TEXTS[finding];
      return [code(finding), title[language], sentence(message[language], language)];
    }),
  );

/** A sentence with the names of its figures in their places. */
function sentence(template: string, language: Language): string {
  return render(template, (name) => {
    const word = FIGURE_WORDS[name];
    if (!word) throw new Error(`${name} is no figure that the page can name; add it to FIGURE_WORDS`);
    return `‹${word[language]}›`;
  });
}
