import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type IsoDate, shiftDateByDays } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import type { Language } from '../../base/text.js';
import {
  type Publication,
  type PublicityCase,
  type PublicityList,
  type PublicityStage,
  type PublishedTier,
  REVIEW_DAYS,
} from '../../dossier/publicity.js';
import { PUBLICITY_ERRORS } from '../../messages/publicity.js';
import { refusalText } from '../../messages/publicity-cases.js';
import { draftDocumentOf } from '../../reports/publicity/document.js';
import { listFileNames } from '../../reports/publicity/names.js';
import { draftSheetOf } from '../../reports/publicity/sheet.js';
import { discardDraftsNow, explainWriteError, nameDrafts } from '../../reports/replace-file.js';
import type { By } from '../../store/monitoring/record.js';
import type { Store } from '../../store/store.js';
import { monitor } from '../monitoring/monitor.js';
import { type PublicityPlan, placeKey, planPublicity } from './plan.js';
import type { ScopeOptions } from './scope.js';

export interface PublicityOptions extends By, ScopeOptions {
  readonly stage: PublicityStage;
  /** The number of the run; the latest where none is given. */
  readonly run: number | null;
  readonly tiers: readonly PublishedTier[];
  /** The first day. */
  readonly from: IsoDate;
  /** Calendar days, the first and the last counted; null: seven at review, else until another list takes its place. */
  readonly days: number | null;
}

export interface PublishOptions extends PublicityOptions {
  readonly dir: string;
  readonly language: Language;
  /** The telephone for objections; a review must have one. */
  readonly phone: string;
}

export interface PlannedPublicity extends PublicityPlan {
  readonly run: number;
}

export interface Published extends Omit<PlannedPublicity, 'lists' | 'cases'> {
  readonly publications: readonly Publication[];
}

/**
 * What would be published and what stands in its way, writing no list.
 * @throws UserError (2): no such run, street, community or household; a review of less than seven days
 */
export async function previewPublicity(store: Store, options: PublicityOptions): Promise<PlannedPublicity> {
  const days = daysOf(options);
  const run = options.run === null ? store.runs.latest() : store.runs.get(options.run);
  // What was found is a task first, which can then be settled.
  await monitor(store, options);
  const to = days === null ? null : shiftDateByDays(options.from, days - 1);
  return { run: run.number, ...planPublicity(store, run, { ...options, to }) };
}

function daysOf({ stage, days }: PublicityOptions): number | null {
  if (stage !== 'review') return days;
  if (days !== null && days < REVIEW_DAYS) throw new UserError(PUBLICITY_ERRORS.tooShort, 2, { days });
  return days ?? REVIEW_DAYS;
}

/**
 * Writes a list for each community, as a workbook and as a document, and enters them in the register: all or none.
 * @throws UserError (2): households that are not settled, named; what `previewPublicity` refuses; no telephone at review;
 * a file that cannot be written
 */
export async function publish(store: Store, options: PublishOptions): Promise<Published> {
  const { stage, phone, dir } = options;
  if (stage === 'review' && phone.trim() === '') throw new UserError(PUBLICITY_ERRORS.noPhone, 2);
  const { lists, cases, ...planned } = await previewPublicity(store, options);
  if (cases.length > 0) throw new UserError(refusalText(stage, cases, clean(lists, cases)), 2);
  if (lists.length === 0) return { ...planned, publications: [] };
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  const publications = await writeLists(store, planned.run, lists, options);
  return { ...planned, publications };
}

/** The communities none of whose households is in the way. */
function clean(lists: readonly PublicityList[], cases: readonly PublicityCase[]): string[] {
  const held = new Set(cases.map(placeKey));
  return lists.filter((list) => !held.has(placeKey(list))).map(({ community }) => community);
}

async function writeLists(
  store: Store,
  run: number,
  lists: readonly PublicityList[],
  options: PublishOptions,
): Promise<Publication[]> {
  const { dir, language, phone, tiers, without } = options;
  const by = { operator: options.operator, at: options.at };
  const paths: string[] = [];
  const discard = () => discardDraftsNow(paths);
  process.once('exit', discard);
  try {
    return await store.transaction('publicity', async () => {
      const publications: Publication[] = [];
      for (const [index, names] of listFileNames(lists).entries()) {
        const list = lists[index];
        if (!list) continue;
        const [sheet, document] = [join(dir, names.sheet), join(dir, names.document)];
        // Named before they are written, so that nothing of them is left when one fails.
        paths.push(sheet, document);
        const files = [
          { file: names.sheet, sha256: await draftSheetOf(sheet, list, { language, phone }) },
          { file: names.document, sha256: await draftDocumentOf(document, list, { language, phone }) },
        ];
        publications.push(store.publicity.add({ ...list, run, tiers, files, without }, by));
      }
      const numbers = publications.map(({ number }) => number);
      store.log.add({ ...by, action: 'publicity', details: { stage: options.stage, run, numbers } });
      await nameDrafts(paths);
      return publications;
    });
  } catch (error) {
    discard();
    throw error;
  } finally {
    process.off('exit', discard);
  }
}
