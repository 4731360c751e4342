import { readFileSync } from 'node:fs';
import { endQuietlyOnClosedPipe } from './output.js';

const packageFile = new URL('../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

endQuietlyOnClosedPipe();

// Asked for most often by scripts; answered before anything else is loaded.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { runProgram } = await import('./program.js');
  await runProgram(process.argv, version);
}
