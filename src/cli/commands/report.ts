import type { Command } from 'commander';
import { UserError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { DECIDED_TIERS, type DecidedTier } from '../../dossier/codes.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { REPORT_COMMAND } from '../../messages/household-report.js';
import { STAGES } from '../../messages/progress.js';
import type { Reported, WrittenReports } from '../../operations/household-report/write-reports.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeError, writeOut } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun } from '../run-flags.js';
import { withStore } from '../with-store.js';

interface ReportFlags {
  readonly out: string;
  readonly tier?: string;
  readonly all?: boolean;
  readonly run?: string;
  readonly force?: boolean;
}

export function registerReport(program: Command, t: Say): void {
  program
    .command('report [household|id...]')
    .description(t(COMMANDS.report))
    .requiredOption('--out <dir>', t(FLAGS.out))
    .option('--tier <tier>', `${t(REPORT_COMMAND.tier)}${DECIDED_TIERS.join(', ')}`)
    .option('--all', t(REPORT_COMMAND.all))
    .option('--run <n>', t(FLAGS.run))
    .option('--force', t(FLAGS.force))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui report JKQ-2024-0012 JKQ-2024-0031 --out out',
        'hedui report --tier undetermined --out out',
        'hedui report --all --run 3 --out out --mask --force',
      ),
    )
    .action((named: string[], flags: ReportFlags, command: Command) => {
      const context = contextOf(command);
      const reported = reportedBy(named, flags);
      const run = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { writeReports } = await import('../../operations/household-report/write-reports.js');
        const { language, mask, roster } = context;
        const progress = await progressBar(context, STAGES.report);
        const { out: dir, force = false } = flags;
        const options = { dir, run, roster, language, mask, force, progress: progress.update };
        const written = await writeReports(store, reported, options).finally(progress.stop);
        await tellReports(written, context);
      });
    });
}

/** @throws UserError (2) unless exactly one of names, a tier and all is given */
function reportedBy(named: readonly string[], { tier, all }: ReportFlags): Reported {
  const ways = [named.length > 0, tier !== undefined, all === true].filter(Boolean).length;
  if (ways !== 1) throw new UserError(REPORT_COMMAND.usage, 2);
  if (named.length > 0) return { named };
  return { tier: tier === undefined ? null : readWord<DecidedTier>(tier, DECIDED_TIERS, '--tier') };
}

/** More are not listed on a terminal: the folder says it. */
const MOST_LISTED = 20;

async function tellReports({ run, folder, paths }: WrittenReports, context: Context): Promise<void> {
  const { language, listing, quiet } = context;
  if (listing.format !== 'table') {
    await writeOut(`${JSON.stringify(paths)}\n`);
    return;
  }
  if (quiet) return;
  if (paths.length === 0) writeError(`${say(REPORT_COMMAND.none, language, { run })}\n`);
  else {
    const listed = paths.length > MOST_LISTED ? [] : paths.map((path) => `  ${path}\n`);
    const values = { count: paths.length, dir: folder };
    writeError(`${say(REPORT_COMMAND.written, language, values)}\n${listed.join('')}`);
  }
}
