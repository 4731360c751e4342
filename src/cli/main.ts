import { readFileSync } from 'node:fs';
import { say } from '../base/text.js';
import { ERRORS } from '../messages/cli.js';
import { languageOf } from './language.js';
import { endWithOutput } from './output.js';

const packageFile = new URL('../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

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
