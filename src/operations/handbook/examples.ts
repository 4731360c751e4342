import { yuanFromFen } from '../../base/money.js';
import { type Language, say } from '../../base/text.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Explanation } from '../../dossier/explanation.js';
import { explanationSections } from '../../messages/explanation-text.js';
import { EXAMPLE_TEXTS, type ExampleKey } from '../../messages/handbook/examples.js';
import { line } from '../../messages/text-lines.js';
import type { PolicyAt } from '../../policy/view.js';
import type { ToldExample } from '../../reports/handbook/data.js';
import { type Assessment, Assessor } from '../assess.js';
import { readDossier } from '../dossier-document.js';
import { explain } from '../explanation/explanation.js';
import { FamilyMaker } from './families.js';

/** An invented family with what the rules make of it. */
export interface HandbookExample {
  readonly told: ToldExample;
  readonly dossier: Dossier;
  readonly assessment: Assessment;
}

/** What of an explanation tells how a result comes about; members and values are told elsewhere. */
const TOLD_SECTIONS: ReadonlySet<string> = new Set(['income', 'expenses', 'tiers', 'benefit', 'exit']);

/**
 * The examples of a handbook: invented families, decided under the policy at its date. Their incomes are parts of its
 * lines, so that they say something under each policy.
 * @throws PolicyError (2) when a parameter that is needed is not in force at the date
 */
export function handbookExamples(policy: PolicyAt, language: Language): HandbookExample[] {
  const assessor = new Assessor(policy.policy);
  const decide = (document: unknown) => {
    const { dossier } = readDossier(document, 'example');
    return { dossier, assessment: assessor.assess(dossier) };
  };
  const maker = new FamilyMaker(policy, language, (document) =>
    yuanFromFen(decide(document).assessment.decision.monthlyBenefit),
  );
  return (Object.keys(EXAMPLE_TEXTS) as ExampleKey[]).map((key) => {
    const { document, values } = maker.family(key);
    const { dossier, assessment } = decide(document);
    const explanation = explain(assessment, { dossier, policy: policy.policy, language, run: null });
    return { dossier, assessment, told: toldExample(key, values, explanation, language) };
  });
}

function toldExample(
  key: ExampleKey,
  values: Readonly<Record<string, string | number>>,
  explanation: Explanation,
  language: Language,
): ToldExample {
  const { scheme, title, story } = EXAMPLE_TEXTS[key];
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? grouped(value) : value]),
  );
  return {
    key,
    scheme,
    title: title[language],
    story: say(story, language, shown),
    result: explanation.conclusion.text,
    reckoning: explanationSections(explanation, { language, mask: true })
      .filter(({ name }) => TOLD_SECTIONS.has(name))
      .map(({ heading, lines }) => ({
        heading,
        lines: lines.map(({ indent, text, tone }) => line(indent - 1, text, tone)),
      })),
  };
}

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
