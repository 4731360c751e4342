import type { Command } from 'commander';
import { COMMANDS } from '../../messages/cli.js';
import { describeFinding, findingTitle } from '../../messages/findings.js';
import { LISTS } from '../../messages/lists.js';
import { SEVERITY_NAMES } from '../../messages/tiers.js';
import type { HouseholdFinding } from '../../operations/store.js';
import { contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { addListFlags, filterOf, type ListFlags, readRun, runNumber } from '../run-flags.js';
import { SEVERITY_PAINT } from '../severity-paint.js';
import { withStore } from '../with-store.js';

export function registerFindings(program: Command, t: Say): void {
  addListFlags(program.command('findings').description(t(COMMANDS.findings)), t)
    .addHelpText(
      'after',
      examples(t, 'hedui findings --code DEPOSIT_UNDERSTATED', 'hedui findings --format csv'),
    )
    .action((flags: ListFlags, command: Command) => {
      const context = contextOf(command);
      const filter = filterOf(flags, context);
      const named = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { findingOutput } = await import('../../operations/finding-output.js');
        const run = runNumber(store, named);
        const findings = store.runs.findings(run, filter);
        if (context.listing.format === 'table') {
          await printListing(findings, columns(context.language), context.listing);
          return;
        }
        const outputs = function* () {
          for (const finding of findings) yield { run, ...findingOutput(finding, context.language) };
        };
        await printListing(outputs(), [], context.listing);
      });
    });
}

const columns = (language: 'zh' | 'en'): ListingColumn<HouseholdFinding>[] => [
  { header: LISTS.household, value: (finding) => finding.household },
  { header: LISTS.head, value: (finding) => finding.head },
  { header: LISTS.member, value: (finding) => finding.memberId, identity: true },
  {
    header: LISTS.severity,
    value: (finding) => SEVERITY_NAMES[finding.severity][language],
    paint: (text, finding) => SEVERITY_PAINT[finding.severity](text),
  },
  { header: LISTS.finding, value: (finding) => findingTitle(finding.code, language) },
  { header: LISTS.message, value: (finding) => describeFinding(finding, language) },
];
