import type { Text } from '../base/text.js';
import type { RejectProblem } from '../store/import-record.js';
import type { ProblemCount } from './import-report.js';
import { problemTitle } from './reject-output.js';

/** Counts rejected rows by the first thing that is wrong with each: forty like errors are one line. */
export function problemCounter() {
  const counts = new Map<string, { title: Text; count: number }>();
  return {
    see(problems: readonly RejectProblem[]): void {
      const [first] = problems;
      if (!first) return;
      const title = problemTitle(first);
      const known = counts.get(title.zh);
      if (known) known.count++;
      else counts.set(title.zh, { title, count: 1 });
    },
    /** The most frequent first. */
    counts: (): ProblemCount[] => [...counts.values()].sort((a, b) => b.count - a.count),
  };
}
