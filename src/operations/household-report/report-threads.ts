import { availableParallelism } from 'node:os';
import type { Store } from '../../store/store.js';
import { Thread } from '../thread.js';
import type { Drafted, DraftOptions } from './draft-reports.js';

/** What a thread that drafts reports is told. */
export interface ReportTask {
  readonly path: string;
  readonly run: number;
  readonly households: readonly string[];
  readonly keys: readonly string[];
  readonly options: DraftOptions;
  /** The next share of the households that nobody has taken. */
  readonly nextShare: SharedArrayBuffer;
}

/** Few enough that the threads end at about the same time. */
export const HOUSEHOLDS_A_SHARE = 50;

/** Below so many reports threads take longer to start than they save. */
const REPORTS_WORTH_HELP = 200;

/** Each takes a hundred megabytes. */
const MOST_THREADS = 4;

/** Workbooks make many objects at a time: measured, with 12 MB a report takes a third more processor time. */
const YOUNG_GENERATION_MB = 48;

/** How many threads are to draft so many reports; 1 when this one is to do it alone. */
export const threadsFor = (store: Store, reports: number): number =>
  reports < REPORTS_WORTH_HELP || store.path === ':memory:'
    ? 1
    : Math.min(MOST_THREADS, availableParallelism());

/**
 * Drafts reports in threads.
 * @param seen called for each, in no order
 * @throws what the first thread failed with, when all of them have stopped
 */
export async function draftInThreads(
  threads: number,
  task: Omit<ReportTask, 'nextShare'>,
  seen: (drafted: Drafted) => void,
): Promise<void> {
  const shared: ReportTask = { ...task, nextShare: new SharedArrayBuffer(4) };
  const script = new URL('./report-worker.js', import.meta.url);
  const all = Array.from({ length: threads }, () => new Thread<Drafted>(script, shared, YOUNG_GENERATION_MB));
  try {
    await Promise.all(all.map((thread) => follow(thread, seen)));
  } finally {
    await Promise.all(all.map((thread) => thread.stop()));
  }
}

async function follow(thread: Thread<Drafted>, seen: (drafted: Drafted) => void): Promise<void> {
  for (let drafted = await thread.next(); drafted !== null; drafted = await thread.next()) seen(drafted);
}
