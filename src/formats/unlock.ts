import { createRequire } from 'node:module';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { runApart } from './run-apart.js';

/** With this password Excel locks workbooks that anybody may open: it tries it before it asks for one. */
const OPEN_TO_ALL = 'VelvetSweatshop';

type Answer = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Opens the lock with the first of some passwords that fits. */
const SCRIPT = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { library, bytes, passwords } = workerData;
(async () => {
  const { decrypt } = require(library);
  let problem = '';
  for (const password of passwords) {
    try {
      const locked = Buffer.from(bytes);
      const opened = await decrypt(locked, { password });
      if (opened === locked) throw new Error('no lock was found');
      return parentPort.postMessage({ bytes: new Uint8Array(opened) });
    } catch (error) {
      problem = String((error && error.message) || error);
      if (!/password is incorrect/i.test(problem)) break;
    }
  }
  parentPort.postMessage({ problem });
})();
`;

/**
 * The bytes of a workbook that is locked with a password, without the lock.
 * @throws FileRefused `password-needed` without a password, `password-wrong` with another one,
 *   `lock-unsupported` for ways of locking that the library does not know
 */
export function unlock(bytes: Buffer, password: string | undefined): Promise<Buffer> {
  const library = createRequire(import.meta.url).resolve('officecrypto-tool');
  const passwords = password ? [password, OPEN_TO_ALL] : [OPEN_TO_ALL];
  const seconds = LIMITS.wholeFileSeconds;
  const opened = runApart<Answer, Buffer>(SCRIPT, { library, bytes, passwords }, seconds, (answer) => {
    if ('bytes' in answer)
      return Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.length);
    if (!password) throw new FileRefused('password-needed');
    const isWrong = /password is incorrect/i.test(answer.problem);
    throw new FileRefused(isWrong ? 'password-wrong' : 'lock-unsupported');
  });
  // A lock that is slow to try is a lock all the same: to save the file anew would not help.
  return password ? opened : opened.catch(() => Promise.reject(new FileRefused('password-needed')));
}
