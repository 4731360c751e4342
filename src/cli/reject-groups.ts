import type { Language } from '../base/text.js';
import { problemTitle } from '../operations/reject-output.js';
import type { Reject } from '../operations/store.js';

/** Rejected rows by what is wrong with them, the most frequent first: forty like errors are one line. */
export function groupedProblems(
  rejects: Iterable<Reject>,
  language: Language,
): { readonly problem: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const reject of rejects) {
    const [first] = reject.problems;
    const problem = first ? problemTitle(first, language) : '?';
    counts.set(problem, (counts.get(problem) ?? 0) + 1);
  }
  return [...counts].map(([problem, count]) => ({ problem, count })).sort((a, b) => b.count - a.count);
}
