import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every temporary file of the tests, and of the programs that they start, lies in one folder that goes with them. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-tests-'));
  for (const variable of ['TMPDIR', 'TMP', 'TEMP']) process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
