import type { Text } from '../base/text.js';

/** How an interrupted command leaves things. */
export const INTERRUPTED = {
  dryRun: {
    zh: '已中断。试运行，未写入任何数据。',
    en: 'Interrupted. It was a dry run: nothing was written.',
  },
  import: {
    zh: '已中断。{files} 个文件中已处理 {done} 个（hedui imports 可查看），{file} 及其后的未写入。重新运行时已导入的会跳过。',
    en: 'Interrupted. {done} of {files} files are done (see hedui imports); nothing of {file} or later ones was written. Run again, and what is in is passed over.',
  },
  check: {
    zh: '已中断。本次核对没有留下结果；已导入的数据不变。',
    en: 'Interrupted. This check left no run behind; what was imported is as it was.',
  },
  export: {
    zh: '已中断。第 {run} 次核对已保存；{dir} 中的工作簿未改动，可用 hedui export --run {run} --out {dir} 重新导出。',
    en: 'Interrupted. Run {run} is kept; the workbooks in {dir} are as they were. hedui export --run {run} --out {dir} writes them.',
  },
  month: {
    zh: '已中断。第 {run} 次核对已保存；{dir} 中的文件未改动。重新运行同一命令即可，已导入的会跳过。',
    en: 'Interrupted. Run {run} is kept; the files in {dir} are as they were. Run the same command again: what is imported is passed over.',
  },
} as const satisfies Record<string, Text>;
