import { availableParallelism } from 'node:os';
import type { ParameterUse } from '../dossier/figure.js';
import type { Policy } from '../policy/policy.js';
import type { SourceKey } from '../sources/registry.js';
import type { PackedDecisions } from '../store/decision-packing.js';
import type { Selection } from '../store/run-record.js';
import { Lead, Thread } from './thread.js';

/** What a helping thread is told. */
export interface HelperTask {
  readonly path: string;
  readonly policy: Policy;
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

/** Below so many pages threads take longer to start than they save. */
const PAGES_WORTH_HELP = 10;

export const takePage = (nextPage: SharedArrayBuffer): number => Atomics.add(new Int32Array(nextPage), 0, 1);

interface PageWork {
  readonly pages: number;
  /** Decides a page in this thread; used when there are no others. */
  decide(page: number): PackedDecisions;
  /** Takes the decisions of a page; pages come in order. */
  write(decisions: PackedDecisions): void;
  /** Done in this thread while the others set out. */
  meanwhile(): void;
}

/** More threads than this only wait for the one that writes. */
const MOST_HELPERS = 3;

/**
 * Decides all pages, in threads where there are cores for them, and writes them in order. Gives the parameters that
 * each thread used. Who decided a page makes no difference to what is written.
 */
export async function decidePages(
  work: PageWork,
  task: Omit<HelperTask, 'nextPage' | 'lead'>,
): Promise<(readonly ParameterUse[])[]> {
  const cores = Math.min(MOST_HELPERS, availableParallelism());
  if (work.pages < PAGES_WORTH_HELP || cores === 1 || task.path === ':memory:') {
    for (let page = 0; page < work.pages; page++) work.write(work.decide(page));
    return [];
  }
  const nextPage = new SharedArrayBuffer(4);
  const inOrder = new PagesInOrder(work);
  const helpers = Array.from({ length: cores }, () => {
    const lead = new Lead(PAGES_AHEAD);
    const shared: HelperTask = { ...task, nextPage, lead: lead.shared };
    return { lead, thread: new Thread<FromHelper>(new URL('./check-worker.js', import.meta.url), shared) };
  });
  try {
    work.meanwhile();
    return await Promise.all(helpers.map(({ thread, lead }) => inOrder.follow(thread, lead)));
  } finally {
    inOrder.close();
    await Promise.all(helpers.map(({ thread }) => thread.stop()));
  }
}

/** Takes the pages of several threads as they come and writes them as they follow each other. */
class PagesInOrder {
  readonly #work: PageWork;
  readonly #ready = new Map<number, { readonly decisions: PackedDecisions; readonly lead: Lead }>();
  #next = 0;
  #open = true;

  constructor(work: PageWork) {
    this.#work = work;
  }

  /** @returns the parameters that the thread used */
  async follow(thread: Thread<FromHelper>, lead: Lead): Promise<readonly ParameterUse[]> {
    let parameters: readonly ParameterUse[] = [];
    for (let message = await thread.next(); message !== null; message = await thread.next()) {
      // Another thread has failed: the run is being undone, and nothing more may be written.
      if (!this.#open) break;
      if ('parameters' in message) parameters = message.parameters;
      else {
        this.#ready.set(message.page, { decisions: message.decisions, lead });
        this.#write();
      }
    }
    return parameters;
  }

  close(): void {
    this.#open = false;
  }

  #write(): void {
    for (let page = this.#ready.get(this.#next); page; page = this.#ready.get(this.#next)) {
      this.#ready.delete(this.#next++);
      this.#work.write(page.decisions);
      page.lead.took();
    }
  }
}
