import type { Text } from '../base/text.js';

/** What stands around every list. */
export const FRAME = {
  subtitle: {
    zh: '核对日期：{asOf}　　适用政策：{policy}　　核对批次：第 {run} 号　　金额单位：元',
    en: 'As of {asOf}     Policy: {policy}     Run {run}     Amounts in yuan',
  },
  subtitleWithoutRun: {
    zh: '截止日期：{asOf}　　适用政策：{policy}　　金额单位：元',
    en: 'Up to {asOf}     Policy: {policy}     Amounts in yuan',
  },
  /** &P and &N are Excel's page number and number of pages. */
  footer: {
    zh: '&L核对结果仅供审核确认参考&C第 &P 页，共 &N 页&R核对日期 {asOf}',
    en: '&LFor reference of the review only&CPage &P of &N&RAs of {asOf}',
  },
  footerWithoutRun: {
    zh: '&L仅供审核确认参考&C第 &P 页，共 &N 页&R截止日期 {asOf}',
    en: '&LFor reference of the review only&CPage &P of &N&RUp to {asOf}',
  },
  empty: { zh: '本表无记录。', en: 'No entries.' },
  number: { zh: '序号', en: 'No.' },
  choiceErrorTitle: { zh: '请从列表中选择', en: 'Choose from the list' },
  choiceError: {
    zh: '请选择列表中的一项，或留空。',
    en: 'Choose one of the words of the list, or leave it empty.',
  },
  dateErrorTitle: { zh: '日期不正确', en: 'Not a date' },
  dateError: { zh: '请填写日期，如 2024-12-05。', en: 'Enter a date such as 2024-12-05.' },
  lengthErrorTitle: { zh: '内容过长', en: 'Too long' },
  lengthError: { zh: '请勿超过 {most} 个字。', en: 'At most {most} characters.' },
} as const satisfies Record<string, Text>;

/** Why a workbook could not be written, and what to do. */
export const CANNOT_WRITE = {
  inUse: {
    zh: '{path}：无法写入。请先关闭已打开此文件的程序（如 Excel、WPS），并确认有写入权限',
    en: '{path}: cannot be written; close the program that has it open (Excel, WPS) and check that you may write there',
  },
  folder: {
    zh: '{path}：同名文件夹已存在，无法写入文件，请改用其他输出目录',
    en: '{path}: a folder of this name is in the way; choose another output folder',
  },
  full: {
    zh: '{path}：磁盘空间不足，未写入',
    en: '{path}: the disk is full, nothing was written',
  },
  exists: {
    zh: '{path}：文件已存在，其中可能有填写好的内容；请换一个文件名，或加 --force 覆盖',
    en: '{path} exists and may hold what somebody filled in; choose another name, or overwrite it with --force',
  },
  noFolder: {
    zh: '{path}：输出目录不存在或不是文件夹',
    en: '{path}: the output folder does not exist or is no folder',
  },
} as const satisfies Record<string, Text>;

/** Before the article that a finding rests on. */
export const ARTICLE: Text = { zh: '依据：', en: 'Article: ' };

/** The rows of a list of households and of the persons folded under them. */
export const HOUSEHOLD_ROWS = {
  household: { zh: '户', en: 'household' },
  counts: { zh: '计入', en: 'counted' },
  countsNot: { zh: '不计入', en: 'not counted' },
  away: { zh: '不共同生活', en: 'Does not share living' },
  awayBecause: { zh: '不共同生活：{why}', en: 'Does not share living: {why}' },
} as const satisfies Record<string, Text>;

/** What a verification visit can come to. */
export const VISIT_RESULTS = [
  { zh: '属实', en: 'Confirmed' },
  { zh: '不属实', en: 'Not confirmed' },
  { zh: '已整改', en: 'Corrected' },
  { zh: '无法核实', en: 'Cannot be verified' },
] as const satisfies readonly Text[];

export const STATUS_NAMES: Readonly<Record<'inferred' | 'assumed' | 'unknown', Text>> = {
  inferred: { zh: '推断（参照邻近地区）', en: 'inferred (from a neighbouring region)' },
  assumed: { zh: '假定', en: 'assumed' },
  unknown: { zh: '未知（规则未启用）', en: 'unknown (rule off)' },
};

export const COVERAGE_STATES = {
  inForce: { zh: '有效', en: 'in force' },
  missing: { zh: '缺失', en: 'missing' },
  allowed: { zh: '缺失（经指定允许）', en: 'missing, allowed' },
  refused: { zh: '有文件被拒收', en: 'a file was refused' },
} as const satisfies Record<string, Text>;

export const YES_NO = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Text>;

export const NO_STREET: Text = { zh: '（未填）', en: '(not stated)' };

/** The sheet 说明. */
export const NOTES = {
  sheet: { zh: '说明', en: 'Notes' },
  title: { zh: '说明：本工作簿各栏如何得来', en: 'Notes: how this workbook came about' },
  about: { zh: '本表用途', en: 'About' },
  reference: {
    zh: '核对结果依据本批次所用的导入数据自动得出，仅供审核确认参考；是否给予救助由有审批权限的机关决定。',
    en: 'The results follow from the imports that the run used; they are for reference of the review only. The authority decides.',
  },
  referenceWithoutRun: {
    zh: '本表依据现有的导入数据自动得出，仅供审核确认参考；是否有问题由经办人员核实。',
    en: 'It follows from the imports as they are now and is for reference only; whether something is wrong a person verifies.',
  },
  column: { zh: '栏目', en: 'Column' },
  warning: { zh: '本批次提醒', en: 'Warnings of the run' },
  parameter: { zh: '未核实的参数', en: 'Parameters not verified' },
  parameterText: { zh: '{value}；{status}{source}', en: '{value}; {status}{source}' },
  noParameter: {
    zh: '本批次所用参数均已与文件核对。',
    en: 'All parameters used have been read in their instruments.',
  },
  coverage: { zh: '数据来源', en: 'Sources' },
  coverageRows: { zh: '有效数据 {rows} 行', en: '{rows} rows in force' },
  refusedFile: { zh: '被拒收的文件', en: 'Refused files' },
  refusedText: {
    zh: '{reason}。本次核对未使用此文件，相关来源的结果可能不完整。',
    en: '{reason}. The run did not use this file; results that rest on its source may be incomplete.',
  },
  masked: {
    zh: '本表身份证号和账号已遮盖，仅显示前六位和后四位。',
    en: 'ID numbers and accounts are masked: first six and last four characters only.',
  },
  full: {
    zh: '本表含完整身份证号和账号，请按个人信息保护要求保管，不得外传或公示。',
    en: 'Full ID numbers and accounts: keep as personal data, do not pass on or publish.',
  },
} as const satisfies Record<string, Text>;
