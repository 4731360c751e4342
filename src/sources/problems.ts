import { type Language, say, type Text } from '../base/text.js';

/**
 * Why a cell, and with it its row, was rejected. The code is what rows are grouped by and what a script may hold on to.
 * {header} is the header of the column, {value} the cell as it stands in the file.
 */
export const CELL_PROBLEMS = {
  'missing-required': {
    zh: '“{header}”为空，此列必填',
    en: '"{header}" is empty, but required',
  },
  'partly-placeholder': {
    zh: '“{header}”写的是“{value}”，而同一行其他必填列有内容：查无的行应全部为空，有记录的行应填全',
    en: '"{header}" says "{value}" while other required columns of the row hold values: nothing found, or incomplete?',
  },
  'excel-error': {
    zh: '“{header}”是 Excel 错误值 {value}',
    en: '"{header}" is the Excel error {value}',
  },
  'damaged-by-excel': {
    zh: '“{header}”的内容“{value}”已被 Excel 损坏，请以文本格式重新导出',
    en: '"{header}" was damaged by Excel: "{value}"; export it again as text',
  },
  'id-length': {
    zh: '“{header}”不是 18 位（或 15 位）身份证号：{value}',
    en: '"{header}" does not have 18 (or 15) characters: {value}',
  },
  'id-characters': {
    zh: '“{header}”含有身份证号中不会出现的字符：{value}',
    en: '"{header}" has characters that no ID number has: {value}',
  },
  'id-masked': {
    zh: '“{header}”已脱敏：{value}，请提供完整号码',
    en: '"{header}" is masked: {value}; the whole number is needed',
  },
  'birth-date': {
    zh: '“{header}”中的出生日期不存在或在今天之后：{value}',
    en: '"{header}" has a birth date that does not exist or lies in the future: {value}',
  },
  'check-digit': {
    zh: '身份证号校验失败（“{header}”）：{value}',
    en: 'the check digit of the ID number is wrong ("{header}"): {value}',
  },
  'unreadable-amount': {
    zh: '“{header}”不是可识别的金额：{value}',
    en: '"{header}" is no readable amount: {value}',
  },
  'too-many-decimals': {
    zh: '“{header}”的金额超过两位小数（折合元）：{value}',
    en: '"{header}" has more than two decimals of a yuan: {value}',
  },
  'amount-too-large': {
    zh: '“{header}”的金额过大：{value}',
    en: '"{header}" is too large an amount: {value}',
  },
  'negative-not-allowed': {
    zh: '“{header}”不允许为负数：{value}',
    en: '"{header}" must not be negative: {value}',
  },
  'unreadable-date': {
    zh: '“{header}”不是可识别的日期：{value}',
    en: '"{header}" is no readable date: {value}',
  },
  'unreadable-month': {
    zh: '“{header}”不是可识别的年月：{value}',
    en: '"{header}" is no readable month: {value}',
  },
  'ambiguous-month': {
    zh: '“{header}”无法判断是 1 月还是 10 月：{value}，请写成 2024-01 或 2024-10 的形式',
    en: '"{header}" may be January or October: {value}; write it like 2024-01 or 2024-10',
  },
  'unreadable-bool': {
    zh: '“{header}”应填是或否：{value}',
    en: '"{header}" must be 是 or 否: {value}',
  },
  'unreadable-number': {
    zh: '“{header}”不是可识别的数：{value}',
    en: '"{header}" is no readable number: {value}',
  },
  'not-whole': {
    zh: '“{header}”应为整数：{value}',
    en: '"{header}" must be a whole number: {value}',
  },
  'unreadable-rate': {
    zh: '“{header}”不是可识别的比例：{value}',
    en: '"{header}" is no readable share: {value}',
  },
  'rate-out-of-range': {
    zh: '“{header}”的比例应在 0 与 1（100%）之间：{value}',
    en: '"{header}" must be between 0 and 1 (100%): {value}',
  },
  'ambiguous-rate': {
    zh: '“{header}”以百分数计，{value} 无法判断是否已经折算，请写成 50% 的形式',
    en: '"{header}" is in percent, and {value} may be converted already; write it like 50%',
  },
  'unknown-word': {
    zh: '“{header}”填写的“{value}”不在规定的选项中',
    en: '"{header}" has a word that is none of its choices: {value}',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type CellProblemCode = keyof typeof CELL_PROBLEMS;

/** One reason for the rejection of a row: plain data, to be stored and shown. */
export interface CellProblem {
  readonly code: CellProblemCode;
  readonly field: string;
  /** The header as it stands in the file. */
  readonly header: string;
  /** The column, A = 0. */
  readonly column: number;
  /** The cell as it stands in the file. */
  readonly value: string;
}

/** Why a sheet was refused, or passed over as no table of a source. */
export const TABLE_PROBLEMS = {
  'empty-sheet': {
    zh: '工作表是空的',
    en: 'the sheet is empty',
  },
  'no-header': {
    zh: '没有找到表头，按说明页处理，未读取',
    en: 'no header was found: taken for a page of explanations and not read',
  },
  'header-row-empty': {
    zh: '指定的表头行（第 {row} 行）没有内容',
    en: 'the header row that was given (row {row}) is empty',
  },
  'unknown-source': {
    zh: '表中有身份证号，但表头不属于任何已知来源{nearest}；请用 --as 指定来源、用 --header-row 指定表头行，或修改列名（hedui sources 列出各来源的列名）；如不是数据，用 --sheet 只读其他工作表',
    en: 'the sheet has ID numbers, but its headers belong to no known source{nearest}: name it with --as or --header-row, or mend the headers (hedui sources lists those of each source); if it is no data, read only other sheets with --sheet',
  },
  'missing-headers': {
    zh: '最接近的来源是“{title}”（{key}），缺少必填列：{missing}{others}；{hint}',
    en: 'the nearest source is "{title}" ({key}); required columns are missing: {missing}{others}; {hint}',
  },
  'ambiguous-columns': {
    zh: '按“{title}”（{key}）读取时，列 {headers} 都对应“{field}”，请只保留一列，或将应读取的一列改名为“{field}”',
    en: 'as "{title}" ({key}), the columns {headers} would all fill "{field}": keep one of them, or name the right one "{field}"',
  },
  'ambiguous-source': {
    zh: '表头同样符合多个来源：{sources}；请用 --as 指定，或在工作表名、文件名中写明',
    en: 'the headers fit several sources equally well: {sources}; name one with --as, or in the name of the sheet or file',
  },
  'unit-below': {
    zh: '工作表“{sheet}”第 {row} 行注明金额单位是{unit}，而表头和表头上方没有写明；请在金额列的列名中写明单位，如“余额（{unit}）”',
    en: 'row {row} of sheet "{sheet}" says that amounts are in {unit}, while neither the headers nor the rows about them do; name the unit in the header, like 余额（{unit}）',
  },
  'unclear-unit': {
    zh: '表头上一行写明了金额单位，但无法判断是否也适用于左侧的列：{headers}；请在这些列名中写明单位，如“余额（元）”',
    en: 'the row above the headers names a unit of money, which may or may not be that of the columns to its left: {headers}; name the unit in their headers, like 余额（元）',
  },
  'ambiguous-unit': {
    zh: '表头上方写明的金额单位不一致：{units}',
    en: 'the rows about the header name different units of money: {units}',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type TableProblemCode = keyof typeof TABLE_PROBLEMS;

/** What is wrong with a sheet: plain data. The values are in both languages where a word has two. */
export interface TableProblem {
  readonly code: TableProblemCode;
  readonly values: Readonly<Record<string, string | number | Text>>;
}

/** The reason in words. */
export function describeProblem(problem: CellProblem | TableProblem, language: Language): string {
  if (!('values' in problem))
    return say(CELL_PROBLEMS[problem.code], language, { header: problem.header, value: problem.value });
  const values = Object.entries(problem.values).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ]);
  return say(TABLE_PROBLEMS[problem.code], language, Object.fromEntries(values));
}
