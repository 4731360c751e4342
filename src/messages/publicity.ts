import type { Text } from '../base/text.js';
import type { PublicityStage } from '../dossier/publicity.js';

export const STAGE_NAMES: Readonly<Record<PublicityStage, Text>> = {
  review: { zh: '审核公示', en: 'review' },
  confirmed: { zh: '审核确认公示', en: 'confirmed' },
  standing: { zh: '长期公示', en: 'standing' },
};

/** The command, its parts and its flags. */
export const PUBLICITY = {
  command: {
    zh: '公示：按村（社区）写出名单并登记，记录异议',
    en: 'publicity: lists by community, the register of them, and objections',
  },
  publish: {
    zh: '写出公示名单（每个村、社区一份，xlsx 和 docx）并登记；有未办结事项的一律不写',
    en: 'write the lists (one a community, xlsx and docx) and register them; nothing while a case is not settled',
  },
  list: { zh: '公示登记：何时何处公示了什么', en: 'the register: what was published where and when' },
  objection: { zh: '记录对一份公示的异议', en: 'record an objection to a published list' },
  settle: { zh: '办结一项异议', en: 'settle an objection with its outcome' },
  stageFlag: {
    zh: '阶段：review 审核公示（申请家庭，7 天）、confirmed 审核确认后公布、standing 在保家庭长期公示：',
    en: 'review (applicants, seven days), confirmed (after it), standing (households in a scheme): ',
  },
  stageFilter: { zh: '只看该阶段：', en: 'only this stage: ' },
  tierFlag: {
    zh: '只公示该类（可重复；默认 tekun、dibao、margin）：',
    en: 'only this tier (repeatable; default tekun, dibao, margin): ',
  },
  streetFlag: { zh: '只公示该街道', en: 'only this street' },
  communityFlag: { zh: '只公示该村（社区）（可重复）', en: 'only this community (repeatable)' },
  withoutFlag: {
    zh: '本次不公示该户（可重复），写入登记',
    en: 'leave this household out (repeatable); the register says so',
  },
  fromFlag: { zh: '公示起始日 YYYY-MM-DD（默认今天）', en: 'first day, YYYY-MM-DD (default: today)' },
  daysFlag: {
    zh: '公示天数，含首日和末日（审核公示默认且至少 7 天）',
    en: 'calendar days, first and last counted (review: 7, and no fewer)',
  },
  phoneFlag: {
    zh: '受理异议的民政部门电话（环境变量 HEDUI_PHONE，或 hedui.yaml 的 phone）',
    en: "the bureau's telephone for objections (env HEDUI_PHONE, or phone in hedui.yaml)",
  },
  dryRun: {
    zh: '只列出未办结的事项，不写名单、不登记',
    en: 'only list what is not settled: no list, no register',
  },
  out: { zh: '名单写入该文件夹', en: 'folder for the lists' },
  communityFilter: { zh: '只看该村（社区）', en: 'only this community' },
  objectionsFlag: { zh: '列出异议', en: 'list the objections instead' },
  household: { zh: '被异议的户编号', en: 'the household objected to' },
  text: { zh: '异议内容', en: 'what is objected' },
  received: { zh: '收到日期 YYYY-MM-DD', en: 'day it was received, YYYY-MM-DD' },
  by: {
    zh: '反映人（只存入登记，不出现在任何名单）',
    en: 'who objects (kept in the register alone, on no list)',
  },
  outcome: { zh: '办理结果', en: 'what came of it' },
  written: {
    zh: '已写出 {lists} 份公示名单（{households} 户）并登记，文件在 {dir}：',
    en: '{lists} lists ({households} households) are written and registered, in {dir}:',
  },
  nothing: {
    zh: '没有可公示的家庭，没有写出文件',
    en: 'there is no household to publish; no file was written',
  },
  ready: {
    zh: '可公示 {lists} 个村（社区）{households} 户；未办结 {cases} 项，涉及 {held} 户',
    en: '{households} households in {lists} communities could be published; {cases} cases of {held} households are not settled',
  },
  otherTiers: {
    zh: '另有 {count} 户属于未列入公示的类别（支出型困难没有规定公示环节；需要公示时用 --tier expenditure）',
    en: '{count} more are of tiers left out (no rule sets a publicity step for expenditure hardship; name it with --tier expenditure)',
  },
  leaving: {
    zh: '另有 {count} 户在退出名单上，未列入（hedui exits）',
    en: '{count} more are on the exit list and left out (hedui exits)',
  },
  objected: {
    zh: '已记录异议 {number}：公示 {publication}，{household}；办结：hedui publicity settle {number} --outcome 结果',
    en: 'objection {number} to publication {publication}, {household}; settle it with hedui publicity settle {number} --outcome TEXT',
  },
  settledNow: { zh: '异议 {number} 已办结', en: 'objection {number} is settled' },
  empty: { zh: '还没有公示登记', en: 'nothing was published yet' },
  noObjections: { zh: '没有异议', en: 'there are no objections' },
} as const satisfies Record<string, Text>;

