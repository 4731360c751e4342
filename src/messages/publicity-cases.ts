import { type Language, say, type Text } from '../base/text.js';
import type { PublicityCase, PublicityCaseKind, PublicityStage } from '../dossier/publicity.js';
import { taskName } from '../dossier/tasks.js';
import { STAGE_NAMES } from './publicity.js';
import { taskTitle } from './tasks.js';

/** What is not settled, and how to settle it. */
const CASES: Readonly<Record<PublicityCaseKind, { readonly what: Text; readonly mend: Text }>> = {
  undetermined: {
    what: { zh: '待补充：{title}', en: 'cannot be decided: {title}' },
    mend: {
      zh: '补充后重新核对；hedui explain {household}',
      en: 'supply it and check again; hedui explain {household}',
    },
  },
  task: {
    what: { zh: '任务 {task} 未办结：{title}', en: 'task {task} is open: {title}' },
    mend: {
      zh: 'hedui tasks --household {household}；填好核查结果后 hedui tasks import',
      en: 'hedui tasks --household {household}; take the result of the visit with hedui tasks import',
    },
  },
  unraised: {
    what: { zh: '疑点未核实：{title}', en: 'not verified: {title}' },
    mend: {
      zh: '该次核对没有派发任务；请公示最近一次核对，或重新核对',
      en: 'the run has no tasks: publish the latest one, or check again',
    },
  },
  warning: {
    what: { zh: '预警 {number} 未关闭：{title}', en: 'warning {number} is open: {title}' },
    mend: {
      zh: 'hedui warnings --household {household}；hedui warnings close {number} --why 理由',
      en: 'hedui warnings --household {household}; hedui warnings close {number} --why TEXT',
    },
  },
  recheck: {
    what: {
      zh: '任务 {task} 核定的数额未计入这次核对：{title}',
      en: 'the value that task {task} confirmed is not in this run: {title}',
    },
    mend: { zh: '重新核对：hedui check --as-of 日期', en: 'check again: hedui check --as-of DATE' },
  },
  noName: {
    what: { zh: '花名册中姓名为空或含数字', en: 'the roster has no name, or one with digits' },
    mend: { zh: '更正花名册后重新导入、核对', en: 'mend the roster, import it and check again' },
  },
  noCommunity: {
    what: { zh: '花名册中没有村（社区）', en: 'the roster names no community' },
    mend: { zh: '更正花名册后重新导入、核对', en: 'mend the roster, import it and check again' },
  },
  noAmount: {
    what: { zh: '在保花名册中没有月保障金额', en: 'the roster states no benefit' },
    mend: { zh: '更正花名册后重新导入、核对', en: 'mend the roster, import it and check again' },
  },
  notReviewed: {
    what: { zh: '没有审核公示的登记', en: 'it was in no review' },
    mend: {
      zh: '先公示：hedui publicity --stage review',
      en: 'publish it first: hedui publicity --stage review',
    },
  },
  reviewRuns: {
    what: { zh: '审核公示 {number} 到 {until} 才满', en: 'review {number} runs until {until}' },
    mend: { zh: '期满后再公布', en: 'wait until it is over' },
  },
  reviewedOtherwise: {
    what: {
      zh: '审核公示 {number} 的类别、人数或金额与这次核对不同',
      en: 'review {number} showed another tier, number of persons or amount',
    },
    mend: {
      zh: '重新审核公示：hedui publicity --stage review',
      en: 'publish it anew: hedui publicity --stage review',
    },
  },
  objection: {
    what: { zh: '异议 {number} 未办结', en: 'objection {number} is open' },
    mend: {
      zh: 'hedui publicity settle {number} --outcome 结果',
      en: 'hedui publicity settle {number} --outcome TEXT',
    },
  },
};

const NOTHING_KNOWN: Text = { zh: '户内人员不明', en: 'nobody is known to live there' };

function valuesOf({ household, number, code, until }: PublicityCase, language: Language) {
  const title = code === null ? NOTHING_KNOWN[language] : taskTitle({ ...NO_FIGURES, code }, language);
  const task = number === null ? '' : taskName(number);
  return { household, number: number ?? '', task, until: until ?? '', title };
}

const NO_FIGURES = { declared: null, verified: null, limit: null, subject: null } as const;

export const caseText = (one: PublicityCase, language: Language): string =>
  say(CASES[one.kind].what, language, valuesOf(one, language));

export const mendText = (one: PublicityCase, language: Language): string =>
  say(CASES[one.kind].mend, language, valuesOf(one, language));

const REFUSAL = {
  head: {
    zh: '{stage}没有写出：{households} 户有 {cases} 项未办结',
    en: 'no list of the stage "{stage}" was written: {cases} cases of {households} households are not settled',
  },
  line: { zh: '  {place} {household} {head}：{what}', en: '  {place} {household} {head}: {what}' },
  more: { zh: '  …… 另有 {count} 项', en: '  … and {count} more' },
  all: {
    zh: '全部事项和办结方法：加 --dry-run；某户：hedui tasks --household 户编号、hedui warnings --household 户编号',
    en: 'all of them, and how to settle each: --dry-run; of one: hedui tasks --household N, hedui warnings --household N',
  },
  clean: {
    zh: '已无未办结事项、可用 --community 先公示的村（社区）：{places}',
    en: 'communities without any, which --community can publish: {places}',
  },
  without: {
    zh: '某户暂不公示：--without 户编号（写入登记）',
    en: 'to leave a household out: --without N (the register says so)',
  },
} as const satisfies Record<string, Text>;

/** More than these are not told one by one. */
const MOST_CASES = 20;

/** Why nothing was written, with the cases and the ways on. @param clean communities that could be published */
export function refusalText(
  stage: PublicityStage,
  cases: readonly PublicityCase[],
  clean: readonly string[],
): Text {
  const of = (language: Language): string => {
    const households = new Set(cases.map(({ household }) => household)).size;
    const lines = cases.slice(0, MOST_CASES).map((one) => {
      const place = [one.street, one.community].filter((part) => part !== null).join(' ') || '—';
      const what = caseText(one, language);
      return say(REFUSAL.line, language, { place, household: one.household, head: one.head ?? '—', what });
    });
    const rest = cases.length - lines.length;
    return [
      say(REFUSAL.head, language, { stage: STAGE_NAMES[stage][language], households, cases: cases.length }),
      ...lines,
      ...(rest > 0 ? [say(REFUSAL.more, language, { count: rest })] : []),
      REFUSAL.all[language],
      ...(clean.length > 0
        ? [say(REFUSAL.clean, language, { places: clean.join(LIST_COMMA[language]) })]
        : []),
      REFUSAL.without[language],
    ].join('\n');
  };
  return { zh: of('zh'), en: of('en') };
}

const LIST_COMMA: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
