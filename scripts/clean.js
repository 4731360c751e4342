import { rmSync } from 'node:fs';

// Removes what a build or a demo left behind, on any system.
for (const path of process.argv.slice(2)) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { recursive: true, force: true });
}
