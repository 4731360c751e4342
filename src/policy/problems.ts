import { UserError } from '../base/errors.js';
import type { Language, Text } from '../base/text.js';
import type { Kind } from './kinds.js';

/** Something wrong with a policy: where it stands and what it is. */
export interface Problem {
  readonly file: string;
  readonly line: number | null;
  /** The parameter or the field of the file. */
  readonly key: string | null;
  readonly text: Text;
}

/** All that is wrong with a policy, one a line; a command ends with exit code 2. */
export class PolicyError extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super({ zh: render(problems, 'zh'), en: render(problems, 'en') }, 2);
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

function render(problems: readonly Problem[], language: Language): string {
  return problems
    .map(({ file, line, key, text }) => {
      const lineText = line === null ? null : { zh: `第 ${line} 行`, en: `line ${line}` }[language];
      const place = [file, lineText, key].filter((part) => part !== null);
      return language === 'zh' ? `${place.join('，')}：${text.zh}` : `${place.join(', ')}: ${text.en}`;
    })
    .join('\n');
}

const quoted = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const maybe = (nearest: string | null): Text =>
  nearest === null ? { zh: '', en: '' } : { zh: `，是否指 ${nearest}？`, en: `; did you mean ${nearest}?` };

/** What can be wrong, each in both languages. */
export const say = {
  notFound: (known: readonly string[], nearest: string | null): Text => ({
    zh: `没有这个政策，也没有这个文件（内置政策：${known.join('、')}）${maybe(nearest).zh}`,
    en: `no such policy and no such file (bundled policies: ${known.join(', ')})${maybe(nearest).en}`,
  }),
  unreadable: (why: string): Text => ({ zh: `无法读取（${why}）`, en: `cannot be read (${why})` }),
  notUtf8: (): Text => ({
    zh: '不是 UTF-8 编码，请用 UTF-8 另存',
    en: 'is not UTF-8; save it again as UTF-8',
  }),
  syntax: (why: string): Text => ({ zh: `YAML 格式有误（${why}）`, en: `is no valid YAML (${why})` }),
  repeated: (): Text => ({ zh: '同一个键写了两次', en: 'the same key is written twice' }),
  notAMap: (): Text => ({
    zh: '政策文件应为“键: 值”的形式，含 id、title、values 等',
    en: 'a policy file is a map with id, title, values and so on',
  }),
  unknownKey: (nearest: string | null): Text => ({
    zh: `没有这个参数${maybe(nearest).zh}`,
    en: `no such parameter${maybe(nearest).en}`,
  }),
  unknownField: (nearest: string | null): Text => ({
    zh: `没有这一项${maybe(nearest).zh}`,
    en: `no such field${maybe(nearest).en}`,
  }),
  missingField: (field: string): Text => ({ zh: `缺少 ${field}`, en: `${field} is missing` }),
  wrongField: (why: Text): Text => ({ zh: `内容不对（${why.zh}）`, en: `is not right (${why.en})` }),
  wrongUnit: (found: unknown, unit: string): Text => ({
    zh: `单位应为 ${unit}，文件中是 ${quoted(found)}`,
    en: `the unit is ${unit}, the file says ${quoted(found)}`,
  }),
  wrongValue: (found: unknown, { expected, numeric }: Pick<Kind<unknown>, 'expected' | 'numeric'>): Text => {
    // Who writes a map for a number has the areas in mind.
    const byArea = numeric && typeof found === 'object' && found !== null;
    return {
      zh: `应写${expected.zh}${byArea ? '，或 {城镇: …, 农村: …}' : ''}，写的却是 ${quoted(found)}`,
      en: `should be ${expected.en}${byArea ? ', or {城镇: …, 农村: …}' : ''}, not ${quoted(found)}`,
    };
  },
  unknownStatus: (found: unknown, near: string | null, known: readonly string[]): Text => ({
    zh: `没有状态 ${quoted(found)}（可用：${known.join('、')}）${maybe(near).zh}`,
    en: `no status ${quoted(found)} (one of ${known.join(', ')})${maybe(near).en}`,
  }),
  wrongDate: (found: unknown): Text => ({
    zh: `日期应为实际存在的 YYYY-MM-DD，文件中是 ${quoted(found)}`,
    en: `a date is a day that exists, as YYYY-MM-DD; the file says ${quoted(found)}`,
  }),
  wrongYear: (found: string): Text => ({
    zh: `年度应为四位数字，如 2023，这里是 ${found}`,
    en: `a year is four digits such as 2023, not ${found}`,
  }),
  missingDate: (field: 'from' | 'year'): Text => ({
    zh: `缺少${field === 'from' ? '起始日期 from' : '年度 year'}：多个值或每年调整的参数，每个值都要写明`,
    en: `${field} is missing: it is needed where there are several values or a new one every year`,
  }),
  sameDate: (date: string): Text => ({ zh: `${date} 有两个值`, en: `two values for ${date}` }),
  unordered: (date: string, before: string): Text => ({
    zh: `${date} 写在 ${before} 之后：请按时间先后排列`,
    en: `${date} stands after ${before}: put the values in order of time`,
  }),
  needsSource: (status: string): Text => ({
    zh:
      status === 'verified'
        ? '状态为 verified 的值须注明出处 source'
        : `状态为 ${status} 的值须注明出处 source，或用 note 说明由来`,
    en:
      status === 'verified'
        ? 'a verified value names its source'
        : `a value that is ${status} names its source or says in a note where it comes from`,
  }),
  unknownInstrument: (instrument: string, nearest: string | null): Text => ({
    zh: `instruments 中没有 ${instrument}${maybe(nearest).zh}`,
    en: `${instrument} is not among the instruments${maybe(nearest).en}`,
  }),
  severalForms: (other: string): Text => ({
    zh: `与 ${other} 同时有效：三种形式（multiple、perPerson、perHousehold）只能有一种`,
    en: `in force together with ${other}: only one of multiple, perPerson and perHousehold may be`,
  }),
  missingKey: (title: Text): Text => ({
    zh: `缺少参数（${title.zh}），所沿用的政策中也没有`,
    en: `is missing (${title.en}), and no policy it extends has it`,
  }),
  cycle: (chain: string): Text => ({ zh: `extends 循环：${chain}`, en: `extends goes round: ${chain}` }),
  noParent: (id: string, known: readonly string[]): Text => ({
    zh: `没有可沿用的政策 ${id}（可用：${known.join('、')}）`,
    en: `no policy ${id} to extend (there are: ${known.join(', ')})`,
  }),
  badOverride: (): Text => ({
    zh: '写法应为 键=值 或 键@日期=值（如 dibao.standard@2024-07-01=720）',
    en: 'write KEY=VALUE or KEY@DATE=VALUE, such as dibao.standard@2024-07-01=720',
  }),
  notInForce: (title: Text, when: string, first: string | null): Text => ({
    zh: `${when} 没有有效的值（${title.zh}${first ? `，最早的值自 ${first} 起` : ''}）`,
    en: `no value in force for ${when} (${title.en}${first ? `; the first is from ${first}` : ''})`,
  }),
  needsArea: (title: Text): Text => ({
    zh: `城镇与农村的值不同（${title.zh}），须指明地区`,
    en: `differs between town and country (${title.en}); an area must be named`,
  }),
};
