import type { Command } from 'commander';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { INTERRUPTED } from '../../messages/interrupted.js';
import { STAGES } from '../../messages/progress.js';
import type { RunRecord, Store } from '../../operations/store.js';
import type { Context } from '../context.js';
import { contextOf } from '../context.js';
import { gather, readDate, readNumber, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { stateIfInterrupted } from '../interrupt.js';
import { printRun } from '../print-run.js';
import { progressBar } from '../progress.js';
import { withStore } from '../with-store.js';

export interface CheckFlags {
  readonly asOf: string;
  readonly allowMissing?: readonly string[];
  readonly importsOf?: string;
  readonly set?: readonly string[];
}

export const addCheckFlags = (command: Command, t: Say): Command =>
  command
    .requiredOption('--as-of <date>', t(FLAGS.asOf))
    .option('--allow-missing <key>', t(FLAGS.allowMissing), gather)
    .option('--imports-of <run>', t(FLAGS.importsOf))
    .option('--set <key=value>', t(FLAGS.set), gather);

/** The flags as they are meant, read before the database is opened. @throws UserError (2) */
export async function readCheckFlags(flags: CheckFlags, context: Context) {
  const { loadPolicy } = await import('../../policy/load.js');
  const { sourceKeys } = await import('../../sources/registry.js');
  return {
    policy: loadPolicy(context.settings.policy.value, { set: flags.set ?? [] }),
    asOf: readDate(flags.asOf),
    allowMissing: (flags.allowMissing ?? []).map((key) => readWord(key, sourceKeys, '--allow-missing')),
    ...(flags.importsOf !== undefined && { importsOf: readNumber(flags.importsOf, '--imports-of') }),
  };
}

export function registerCheck(program: Command, t: Say): void {
  addCheckFlags(program.command('check').description(t(COMMANDS.check)), t)
    .addHelpText('after', examples(t, 'hedui check --as-of 2024-11-30'))
    .action(async (flags: CheckFlags, command: Command) => {
      const context = contextOf(command);
      const meant = await readCheckFlags(flags, context);
      await withStore(command, {}, async (store) => {
        const run = await runCheck(store, meant, context);
        await printRun(run, context);
      });
    });
}

/** Checks with a progress bar. */
export async function runCheck(
  store: Store,
  { policy, ...options }: Awaited<ReturnType<typeof readCheckFlags>>,
  context: Context,
): Promise<RunRecord> {
  const { check } = await import('../../operations/check.js');
  const bar = await progressBar(context, STAGES.check);
  stateIfInterrupted(() => ({ text: INTERRUPTED.check }));
  try {
    return await check(store, policy, {
      ...options,
      operator: context.settings.operator.value,
      at: context.now,
      onProgress: bar.update,
    });
  } finally {
    bar.stop();
  }
}
