import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { PUBLICITY } from '../../messages/publicity.js';
import { contextOf } from '../context.js';
import { readDate, readNumber } from '../flags.js';
import { writeError } from '../output.js';
import { withStore } from '../with-store.js';

export interface ObjectionFlags {
  readonly household: string;
  readonly text: string;
  readonly received: string;
  readonly by?: string;
}

export function objectTo(n: string, flags: ObjectionFlags, command: Command): Promise<void> {
  const { settings, language, now, quiet } = contextOf(command);
  const { household, text } = flags;
  const publication = readNumber(n, 'publicity objection');
  const receivedOn = readDate(flags.received);
  return withStore(command, {}, async (store) => {
    const { recordObjection } = await import('../../operations/publicity/objections.js');
    const objection = { publication, household, text, receivedOn, objector: flags.by?.trim() || null };
    const by = { operator: settings.operator.value, at: now };
    const { number } = await recordObjection(store, objection, by);
    if (!quiet) writeError(`${say(PUBLICITY.objected, language, { number, publication, household })}\n`);
  });
}

export function settle(n: string, outcome: string, command: Command): Promise<void> {
  const { settings, language, now, quiet } = contextOf(command);
  const number = readNumber(n, 'publicity settle');
  return withStore(command, {}, async (store) => {
    const { settleObjection } = await import('../../operations/publicity/objections.js');
    await settleObjection(store, number, outcome, { operator: settings.operator.value, at: now });
    if (!quiet) writeError(`${say(PUBLICITY.settledNow, language, { number })}\n`);
  });
}
