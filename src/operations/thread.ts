import { parentPort, Worker, workerData } from 'node:worker_threads';
import { packFailure, unpackFailure, type WorkerFailure } from './worker-failure.js';

type Told<M> = { readonly message: M } | { readonly failure: WorkerFailure } | { readonly ended: true };

/**
 * Space for new objects, which three threads need at once. Measured: a check takes a twelfth less of the processor than
 * with half as much, and 26 MB more.
 */
const YOUNG_GENERATION_MB = 24;

/**
 * A second thread of a command. What it says arrives in order; what it fails with is thrown where its words are waited
 * for.
 */
export class Thread<M> {
  readonly #worker: Worker;
  readonly #arrived: M[] = [];
  #end: { readonly failure: Error | null } | null = null;
  #wake = () => {};

  /**
   * @param script a module that calls `runInThread`
   * @param youngMb space for new objects, where its work needs more
   */
  constructor(script: URL, task: unknown, youngMb = YOUNG_GENERATION_MB) {
    this.#worker = new Worker(script, {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    });
    this.#worker.on('error', (failure) => this.#ended(failure));
    this.#worker.on('exit', () => this.#ended(new Error(`${script.pathname} ended before its work`)));
    this.#worker.on('message', (told: Told<M>) => {
      if ('failure' in told) return this.#ended(unpackFailure(told.failure));
      if ('ended' in told) return this.#ended(null);
      this.#arrived.push(told.message);
      this.#wake();
    });
  }

  #ended(failure: Error | null): void {
    this.#end ??= { failure };
    this.#wake();
  }

  /** What has arrived and was not yet taken; null when nothing has. @throws what the thread failed with */
  arrived(): M | null {
    const next = this.#arrived.shift();
    if (next !== undefined) return next;
    if (this.#end?.failure) throw this.#end.failure;
    return null;
  }

  /** The next message; null when the thread has done its work. @throws what the thread failed with */
  async next(): Promise<M | null> {
    for (;;) {
      const next = this.arrived();
      if (next !== null || this.#end) return next;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async stop(): Promise<void> {
    this.#end ??= { failure: null };
    await this.#worker.terminate();
  }
}

/** The other side: does the work of a thread and tells how it ended. */
export async function runInThread<T, M>(
  work: (task: T, send: (message: M) => void) => void | Promise<void>,
): Promise<void> {
  const tell = (told: Told<M>) => parentPort?.postMessage(told);
  try {
    await work(workerData as T, (message) => tell({ message }));
    tell({ ended: true });
  } catch (error) {
    tell({ failure: packFailure(error) });
  }
}

/** Keeps the one who makes from running far ahead of the one who takes, so that memory does not grow. */
export class Lead {
  readonly #cells: Int32Array;
  readonly #most: number;
  #made = 0;

  constructor(most: number, shared: SharedArrayBuffer = new SharedArrayBuffer(4)) {
    this.#most = most;
    this.#cells = new Int32Array(shared);
  }

  get shared(): SharedArrayBuffer {
    return this.#cells.buffer as SharedArrayBuffer;
  }

  /** One more was taken. */
  took(): void {
    Atomics.add(this.#cells, 0, 1);
    Atomics.notify(this.#cells, 0);
  }

  /** Waits until one more may be made. For a second thread: the main thread never waits. */
  make(): void {
    this.#made++;
    for (;;) {
      const taken = Atomics.load(this.#cells, 0);
      if (this.#made <= taken + this.#most) return;
      Atomics.wait(this.#cells, 0, taken);
    }
  }
}
