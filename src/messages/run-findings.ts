import type { Language, Text } from '../base/text.js';
import type { RunFindingCode } from '../dossier/codes.js';
import type { RunFinding } from '../dossier/run-finding.js';
import { isSourceKey, sourceOf } from '../sources/registry.js';
import { render } from './template.js';

interface RunFindingText {
  readonly title: Text;
  readonly message: Text;
}

/** The texts of what is said of a whole run. */
export const RUN_FINDING_TEXTS: Readonly<Record<RunFindingCode, RunFindingText>> = {
  SOURCE_STALE: {
    title: { zh: '数据已过时', en: 'Source out of date' },
    message: {
      zh: '“{subject}”最新一期数据[为 {period}，]距核对日期已超过 3 个月，请向数据提供单位索取新数据。',
      en: 'The newest data of "{subject}"[ ({period})] are more than 3 months older than the as-of date; ask the agency for new ones.',
    },
  },
  SNAPSHOT_PARTIAL: {
    title: { zh: '数据可能不全', en: 'Source may be incomplete' },
    message: {
      zh: '“{subject}”本期[（{period}）]数据可能不全[，上一期为 {before}][，缺少街道：{streets}][，缺少文件：{files}][，行数由 {rowsBefore} 行减为 {rowsNow} 行]，请核实是否有文件未导入。',
      en: 'This period[ ({period})] of "{subject}" may be incomplete[, the period before is {before}][; streets missing: {streets}][; files missing: {files}][; rows {rowsBefore} before, {rowsNow} now]; check whether a file was not imported.',
    },
  },
  BASE_PENSION_EXCLUSION_EXPIRED: {
    title: { zh: '基础养老金豁免已到期', en: 'Exclusion of the base pension has ended' },
    message: {
      zh: '中央基础养老金不计入收入的规定[有效期至 {validTo}，]已过有效期，其后月份的养老金按全额计入收入。',
      en: 'The rule that leaves the central base pension out of income has ended[ ({validTo})]; pensions of later months count in full.',
    },
  },
  PARAMETER_STALE: {
    title: { zh: '参数可能过期', en: 'Parameter may be out of date' },
    message: {
      zh: '参数“{subject}”的现行数值[自 {from} 起执行，]可能已过期，请核实是否已有新标准。',
      en: 'The value of "{subject}" in force[ since {from}] may be out of date; check whether a newer one has been issued.',
    },
  },
  PARAMETER_UNVERIFIED: {
    title: { zh: '参数未经核实', en: 'Parameter not verified' },
    message: {
      zh: '参数“{subject}”尚未与文件原文核对，结果仅供参考，请民政部门确认。',
      en: 'The value of "{subject}" has not been read in its instrument; the bureau should confirm it.',
    },
  },
  SOURCE_MISSING_ALLOWED: {
    title: { zh: '允许缺失的数据', en: 'Source missing, allowed' },
    message: {
      zh: '缺少“{subject}”数据，经操作人员指定仍作核对，该项情况未经核实。',
      en: '"{subject}" is missing; the operator chose to decide without it, so nothing of it is verified.',
    },
  },
  IMPORT_REVOKED: {
    title: { zh: '有导入已撤销', en: 'Import revoked' },
    message: {
      zh: '第 {import} 次导入[（{subject}，{file}）]已被撤销，本次核对未计入。',
      en: 'Import {import}[ ({subject}, {file})] has been revoked; this run left it out.',
    },
  },
};

/** A source by its title; anything else as it is. */
const nameOf = (subject: string, language: Language): string =>
  isSourceKey(subject) ? sourceOf(subject).title[language] : subject;

function detail(value: string | number | readonly string[] | undefined, language: Language): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value.length > 0 ? value.join(language === 'zh' ? '、' : ', ') : null;
}

/** One finding of a run as a sentence. */
export function describeRunFinding(finding: RunFinding, language: Language): string {
  const { code, subject, details } = finding;
  return render(RUN_FINDING_TEXTS[code].message[language], (name) => {
    if (name === 'subject') return subject === null ? null : nameOf(subject, language);
    return detail(details[name], language);
  });
}
