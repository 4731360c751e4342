import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParameterUse } from '../dossier/figure.js';
import type { PolicySource } from '../policy/policy.js';
import type { SourceKey } from '../sources/registry.js';
import type { PackedDecisions } from '../store/decision-packing.js';
import type { Selection } from '../store/run-record.js';
import { Lead, Thread } from './thread.js';

/** What a helping thread is told. */
export interface HelperTask {
  readonly path: string;
  readonly policy: PolicySource;
  readonly allowMissing: readonly SourceKey[];
  readonly selection: Selection;
  /** The next page that nobody has taken. */
  readonly nextPage: SharedArrayBuffer;
  readonly lead: SharedArrayBuffer;
}

/** What it answers: pages decided, and at the end the parameters it used. */
export type FromHelper =
  | { readonly page: number; readonly decisions: PackedDecisions }
  | { readonly parameters: readonly ParameterUse[] };

/** A helper has at most so many pages decided that are not yet written, so that memory does not grow. */
export const PAGES_AHEAD = 6;

/** Below so many pages a second thread takes longer to start than it saves. */
const PAGES_WORTH_HELP = 10;

export const takePage = (nextPage: SharedArrayBuffer): number => Atomics.add(new Int32Array(nextPage), 0, 1);

interface PageWork {
  readonly pages: number;
  /** Decides a page in this thread. */
  decide(page: number): PackedDecisions;
  /** Takes the decisions of a page; pages come in order. */
  write(decisions: PackedDecisions): void;
}

/**
 * Decides all pages, with a second thread where there is a core for it, and writes them in order. Gives the parameters
 * that the helper used. Who decided a page makes no difference to what is written.
 */
export async function decidePages(
  work: PageWork,
  task: Omit<HelperTask, 'nextPage' | 'lead'>,
): Promise<readonly ParameterUse[]> {
  const helped = work.pages >= PAGES_WORTH_HELP && availableParallelism() > 1 && task.path !== ':memory:';
  if (!helped) {
    for (let page = 0; page < work.pages; page++) work.write(work.decide(page));
    return [];
  }
  const nextPage = new SharedArrayBuffer(4);
  const lead = new Lead(PAGES_AHEAD);
  const shared: HelperTask = { ...task, nextPage, lead: lead.shared };
  const helper = new Thread<FromHelper>(new URL('./check-worker.js', import.meta.url), shared);
  try {
    return await decideTogether(work, helper, lead, nextPage);
  } finally {
    await helper.stop();
  }
}

async function decideTogether(
  work: PageWork,
  helper: Thread<FromHelper>,
  lead: Lead,
  nextPage: SharedArrayBuffer,
): Promise<readonly ParameterUse[]> {
  const ready = new Map<number, { readonly decisions: PackedDecisions; readonly byHelper: boolean }>();
  let parameters: readonly ParameterUse[] = [];
  const collect = (message: FromHelper | null) => {
    if (message === null) return;
    if ('parameters' in message) parameters = message.parameters;
    else ready.set(message.page, { decisions: message.decisions, byHelper: true });
  };
  for (let next = 0; next < work.pages; ) {
    for (let message = helper.arrived(); message !== null; message = helper.arrived()) collect(message);
    const page = ready.get(next);
    if (page) {
      ready.delete(next++);
      work.write(page.decisions);
      if (page.byHelper) lead.took();
      continue;
    }
    const own = takePage(nextPage);
    if (own < work.pages) ready.set(own, { decisions: work.decide(own), byHelper: false });
    else collect(await helper.next());
    // Lets the messages of the helper in.
    await nextTurn();
  }
  for (let message = await helper.next(); message !== null; message = await helper.next()) collect(message);
  return parameters;
}
