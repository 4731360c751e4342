import type { RunRecord } from '../operations/store.js';
import type { Context } from './context.js';
import { printListing } from './listing.js';
import { writeOut } from './output.js';

/** What a run came to: a summary for people, the record for scripts. */
export async function printRun(run: RunRecord, { listing, language }: Context): Promise<void> {
  if (listing.format !== 'table') return printListing([run], [], listing);
  const { runSummary } = await import('./summary.js');
  await writeOut(runSummary(run, language));
}
