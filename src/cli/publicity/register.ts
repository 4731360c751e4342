import type { Command } from 'commander';
import type { Language } from '../../base/text.js';
import { type Objection, PUBLICITY_STAGES, type Publication } from '../../dossier/publicity.js';
import { LISTS } from '../../messages/lists.js';
import { PUBLICITY, PUBLICITY_LISTS, STAGE_NAMES } from '../../messages/publicity.js';
import type { Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { withStore } from '../with-store.js';

export interface RegisterFlags {
  readonly stage?: string;
  readonly community?: string;
  readonly household?: string;
  readonly objections?: boolean;
}

export function listRegister(flags: RegisterFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const stage = flags.stage === undefined ? undefined : readWord(flags.stage, PUBLICITY_STAGES, '--stage');
  const household = flags.household === undefined ? {} : { household: flags.household };
  return withStore(command, { readonly: true }, async (store) => {
    const filter = {
      ...household,
      ...(stage && { stage }),
      ...(flags.community !== undefined && { community: flags.community }),
    };
    const publications = store.publicity.list(filter);
    if (!flags.objections) return printPublications(store, publications, context);
    const numbers = new Set(publications.map(({ number }) => number));
    const objections = store.publicity
      .objections(household)
      .filter(({ publication }) => numbers.has(publication));
    if (objections.length === 0) say(PUBLICITY.noObjections[context.language], context);
    return printListing(objections, objectionColumns(context.language), context.listing);
  });
}

function say(text: string, { quiet }: Context): void {
  if (!quiet) writeError(`${text}\n`);
}

async function printPublications(
  store: Store,
  publications: readonly Publication[],
  context: Context,
): Promise<void> {
  const { language, listing } = context;
  if (publications.length === 0) say(PUBLICITY.empty[language], context);
  if (listing.format === 'table') return printListing(publications, columns(language), listing);
  const { publicationOutput } = await import('../../operations/publicity/outputs.js');
  const outputs = publications.map((publication) => publicationOutput(store, publication));
  return printListing(outputs, [], listing);
}

const columns = (language: Language): ListingColumn<Publication>[] => [
  { header: LISTS.number, value: ({ number }) => number, align: 'right' },
  { header: PUBLICITY_LISTS.stage, value: ({ stage }) => STAGE_NAMES[stage][language] },
  { header: LISTS.street, value: ({ street }) => street },
  { header: PUBLICITY_LISTS.community, value: ({ community }) => community },
  { header: LISTS.from, value: ({ from }) => from },
  { header: PUBLICITY_LISTS.to, value: ({ to }) => to },
  { header: PUBLICITY_LISTS.run, value: ({ run }) => run, align: 'right' },
  { header: LISTS.households, value: ({ households }) => households, align: 'right' },
  { header: LISTS.operator, value: ({ operator }) => operator },
  { header: PUBLICITY_LISTS.files, value: ({ files }) => filesText(files) },
];

/** The files of a list share their name: it is said once. */
function filesText(files: Publication['files']): string {
  const [name] = (files[0]?.file ?? '').split(/\.\w+$/);
  return `${name} ${files.map(({ file }) => file.slice(name?.length)).join(' ')}`;
}

/** Who objects is not on the terminal, where others may look on; JSON has it. */
const objectionColumns = (language: Language): ListingColumn<Objection>[] => [
  { header: LISTS.number, value: ({ number }) => number, align: 'right' },
  { header: PUBLICITY_LISTS.publication, value: ({ publication }) => publication, align: 'right' },
  { header: LISTS.household, value: ({ household }) => household },
  { header: PUBLICITY_LISTS.received, value: ({ receivedOn }) => receivedOn },
  { header: PUBLICITY_LISTS.text, value: ({ text }) => text },
  { header: PUBLICITY_LISTS.outcome, value: ({ outcome }) => outcome ?? PUBLICITY_LISTS.open[language] },
];
