import type { Text } from '../base/text.js';

/** What is counted, a second. */
const rate = (zh: string, en: string): Text => ({ zh: `每秒 {rate} ${zh}`, en: `{rate} ${en} a second` });

export const PROGRESS = {
  line: {
    zh: '{label} {cells} {percent}%  {rate}  剩余 {left}',
    en: '{label} {cells} {percent}%  {rate}  {left} left',
  },
  seconds: { zh: '{seconds} 秒', en: '{seconds} s' },
  minutes: { zh: '{minutes} 分 {seconds} 秒', en: '{minutes} min {seconds} s' },
} as const satisfies Record<string, Text>;

/** What is being done while the bar runs, and what it counts. */
export interface Stage {
  readonly title: Text;
  readonly rate: Text;
}

export const STAGES = {
  import: { title: { zh: '导入文件', en: 'importing files' }, rate: rate('行', 'rows') },
  check: { title: { zh: '核对家庭', en: 'checking households' }, rate: rate('户', 'households') },
  reconcile: { title: { zh: '比对家庭', en: 'comparing households' }, rate: rate('户', 'households') },
  payments: { title: { zh: '核对发放', en: 'comparing payments' }, rate: rate('户', 'households') },
  leaving: {
    title: { zh: '查看在保家庭', en: 'looking at households in a scheme' },
    rate: rate('户', 'households'),
  },
  screen: { title: { zh: '排查户籍人员', en: 'screening the register' }, rate: rate('人', 'persons') },
  monitor: { title: { zh: '比对预警', en: 'looking for warnings' }, rate: rate('户', 'households') },
  months: { title: { zh: '逐月计算补发', en: 'reckoning month by month' }, rate: rate('个月', 'months') },
  report: { title: { zh: '核对报告', en: 'reports' }, rate: rate('份', 'reports') },
  simulate: { title: { zh: '测算', en: 'simulating' }, rate: rate('户', 'households') },
  export: { title: { zh: '写工作簿', en: 'writing workbooks' }, rate: rate('行', 'rows') },
} as const satisfies Record<string, Stage>;
