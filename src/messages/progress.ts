import type { Text } from '../base/text.js';

export const PROGRESS: Text = {
  zh: '{label} {cells} {percent}%  每秒 {rate}  剩余 {left} 秒',
  en: '{label} {cells} {percent}%  {rate} a second  {left} s left',
};

/** What is being done while the bar runs, and what it counts. */
export const STAGES = {
  import: { zh: '导入文件', en: 'importing files' },
  reconcile: { zh: '比对家庭', en: 'comparing households' },
  check: { zh: '核对家庭', en: 'checking households' },
} as const satisfies Record<string, Text>;
