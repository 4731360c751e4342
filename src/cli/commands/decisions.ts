import type { Command } from 'commander';
import { formatYuan } from '../../base/money.js';
import type { Decision } from '../../dossier/decision.js';
import { COMMANDS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { addListFlags, filterOf, type ListFlags, readRun, runNumber } from '../run-flags.js';
import { paintByFindings } from '../severity-paint.js';
import { withStore } from '../with-store.js';

const yuan = (pick: (decision: Decision) => number) => (decision: Decision) => formatYuan(pick(decision));

export function registerDecisions(program: Command, t: Say): void {
  addListFlags(program.command('decisions').description(t(COMMANDS.decisions)), t)
    .addHelpText(
      'after',
      examples(t, 'hedui decisions --tier dibao', 'hedui decisions --format json > decisions.json'),
    )
    .action((flags: ListFlags, command: Command) => {
      const context = contextOf(command);
      const filter = filterOf(flags, context);
      const named = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { decisions } = await import('../../operations/decisions.js');
        const run = runNumber(store, named);
        if (context.listing.format === 'table') {
          await printListing(store.runs.decisions(run, filter), columns(context.language), context.listing);
        } else {
          await printListing(decisions(store, run, filter), [], context.listing);
        }
      });
    });
}

const columns = (language: 'zh' | 'en'): ListingColumn<Decision>[] => [
  { header: LISTS.household, value: (decision) => decision.household },
  { header: LISTS.head, value: (decision) => decision.head },
  { header: LISTS.headId, value: (decision) => decision.headId, identity: true },
  { header: LISTS.street, value: (decision) => decision.street },
  { header: LISTS.tier, value: (decision) => TIER_NAMES[decision.tier][language] },
  { header: LISTS.size, value: (decision) => decision.size, align: 'right' },
  { header: LISTS.annualIncome, value: yuan((decision) => decision.annualIncome), align: 'right' },
  { header: LISTS.financialAssets, value: yuan((decision) => decision.financialAssets), align: 'right' },
  { header: LISTS.monthlyBenefit, value: yuan((decision) => decision.monthlyBenefit), align: 'right' },
  {
    header: LISTS.findings,
    value: (decision) => decision.findings.length,
    align: 'right',
    paint: (text, decision) =>
      paintByFindings(
        text,
        decision.findings.map(({ code }) => code),
      ),
  },
];
