import { FINDING_CODES, FINDINGS } from '../dossier/codes.js';
import type {
  FindingRow,
  HouseholdRow,
  ImportRow,
  RejectRow,
  ReportData,
  RunInfo,
} from '../reports/report-data.js';
import type { Reject } from '../store/import-record.js';
import type { DecidedHousehold, HouseholdFinding, RosterPerson, RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { problemSentence } from './reject-output.js';

/** What the workbooks of a run are made of, read from the database row by row. @param info of the run as a whole */
export function reportData(store: Store, run: RunRecord, info: RunInfo): ReportData {
  return {
    run: info,
    decisions: (filter) =>
      store.runs.decisions(run.number, { ...filter, order: 'place', withoutEvidence: true }),
    *households(filter) {
      const listed = { ...filter, order: 'place', withoutEvidence: true } as const;
      for (const household of store.runs.households(run.number, listed)) yield householdRow(household);
    },
    *findings(filter) {
      const codes =
        'codes' in filter
          ? filter.codes
          : FINDING_CODES.filter((code) => FINDINGS[code].class === filter.class);
      for (const found of store.runs.findings(run.number, { codes, order: 'severity' })) {
        yield findingRow(found);
      }
    },
    *findingsOf(code, subject) {
      const only = { code, order: 'place', ...(subject !== null && { subject }) } as const;
      for (const found of store.runs.findings(run.number, only)) yield findingRow(found);
    },
    streetCoverage: () => store.runs.coverage(run.number),
    *imports() {
      for (const record of store.imports.list())
        if (run.imports.includes(record.number)) yield importRow(record);
    },
    *rejects() {
      for (const number of run.imports) {
        const record = store.imports.get(number);
        for (const reject of store.imports.rejects(number)) yield* rejectRows(record, reject);
      }
    },
  };
}

const findingRow = (found: HouseholdFinding): FindingRow => {
  const { household, roster, head, street, community } = found;
  return { household, roster, head, street, community, finding: found };
};

/** The review is the household's: the roster says it beside the head, or beside whoever comes first. */
function householdRow({ decision, persons }: DecidedHousehold): HouseholdRow {
  const said = <K extends 'reviewClass' | 'lastReviewedOn'>(field: K): RosterPerson[K] | null =>
    persons.find((one) => one.relation === '本人' && one[field] !== null)?.[field] ??
    persons.find((one) => one[field] !== null)?.[field] ??
    null;
  return Object.assign(decision, {
    persons,
    reviewClass: said('reviewClass'),
    lastReviewedOn: said('lastReviewedOn'),
  });
}

type Imported = ReturnType<Store['imports']['get']>;

const importRow = (record: Imported): ImportRow => ({
  number: record.number,
  file: record.file,
  sheet: record.sheets.map((sheet) => sheet.name).join('、'),
  source: record.source,
  period: record.period,
  importedAt: record.at.slice(0, 16),
  operator: record.operator,
  rows: record.rows,
  taken: record.taken,
  superseded: record.superseded,
  rejected: record.rejected,
  revoked: record.status === 'revoked',
});

/** A row of the list for each fault of a rejected row. */
function* rejectRows(record: Imported, reject: Reject): Generator<RejectRow> {
  for (const problem of reject.problems) {
    yield {
      import: record.number,
      file: record.file,
      sheet: reject.sheetName,
      row: reject.row,
      source: record.source,
      column: 'header' in problem ? problem.header : null,
      reason: { zh: problemSentence(problem, 'zh'), en: problemSentence(problem, 'en') },
      content: problem.value,
    };
  }
}
