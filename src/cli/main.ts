import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { say } from '../base/text.js';
import { ERRORS } from '../messages/cli.js';
import { languageOf } from './language.js';
import { endWithOutput } from './output.js';

const packageFile = new URL('../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

// The heap of each thread grows by half of what lives in it before garbage is collected, not by its multiple. Measured
// over a batch of 100,000 households: a quarter less memory, hardly more than for 10,000, and no more time.
setFlagsFromString('--heap-growing-percent=50');

endWithOutput((reason) => {
  const language = languageOf(process.argv);
  return `${say(ERRORS.prefix, language)}${say(ERRORS.output, language, { reason })}`;
});

// Asked for most often by scripts; answered before anything else is loaded.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { runProgram } = await import('./program.js');
  await runProgram(process.argv, version);
}
