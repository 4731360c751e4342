import type { Fen } from '../../base/money.js';
import type { ChangedRow } from '../../dossier/change.js';
import type { EvidenceKey, EvidenceRecords, Origin, Row } from '../../dossier/dossier.js';
import { type SourceKey, sourceOf } from '../../sources/registry.js';

/** A row of any agency source, read by the names of its fields. */
export type AnyRow = Row<EvidenceKey>;
type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface RowKind {
  /** Beside the person: fields by which a row of a snapshot is known again when its amount has changed. */
  readonly key: readonly string[];
  /** Fields that say in the words of the file what the row is. */
  readonly words: readonly string[];
  /** What it brings, in fen. */
  readonly amount: string | null;
}

const kind = (key: string, words: string, amount: string | null = null): RowKind => ({
  key: key.split(' '),
  words: words.split(' '),
  amount,
});

const KINDS: Readonly<Record<EvidenceKey, RowKind>> = {
  obligors: kind('idNo', 'name relation', 'actualSupport'),
  relatives: kind('idNo staffIdNo', 'staffName relation name'),
  tax: kind('incomeItem payer month', 'month incomeItem', 'amount'),
  'social-insurance': kind('insurance employer month', 'month insurance', 'base'),
  pension: kind('pensionType month', 'month pensionType', 'amount'),
  unemployment: kind('entry month', 'month entry', 'amount'),
  subsidies: kind('item paidOn', 'paidOn item', 'amount'),
  'land-transfer': kind('mu', 'mu', 'yearlyRent'),
  bank: kind('bank account', 'bank account', 'balance'),
  securities: kind('broker product', 'broker product', 'marketValue'),
  insurance: kind('insurer product policyNo', 'insurer product', 'cashValue'),
  'housing-fund': kind('employer', 'employer status', 'base'),
  vehicles: kind('plate', 'plate vehicleType use status'),
  'real-estate': kind('unit', 'address use status'),
  business: kind('creditCode role', 'enterprise role status'),
  machinery: kind('kind model', 'kind model'),
  registry: kind('bookNo', 'status'),
  deaths: kind('name', 'diedOn'),
  marriages: kind('event date', 'date event spouseName'),
  custody: kind('kind from', 'kind from to'),
  disability: kind('kind', 'kind level validTo'),
  illness: kind('disease', 'disease class'),
  medical: kind('bill', 'date hospital', 'selfPaid'),
  education: kind('stage', 'school stage status', 'yearlyTuition'),
  care: kind('bill', 'date item', 'selfPaid'),
  'housing-cost': kind('bill', 'date item', 'selfPaid'),
  'other-aid': kind('scheme region', 'scheme region', 'monthly'),
  payments: kind('month scheme batch', 'month scheme', 'amount'),
  'temporary-aid': kind('case', 'case'),
  visits: kind('task', 'task'),
};

/** Dates on which a figure was taken: a new one of them changes nothing. */
const TAKEN_ON: Readonly<Partial<Record<EvidenceKey, string>>> = { bank: 'date', securities: 'date' };

/** Ledger rows that count whatever their age, so that the moving window never drops them. */
const WITHOUT_WINDOW: ReadonlySet<SourceKey> = new Set(['deaths', 'marriages']);

const fieldsOf = (row: AnyRow): Fields => row as unknown as Fields;
const joined = (row: AnyRow, names: readonly string[]): string =>
  JSON.stringify(names.map((name) => fieldsOf(row)[name] ?? null));

/** The field by whose month a row falls into the window; null for rows that no window drops. */
const windowField = (source: EvidenceKey): string | null =>
  WITHOUT_WINDOW.has(source) ? null : (sourceOf(source).dateField ?? null);

/** The month or date by which a row counts in the window; null where no window asks. */
export function countsOn(source: EvidenceKey, row: AnyRow): string | null {
  const field = windowField(source);
  return field === null ? null : String(fieldsOf(row)[field]);
}

/** What a row says, where it stands left aside. */
export const contentOf = (source: EvidenceKey, row: AnyRow): string =>
  joined(
    row,
    Object.keys(sourceOf(source).columns).filter((name) => name !== TAKEN_ON[source]),
  );

/** By what a row is known again when it has changed. */
export const keyOf = (source: EvidenceKey, row: AnyRow): string =>
  joined(row, [...KINDS[source].key, 'idNo']);

/** The same for the rows of other months: two wages of one employer. */
export const seriesOf = (source: EvidenceKey, row: AnyRow): string =>
  joined(row, [...KINDS[source].key.filter((name) => name !== windowField(source)), 'idNo']);

/** Whom a row is about: the person supported, the relative, else the person named. */
export const personOf = (source: EvidenceKey, row: AnyRow): string =>
  String(source === 'obligors' ? fieldsOf(row).supportedIdNo : fieldsOf(row).idNo);

/** The name in a row, for persons who are no members. */
export const nameIn = (row: AnyRow): string | null => (fieldsOf(row).name as string | null) ?? null;

export function changedRow(source: EvidenceKey, row: AnyRow): ChangedRow {
  const { words, amount } = KINDS[source];
  const said = words.map((name) => fieldsOf(row)[name] ?? null).filter((value) => value !== null);
  return {
    source,
    at: row.at,
    words: said.join(' '),
    amount: amount === null ? null : ((fieldsOf(row)[amount] ?? null) as Fen | null),
  };
}

/** Fields of two rows that differ, in the order of the declaration. */
export function fieldsThatDiffer(
  source: SourceKey,
  before: { readonly at: Origin | null },
  after: { readonly at: Origin | null },
  ignored: ReadonlySet<string> = new Set(),
) {
  const [left, right] = [before, after] as unknown as [Fields, Fields];
  return Object.keys(sourceOf(source).columns)
    .filter((field) => !ignored.has(field) && (left[field] ?? null) !== (right[field] ?? null))
    .map((field) => ({ field, before: left[field] ?? null, after: right[field] ?? null }));
}

export const EVIDENCE_KEYS = Object.keys(KINDS) as readonly EvidenceKey[];

/** The rows of a source as rows of any. */
export const rowsIn = (records: EvidenceRecords, source: EvidenceKey): readonly AnyRow[] => records[source];
