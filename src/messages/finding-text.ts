import type { Text } from '../base/text.js';

/** The instruments that findings cite, by number with title. */
export const INSTRUMENTS = {
  '民发〔2021〕57号': '《最低生活保障审核确认办法》（民发〔2021〕57号）',
  '民发〔2021〕43号': '《特困人员认定办法》（民发〔2021〕43号）',
  '民发〔2022〕83号': '民政部等部门通知（民发〔2022〕83号）',
} as const;

/** An article as one writes it beside a finding; without `articles` the instrument as a whole. */
export const cite = (number: keyof typeof INSTRUMENTS, articles?: string): string =>
  articles === undefined ? number : `${number}第${articles}条`;

/**
 * What is said of one finding. `message` names `{declared}`, `{verified}`, `{limit}`, `{difference}` and `{subject}`;
 * a part in square brackets is left out when a value in it is not known.
 */
export interface FindingText {
  readonly title: Text;
  readonly message: Text;
  /** What a clerk does about it. */
  readonly nextStep: Text;
  /** The article it rests on, where the rule names one. */
  readonly article?: string;
}
