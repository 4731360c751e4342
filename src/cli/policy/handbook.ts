import { UserError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { HANDBOOK, HANDBOOK_ERRORS } from '../../messages/handbook/command.js';
import type { Context } from '../context.js';
import { readDate } from '../flags.js';
import { writeError, writeOut } from '../output.js';
import { DASH } from '../streams.js';

export interface HandbookFlags {
  readonly out?: string;
  readonly asOf?: string;
  readonly short?: boolean;
  readonly force?: boolean;
  readonly set?: readonly string[];
}

export async function printHandbook(flags: HandbookFlags, context: Context): Promise<void> {
  const { out, asOf, short = false, force = false, set = [] } = flags;
  const { language, settings, now, listing, quiet } = context;
  if (out === undefined) throw new UserError(HANDBOOK_ERRORS.out, 2);
  const [{ markdownOf, policyHandbook, writeHandbook, writerFor }, { loadPolicy }] = await Promise.all([
    import('../../operations/handbook/handbook.js'),
    import('../../policy/load.js'),
  ]);
  if (out !== DASH) writerFor(out);
  const policy = loadPolicy(settings.policy.value, { set });
  const day = readDate(asOf ?? now.slice(0, 10));
  const phone = settings.phone.value.trim();
  const document = policyHandbook(policy, day, language, short ? 'short' : 'full', phone);
  if (out === DASH) return writeOut(markdownOf(document));
  await writeHandbook(out, document, { force });
  if (listing.format !== 'table') await writeOut(`${JSON.stringify([out])}\n`);
  else if (!quiet) writeError(`${say(HANDBOOK.written, language, { path: out })}\n`);
}
