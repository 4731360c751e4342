import type { Language } from '../base/text.js';

/** Between the agencies that a declaration names. */
const BETWEEN = '、';

/** What the agencies of the declarations are called in English. */
const ENGLISH: Readonly<Record<string, string>> = {
  税务: 'tax office',
  人社: 'human resources',
  公安: 'police',
  公安交管: 'traffic police',
  司法: 'justice',
  民政: 'civil affairs',
  残联: "disabled persons' federation",
  医保: 'medical insurance',
  卫健: 'health',
  教育: 'education',
  财政: 'finance',
  农业农村: 'agriculture',
  海事: 'maritime office',
  退役军人事务: 'veterans affairs',
  自然资源: 'natural resources',
  住建: 'housing',
  应急: 'emergency management',
  市场监管: 'market regulation',
  公积金中心: 'housing fund centre',
  金融机构: 'banks',
  金融监管: 'financial regulation',
  证监: 'securities regulation',
  街道: 'street',
  村居: 'community',
  网格员: 'grid staff',
};

/** Who sends a source, in the reader's language. @param agency as its declaration has it */
export const agencyName = (agency: string, language: Language): string =>
  language === 'zh'
    ? agency
    : agency
        .split(BETWEEN)
        .map((one) => ENGLISH[one] ?? one)
        .join(', ');
