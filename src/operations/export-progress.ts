import type { ReportData } from '../reports/report-data.js';

/** The same data, with a word for each row of a list that is read from it. */
export function countedRows(data: ReportData, seen: () => void): ReportData {
  function* counted<Row>(rows: Iterable<Row>): Generator<Row> {
    for (const row of rows) {
      seen();
      yield row;
    }
  }
  return {
    ...data,
    decisions: (filter) => counted(data.decisions(filter)),
    findings: (filter) => counted(data.findings(filter)),
  };
}
