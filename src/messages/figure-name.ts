import type { IdNo } from '../base/identity.js';
import type { Language, Text } from '../base/text.js';
import type { AnyFigure } from '../dossier/figure.js';
import type { SourceKey } from '../sources/registry.js';
import { FIGURE_NAMES } from './figures.js';

/** What a sentence about a figure must know beyond the figure. */
export interface Speaker {
  readonly language: Language;
  /** The title of a parameter of the policy. */
  parameterName(key: string): string;
  /** The name of a member of the household. */
  personName(id: IdNo): string | null;
  /** Whether there are data of this source at all: without them, no rows does not mean nothing. */
  hasSource(source: SourceKey): boolean;
}

/** What was found on a visit in place of what the data say. */
const CONFIRMED: Text = { zh: '入户核定', en: 'confirmed on a visit' };

/** What a figure is called: of a value of the policy its title, of an obligor's support their name too. */
export function nameOf(figure: AnyFigure, speaker: Speaker): string {
  const name = figure.parameter
    ? speaker.parameterName(figure.parameter.key)
    : FIGURE_NAMES[figure.label][speaker.language];
  const subject = figure.operation === 'confirmed' ? CONFIRMED[speaker.language] : figure.subject;
  if (subject === null) return name;
  return speaker.language === 'zh' ? `${name}（${subject}）` : `${name} (${subject})`;
}

/** What a part is called in the sentence of the figure that it belongs to: 申报, 张建国, 张建国医疗自付. */
export function nameOfPart(part: AnyFigure, whole: AnyFigure, speaker: Speaker): string {
  const { language } = speaker;
  if (part.operation !== 'confirmed' && part.subject !== null) return part.subject;
  const person =
    part.member !== null && part.member !== whole.member ? speaker.personName(part.member) : null;
  if (person !== null && part.label === 'memberIncome') return person;
  const short =
    part.parameter || part.operation === 'confirmed' ? null : FIGURE_NAMES[part.label].short?.[language];
  const name = short ?? nameOf(part, speaker);
  if (person === null) return name;
  return language === 'zh' ? `${person}${name}` : `${person}, ${name}`;
}
