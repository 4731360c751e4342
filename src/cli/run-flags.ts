import type { Command } from 'commander';
import { DECIDED_TIERS, FINDING_CODES } from '../dossier/codes.js';
import { FLAGS } from '../messages/cli.js';
import type { DecisionFilter, Store } from '../operations/store.js';
import type { Context } from './context.js';
import { readNumber, readWord } from './flags.js';
import type { Say } from './help.js';

/** The flags that listings of a run share. */
export interface ListFlags {
  readonly run?: string;
  readonly tier?: string;
  readonly code?: string;
  readonly street?: string;
  readonly household?: string;
}

export const addListFlags = (command: Command, t: Say): Command =>
  command
    .option('--run <n>', t(FLAGS.run))
    .option('--tier <tier>', `${t(FLAGS.tier)}${DECIDED_TIERS.join(', ')}`)
    .option('--code <code>', t(FLAGS.code))
    .option('--street <street>', t(FLAGS.street))
    .option('--household <number>', t(FLAGS.household));

/** `--run`, read before the database is opened; null for the latest. @throws UserError (2) */
export const readRun = (flags: { readonly run?: string }): number | null =>
  flags.run === undefined ? null : readNumber(flags.run, '--run');

/** The run that is meant. @throws UserError (2) when there is none */
export const runNumber = (store: Store, run: number | null): number =>
  (run === null ? store.runs.latest() : store.runs.get(run)).number;

/** @throws UserError (2) for a tier or code that does not exist */
export function filterOf(flags: ListFlags, context: Context): DecisionFilter {
  return {
    ...(flags.tier !== undefined && { tier: readWord(flags.tier, DECIDED_TIERS, '--tier') }),
    ...(flags.code !== undefined && { code: readWord(flags.code, FINDING_CODES, '--code') }),
    ...(flags.street !== undefined && { street: flags.street }),
    ...(flags.household !== undefined && { household: flags.household }),
    ...(context.roster && { roster: context.roster }),
  };
}
