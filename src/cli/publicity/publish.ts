import type { Command } from 'commander';
import { parseIsoDate } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import {
  PUBLICITY_STAGES,
  PUBLISHED_TIERS,
  type PublicityCase,
  USUALLY_PUBLISHED,
} from '../../dossier/publicity.js';
import { LISTS } from '../../messages/lists.js';
import { PUBLICITY, PUBLICITY_ERRORS, PUBLICITY_LISTS } from '../../messages/publicity.js';
import { caseText, mendText } from '../../messages/publicity-cases.js';
import type { PublicityOptions, Published } from '../../operations/publicity/publish.js';
import type { Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { readDate, readNumber, readWord } from '../flags.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
import { readRun } from '../run-flags.js';
import { assertFolder } from '../streams.js';
import { withStore } from '../with-store.js';

export interface PublishFlags {
  readonly stage?: string;
  readonly out?: string;
  readonly run?: string;
  readonly tier?: readonly string[];
  readonly street?: string;
  readonly community?: readonly string[];
  readonly without?: readonly string[];
  readonly from?: string;
  readonly days?: string;
  readonly dryRun?: boolean;
}

const MOST_IN_PHONE = 60;

export function publishLists(flags: PublishFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const options = optionsOf(flags, context);
  const phone = context.settings.phone.value.trim();
  if (phone.length > MOST_IN_PHONE || /\p{Cc}/u.test(phone)) {
    throw new UserError(PUBLICITY_ERRORS.phoneForm, 2);
  }
  const { out: dir } = flags;
  if (flags.dryRun) return withStore(command, {}, (store) => preview(store, options, context));
  if (dir === undefined) throw new UserError(PUBLICITY_ERRORS.out, 2);
  assertFolder(dir, '--out');
  return withStore(command, {}, async (store) => {
    const { publish } = await import('../../operations/publicity/publish.js');
    const { language } = context;
    await tell(store, await publish(store, { ...options, dir, language, phone }), dir, context);
  });
}

/** @throws UserError (2) for a flag that is missing or makes no sense */
function optionsOf(flags: PublishFlags, { settings, now }: Context): PublicityOptions {
  if (flags.stage === undefined) throw new UserError(PUBLICITY_ERRORS.stage, 2);
  const stage = readWord(flags.stage, PUBLICITY_STAGES, '--stage');
  const named = flags.tier?.map((tier) => readWord(tier, PUBLISHED_TIERS, '--tier'));
  return {
    stage,
    run: readRun(flags),
    tiers: named ? PUBLISHED_TIERS.filter((tier) => named.includes(tier)) : USUALLY_PUBLISHED,
    street: flags.street ?? null,
    communities: flags.community ?? [],
    without: flags.without ?? [],
    from: readDate(flags.from ?? parseIsoDate(now.slice(0, 10)) ?? ''),
    days: flags.days === undefined ? null : readNumber(flags.days, '--days'),
    operator: settings.operator.value,
    at: now,
  };
}

async function preview(store: Store, options: PublicityOptions, context: Context): Promise<void> {
  const { language, listing, quiet } = context;
  const { previewPublicity } = await import('../../operations/publicity/publish.js');
  const { lists, cases, ...planned } = await previewPublicity(store, options);
  if (listing.format === 'table') await printListing(cases, caseColumns(language), listing);
  else {
    const { caseOutput } = await import('../../operations/publicity/outputs.js');
    await printListing(
      cases.map((one) => caseOutput(one, language)),
      [],
      listing,
    );
  }
  if (quiet) return;
  const held = new Set(cases.map(({ household }) => household));
  const shown = new Set(lists.flatMap(({ lines }) => lines.map(({ household }) => household)));
  const values = {
    lists: lists.length,
    households: [...shown].filter((household) => !held.has(household)).length,
    cases: cases.length,
    held: held.size,
  };
  writeError(`${say(PUBLICITY.ready, language, values)}\n`);
  tellPassedOver(planned, context);
}

const caseColumns = (language: Context['language']): ListingColumn<PublicityCase>[] => [
  { header: LISTS.street, value: ({ street }) => street },
  { header: PUBLICITY_LISTS.community, value: ({ community }) => community },
  { header: LISTS.household, value: ({ household }) => household },
  { header: LISTS.head, value: ({ head }) => head },
  { header: PUBLICITY_LISTS.case, value: (one) => caseText(one, language) },
  { header: PUBLICITY_LISTS.mend, value: (one) => mendText(one, language) },
];

async function tell(store: Store, published: Published, dir: string, context: Context): Promise<void> {
  const { language, listing, quiet } = context;
  const { publications } = published;
  if (listing.format !== 'table') {
    const { publicationOutput } = await import('../../operations/publicity/outputs.js');
    const outputs = publications.map((publication) => publicationOutput(store, publication));
    await writeOut(`${JSON.stringify(outputs)}\n`);
  }
  if (quiet) return;
  if (publications.length === 0) writeError(`${PUBLICITY.nothing[language]}\n`);
  else {
    const households = publications.reduce((sum, list) => sum + list.households, 0);
    const files = publications.flatMap((list) => list.files.map(({ file }) => `  ${list.number}  ${file}\n`));
    const values = { lists: publications.length, households, dir };
    writeError(`${say(PUBLICITY.written, language, values)}\n${files.join('')}`);
  }
  tellPassedOver(published, context);
}

/** Whom a list leaves out, so that nobody takes it for complete. */
function tellPassedOver(
  { otherTiers, leaving }: Pick<Published, 'otherTiers' | 'leaving'>,
  { language }: Context,
): void {
  if (otherTiers > 0) writeError(`${say(PUBLICITY.otherTiers, language, { count: otherTiers })}\n`);
  if (leaving > 0) writeError(`${say(PUBLICITY.leaving, language, { count: leaving })}\n`);
}
