import { maskId } from '../base/identity.js';
import { type Language, say } from '../base/text.js';
import { type HouseholdChange, TOTAL_MEASURES, type TotalLine } from '../dossier/change.js';
import { describeParameter } from '../messages/causes.js';
import {
  groupName,
  isEmptyLine,
  RECONCILE_TEXTS,
  TOTAL_HEADERS,
  TOTAL_NAMES,
  totalText,
} from '../messages/reconcile.js';
import { changeLines } from '../messages/reconcile-text.js';
import { layOut, line } from '../messages/text-lines.js';
import { changeOutput, changeRecord, parameterOutput, totalOutput } from '../operations/reconcile/output.js';
import type { Reconciliation } from '../operations/reconcile/reconcile.js';
import type { RunRecord } from '../operations/store.js';
import type { Context } from './context.js';
import { type ListingColumn, maskIdentities, printListing } from './listing.js';
import { writeOut } from './output.js';
import { paint, screenWidth } from './screen.js';
import { LONG_NUMBER } from './table-text.js';

/** The totals as a list of lines, in any format. */
export async function printTotals(reconciliation: Reconciliation, { listing }: Context): Promise<void> {
  const { language } = listing;
  if (listing.format !== 'table') {
    await printListing(reconciliation.totals.map(totalOutput), [], listing);
    return;
  }
  const { before, after, parameters, totals } = reconciliation;
  const heading = say(RECONCILE_TEXTS.heading, language, {
    before: before.number,
    beforeAsOf: before.asOf,
    after: after.number,
    afterAsOf: after.asOf,
  });
  await writeOut(layOut([line(0, heading, 'title'), line(0, '')], screenWidth(), paint));
  for (const measure of TOTAL_MEASURES) {
    // By roster and tier would be three screens; JSON, CSV and the workbook have it.
    const lines = totals.filter(
      (one) => one.measure === measure && (one.roster === null || one.tier === null) && !isEmptyLine(one),
    );
    await writeOut(layOut([line(0, TOTAL_NAMES[measure][language], 'heading')], screenWidth(), paint));
    await printListing(lines, totalColumns(lines, language), listing);
    await writeOut('\n');
  }
  if (parameters.length === 0) return;
  const told = parameters.map((parameter) => line(1, describeParameter(parameter, language)));
  const title = line(0, RECONCILE_TEXTS.parameters[language], 'heading');
  await writeOut(layOut([title, ...told, line(0, '')], screenWidth(), paint));
}

const AMOUNTS = ['opening', 'new', 'ended', 'movedIn', 'movedOut', 'change', 'closing'] as const;

/** Whole yuan where all amounts are: seven columns must fit the screen. */
function totalColumns(lines: readonly TotalLine[], language: Language): ListingColumn<TotalLine>[] {
  const whole = lines.every((one) => AMOUNTS.every((name) => one[name] % 100 === 0));
  const text = (one: TotalLine, value: number) => {
    const full = totalText(one.measure, value);
    return whole ? full.replace(/\.00$/, '') : full;
  };
  return [
    { header: TOTAL_HEADERS.group, value: (one) => groupName(one, language) },
    ...AMOUNTS.map(
      (name): ListingColumn<TotalLine> => ({
        header: TOTAL_HEADERS[name],
        value: (one) => text(one, one[name]),
        align: 'right',
      }),
    ),
  ];
}

/** Everything: totals and households; NDJSON and CSV have a line a household. */
export async function printReconciliation(
  reconciliation: Reconciliation,
  households: Iterable<HouseholdChange>,
  context: Context,
): Promise<void> {
  const { listing, language } = context;
  switch (listing.format) {
    case 'json':
      return printDocument(reconciliation, households, context);
    case 'ndjson':
      return printListing(
        mapped(households, (change) => changeOutput(change, language)),
        [],
        listing,
      );
    case 'csv':
      return printListing(
        mapped(households, (change) => changeRecord(change, language)),
        [],
        listing,
      );
    case 'table':
      await printTotals(reconciliation, context);
      await printChanges(reconciliation.changed, households, context);
  }
}

function* mapped<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item);
}

async function printDocument(
  { before, after, parameters, totals }: Reconciliation,
  households: Iterable<HouseholdChange>,
  { listing, language }: Context,
): Promise<void> {
  const outline = ({ number, asOf, policy, households: count }: RunRecord) => ({
    run: number,
    asOf,
    policy: policy.id,
    households: count,
  });
  const head = {
    before: outline(before),
    after: outline(after),
    parameters: parameters.map((parameter) => parameterOutput(parameter, language)),
    totals: totals.map(totalOutput),
  };
  await writeOut(`${JSON.stringify(head).slice(0, -1)},"households":`);
  const output = (change: HouseholdChange) => {
    const made = changeOutput(change, language);
    return listing.mask ? maskIdentities(made) : made;
  };
  let separator = '[\n';
  for (const change of households) {
    await writeOut(`${separator}${JSON.stringify(output(change))}`);
    separator = ',\n';
  }
  await writeOut(separator === '[\n' ? '[]}\n' : '\n]}\n');
}

async function printChanges(
  count: number,
  households: Iterable<HouseholdChange>,
  { listing, language }: Context,
): Promise<void> {
  const title =
    count === 0 ? RECONCILE_TEXTS.none[language] : say(RECONCILE_TEXTS.changed, language, { count });
  await writeOut(layOut([line(0, title, 'title')], screenWidth(), paint));
  for (const change of households) {
    const lines = changeLines(change, language).map((one) =>
      listing.mask ? { ...one, text: one.text.replace(LONG_NUMBER, maskId) } : one,
    );
    await writeOut(layOut([line(0, ''), ...lines], screenWidth(), paint));
  }
}
