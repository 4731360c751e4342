import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Decision } from '../dossier/decision.js';
import type { ParameterUse } from '../dossier/figure.js';
import type { PolicySource } from '../policy/policy.js';
import type { SourceKey } from '../sources/registry.js';
import type { Selection } from '../store/run-record.js';
import { unpackFailure, type WorkerFailure } from './worker-failure.js';

/** What a helping thread is told. */
export interface HelperTask {
  readonly path: string;
  readonly policy: PolicySource;
  readonly allowMissing: readonly SourceKey[];
  readonly selection: Selection;
  readonly counter: SharedArrayBuffer;
}

/** What it answers: a page decided, or at the end the parameters it used, or why it failed. */
export type FromHelper =
  | { readonly page: number; readonly decisions: readonly Decision[] }
  | { readonly parameters: readonly ParameterUse[] }
  | { readonly failure: WorkerFailure };

/** A helper runs at most so many pages ahead of what is written, so that memory does not grow. */
const PAGES_AHEAD = 4;

/** Hands out pages to the threads of a check, each once, in order. */
export class PageCounter {
  /** The next page to be taken, and the number of pages written. */
  readonly #cells: Int32Array;

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.#cells = new Int32Array(shared);
  }

  get shared(): SharedArrayBuffer {
    return this.#cells.buffer as SharedArrayBuffer;
  }

  take(): number {
    return Atomics.add(this.#cells, 0, 1);
  }

  wrote(pages: number): void {
    Atomics.store(this.#cells, 1, pages);
    Atomics.notify(this.#cells, 1);
  }

  /** Waits in a helping thread; the main thread never does. */
  waitUntilNear(page: number): void {
    for (;;) {
      const written = Atomics.load(this.#cells, 1);
      if (page < written + PAGES_AHEAD) return;
      Atomics.wait(this.#cells, 1, written);
    }
  }
}

interface PageWork {
  readonly pages: number;
  /** Decides a page in this thread. */
  decide(page: number): readonly Decision[];
  /** Takes the decisions of a page; pages come in order. */
  write(decisions: readonly Decision[]): void;
}

/** Below so many pages a second thread takes longer to start than it saves. */
const PAGES_WORTH_HELP = 5;

/**
 * Decides all pages, with a second thread where there is a core for it, and writes them in order. Gives the parameters
 * that the helper used. Who decided a page makes no difference to what is written.
 */
export async function decidePages(
  work: PageWork,
  task: Omit<HelperTask, 'counter'>,
): Promise<readonly ParameterUse[]> {
  const counter = new PageCounter();
  const helped = work.pages >= PAGES_WORTH_HELP && availableParallelism() > 1 && task.path !== ':memory:';
  const helper = helped ? startHelper({ ...task, counter: counter.shared }) : null;
  const ready = new Map<number, readonly Decision[]>();
  try {
    for (let next = 0; next < work.pages; ) {
      helper?.collect(ready);
      const decisions = ready.get(next);
      if (decisions) {
        ready.delete(next);
        work.write(decisions);
        counter.wrote(++next);
        continue;
      }
      const page = counter.take();
      if (page < work.pages) ready.set(page, work.decide(page));
      else await helper?.nextMessage();
      // Lets the messages of the helper in.
      if (helper) await nextTurn();
    }
    return (await helper?.finished) ?? [];
  } finally {
    await helper?.stop();
  }
}

function startHelper(task: HelperTask) {
  const worker = new Worker(new URL('./check-worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const arrived: { page: number; decisions: readonly Decision[] }[] = [];
  let failure: Error | null = null;
  let wake = () => {};
  let finish: (uses: readonly ParameterUse[]) => void = () => {};
  let giveUp: (error: Error) => void = () => {};
  const finished = new Promise<readonly ParameterUse[]>((resolve, reject) => {
    finish = resolve;
    giveUp = reject;
  });
  finished.catch(() => {});
  const fail = (error: Error) => {
    failure = error;
    giveUp(error);
    wake();
  };
  worker.on('error', fail);
  worker.on('message', (message: FromHelper) => {
    if ('failure' in message) return fail(unpackFailure(message.failure));
    if ('parameters' in message) return finish(message.parameters);
    arrived.push(message);
    wake();
  });
  return {
    finished,
    /** Takes over what has arrived. @throws what the helper failed with */
    collect(into: Map<number, readonly Decision[]>): void {
      if (failure) throw failure;
      for (const { page, decisions } of arrived.splice(0)) into.set(page, decisions);
    },
    nextMessage: () =>
      arrived.length > 0 || failure
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            wake = resolve;
          }),
    stop: () => worker.terminate(),
  };
}
