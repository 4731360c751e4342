import type { IdNo } from '../../base/identity.js';
import { yuanFromFen, yuanOrNull } from '../../base/money.js';
import { compareText } from '../../base/order.js';
import type { Ratio } from '../../base/ratio.js';
import { type Language, say, type Text, type TextValues } from '../../base/text.js';
import type { Dossier } from '../../dossier/dossier.js';
import type {
  ExplainedCondition,
  ExplainedFigure,
  ExplainedParameter,
  ExplainedRow,
} from '../../dossier/explanation.js';
import type { AnyFigure, Evidence, ParameterUse } from '../../dossier/figure.js';
import { type FigureLabel, LABELS } from '../../dossier/labels.js';
import { isMoney, isWhole } from '../../messages/amounts.js';
import { arithmetic, lapsedText } from '../../messages/arithmetic.js';
import { citationText, inEnglish } from '../../messages/citations.js';
import { nameOf, type Speaker } from '../../messages/figure-name.js';
import { declarationOf, isParameterKey, PARAMETER_KEYS } from '../../policy/parameters.js';
import type { Parameter, Policy } from '../../policy/policy.js';
import { type SourceKey, sourceOf } from '../../sources/registry.js';
import { RecordsByPlace } from './amounts-of-rows.js';

type Outline = Omit<ExplainedFigure, 'rows' | 'parts' | 'repeated'>;

/**
 * Tells the figures of one household in a language. A figure that stands in several places is told in full the first
 * time; afterwards it is named with its number, so that the tree does not grow with every test that looks at it.
 */
export class Narrator implements Speaker {
  readonly language: Language;
  readonly #dossier: Dossier;
  readonly #names: ReadonlyMap<IdNo, string>;
  /** What is the same wherever a figure stands. */
  readonly #told = new Map<AnyFigure, Outline>();
  readonly #parameters = new Map<string, ExplainedParameter>();
  readonly #policy: Policy;
  readonly #records: RecordsByPlace;

  constructor(dossier: Dossier, policy: Policy, language: Language) {
    this.language = language;
    this.#dossier = dossier;
    this.#policy = policy;
    this.#records = new RecordsByPlace(dossier);
    // The first row of a number counts.
    this.#names = new Map([...dossier.members].reverse().map(({ idNo, name }) => [idNo, name]));
  }

  say(text: Text, values: TextValues = {}): string {
    return say(text, this.language, values);
  }

  list(words: readonly string[]): string {
    return words.join(this.language === 'zh' ? '、' : ', ');
  }

  personName(id: IdNo): string | null {
    return this.#names.get(id) ?? null;
  }

  parameterName(key: string): string {
    return isParameterKey(key) ? declarationOf(key).title[this.language] : key;
  }

  hasSource(source: SourceKey): boolean {
    return this.#dossier.inForce.has(source);
  }

  figure(figure: AnyFigure): ExplainedFigure {
    const known = this.#told.get(figure);
    const hasMore = figure.parts.length > 0 || figure.rows.length > 0;
    if (known) return { ...known, rows: [], parts: [], repeated: hasMore };
    const outline = this.#outline(figure, this.#told.size + 1);
    this.#told.set(figure, outline);
    const parts = figure.parts.map((part) => this.figure(part));
    return { ...outline, rows: this.rows(figure.rows, figure.label), parts, repeated: false };
  }

  #outline(figure: AnyFigure, id: number): Outline {
    const { unit, article } = LABELS[figure.label];
    return {
      id,
      label: figure.label,
      name: nameOf(figure, this),
      member: figure.member,
      memberName: figure.member && this.personName(figure.member),
      ...numbersOf(figure),
      unit,
      operation: figure.operation,
      text: arithmetic(figure, this),
      article: article && citationText(article, this.language),
      parameter: figure.parameter && this.#parameter(figure, figure.parameter),
      ...(figure.lapsed && {
        lapsed: { text: lapsedText(figure, figure.lapsed, this), rows: this.rows([figure.lapsed.row]) },
      }),
    };
  }

  /** Rows that prove something; of a figure that is a sum of amounts each with its own. */
  rows(evidence: readonly Evidence[], label: FigureLabel | null = null): ExplainedRow[] {
    return evidence.map((proof) => {
      const { source, at } = proof;
      const amount = label && this.#records.amountIn(label, proof);
      return {
        source,
        title: sourceOf(source).title[this.language],
        import: at?.import ?? null,
        file: at?.file ?? null,
        sheet: at?.sheet ?? null,
        row: at?.row ?? null,
        amount: yuanOrNull(amount),
      };
    });
  }

  /** The values of the policy that stand in the figures told so far, each once, by key and date. */
  parameters(): ExplainedParameter[] {
    return [...this.#parameters.values()].sort(
      (a, b) =>
        placeOf(a.key) - placeOf(b.key) || compareText(a.from ?? '', b.from ?? '') || a.value - b.value,
    );
  }

  /** Of the values that were looked at for a household those that stand in none of the figures told so far. */
  conditions(used: readonly Parameter<unknown>[]): ExplainedCondition[] {
    const told = new Set([...this.#parameters.values()].map(({ key }) => key));
    return used
      .filter(({ key, value }) => value !== null && !told.has(key))
      .map((parameter) => ({ ...this.#outlineOf(parameter), value: parameter.written }));
  }

  #outlineOf({ key, unit, from, year, status, source }: ParameterUse): Omit<ExplainedParameter, 'value'> {
    const name = this.parameterName(key);
    return { key, name, unit, from, year: year ?? null, status, source: this.#sourceOf(key, from, source) };
  }

  /** In English by the name that the policy file gives the document in that language. */
  #sourceOf(key: string, from: string | null, source: string): string {
    if (this.language === 'zh' || !isParameterKey(key)) return source;
    const entry = this.#policy.series
      .get(key)
      ?.find((one) => one.byArea.城镇.source === source && one.from === from);
    const citation = entry?.byArea.城镇.citation;
    return citation
      ? inEnglish(citation.instrument.title.en, citation.instrument.number, citation.article)
      : source;
  }

  #parameter(figure: AnyFigure, use: ParameterUse): ExplainedParameter {
    const { value } = numbersOf(figure);
    const told: ExplainedParameter = { ...this.#outlineOf(use), value };
    this.#parameters.set(`${use.key} ${use.from ?? use.year ?? ''} ${value}`, told);
    return told;
  }
}

/** In the order of the declaration, as the policy files have them. */
const placeOf = (key: string): number => (isParameterKey(key) ? PARAMETER_KEYS.indexOf(key) : -1);

/** The value in yuan or its own unit, and the exact fraction where two decimals do not hold it. */
function numbersOf({ label, value }: AnyFigure): Pick<ExplainedFigure, 'value' | 'exact'> {
  const money = isMoney(LABELS[label].unit);
  if (typeof value === 'number') return { value: money ? yuanFromFen(value) : value, exact: null };
  const exact = money ? value.dividedBy(100) : value;
  const isShort = isWhole(exact.times(100));
  return { value: exact.toNumber(), exact: isShort ? null : exact.toString() };
}

/** The difference of two figures as a number of their unit. */
export function differenceIn(figure: AnyFigure, difference: Ratio): number {
  return (isMoney(LABELS[figure.label].unit) ? difference.dividedBy(100) : difference).toNumber();
}