/** Headers of the register on the terminal. */
export const PUBLICITY_LISTS = {
  stage: { zh: '阶段', en: 'Stage' },
  community: { zh: '村（社区）', en: 'Community' },
  to: { zh: '截止日', en: 'To' },
  run: { zh: '核对', en: 'Run' },
  files: { zh: '文件', en: 'Files' },
  case: { zh: '未办结事项', en: 'Not settled' },
  mend: { zh: '怎样办结', en: 'How to settle it' },
  publication: { zh: '公示', en: 'List' },
  received: { zh: '收到', en: 'Received' },
  text: { zh: '异议', en: 'Objection' },
  outcome: { zh: '结果', en: 'Outcome' },
  open: { zh: '未办结', en: 'open' },
} as const satisfies Record<string, Text>;

export const PUBLICITY_ERRORS = {
  noPhone: {
    zh: '审核公示须写明受理异议的电话；用 --phone "0517-…"，或在 hedui.yaml 中写 phone: "0517-…"',
    en: 'a review must name a telephone for objections: give --phone "0517-…", or write phone: "0517-…" in hedui.yaml',
  },
  phoneForm: {
    zh: '--phone 应为一行文字，至多 60 个字符',
    en: '--phone is to be one line of at most 60 characters',
  },
  tooShort: {
    zh: '审核公示至少 7 天，不能为 {days} 天（民发〔2021〕57号第十九条）',
    en: 'a review takes seven days at least, not {days} (民发〔2021〕57号 art. 19)',
  },
  stage: {
    zh: '请用 --stage 指明公示阶段：review、confirmed 或 standing',
    en: 'name the stage with --stage review, confirmed or standing',
  },
  out: {
    zh: '请用 --out 指明写入名单的文件夹，或用 --dry-run 只看未办结的事项',
    en: 'name a folder for the lists with --out, or see what is not settled with --dry-run',
  },
  noStreet: {
    zh: '这次核对中没有街道“{value}”；有：{near}',
    en: 'the run has no household in street "{value}"; there is {near}',
  },
  noSuchCommunity: {
    zh: '这次核对中没有村（社区）“{value}”；有：{near}',
    en: 'the run has no household in community "{value}"; there is {near}',
  },
  noHousehold: {
    zh: '--without {value}：要公示的家庭中没有这一户，请核对户编号',
    en: '--without {value}: no household of this number would be published; check the number',
  },
  noText: { zh: '请用 --text 写明异议内容', en: 'say with --text what is objected' },
  noOutcome: { zh: '请用 --outcome 写明办理结果', en: 'say with --outcome what came of it' },
  received: {
    zh: '收到日期 {received} 应在公示起始日 {from} 至今天 {today} 之间',
    en: '{received} is no day between the first day of the list, {from}, and today, {today}',
  },
  notShown: {
    zh: '公示 {number} 中没有户编号 {household}；请核对 hedui publicity list --household {household}',
    en: 'list {number} does not show household {household}; see hedui publicity list --household {household}',
  },
  settled: { zh: '异议 {number} 已于 {at} 办结', en: 'objection {number} was settled at {at} already' },
} as const satisfies Record<string, Text>;
