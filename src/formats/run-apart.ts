import { Worker } from 'node:worker_threads';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';

/**
 * Runs a script in a thread of its own until `take` makes a result of one of its messages. A damaged file can make a
 * library loop or fill the memory, and only a thread can be stopped. The script is text because a thread needs a file
 * of its own otherwise: so the program runs the same from its sources and from its build.
 * @throws FileRefused `too-heavy` when it takes too long or too much; what `take` throws
 */
export function runApart<Message, Result>(
  script: string,
  input: unknown,
  seconds: number,
  take: (message: Message) => Result | undefined,
): Promise<Result> {
  const worker = new Worker(script, {
    eval: true,
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.wholeFileHeapMegabytes },
    // What a library prints about a file is not for the user.
    stdout: true,
    stderr: true,
  });
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => settle(tooHeavy), seconds * 1000);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      finish();
    };
    const tooHeavy = () => reject(new FileRefused('too-heavy'));
    worker.on('message', (message: Message) => {
      try {
        const result = take(message);
        if (result !== undefined) settle(() => resolve(result));
      } catch (error) {
        settle(() => reject(error));
      }
    });
    // The worker dies of itself only when its memory is used up.
    worker.on('error', () => settle(tooHeavy));
    worker.on('exit', () => settle(tooHeavy));
  });
}
