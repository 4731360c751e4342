import { type IsoDate, parseIsoDate } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import type { Dossier, Origin } from '../../dossier/dossier.js';
import type { AnsweredSource, AnswerState } from '../../dossier/household-report.js';
import { type SourceKey, sources } from '../../sources/registry.js';
import type { SourceCoverage } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { type DecisiveSource, isDecisive } from '../explanation/explanation.js';
import type { Narrator } from '../explanation/narrator.js';

/** What is the same for every household of a run: the day on which the newest file of each source came. */
export type ReceivedOn = ReadonlyMap<SourceKey, IsoDate>;

export function receivedOn(store: Store, coverage: readonly SourceCoverage[]): ReceivedOn {
  const days = new Map<SourceKey, IsoDate>();
  for (const { source, imports } of coverage) {
    for (const number of imports) {
      const day = parseIsoDate(store.imports.get(number).at.slice(0, 10));
      if (day && day > (days.get(source) ?? '')) days.set(source, day);
    }
  }
  return days;
}

/** A row of a source that is asked about persons. */
interface AboutPerson {
  readonly name: string;
  readonly idNo: IdNo;
  readonly at: Origin | null;
}

export interface Asking {
  readonly coverage: readonly SourceCoverage[];
  readonly received: ReceivedOn;
  /** The policy decides nothing without them. */
  readonly required: readonly SourceKey[];
}

/** What each source that a decision rests on answered for a household, in the order of the registry. */
export function answersOf(dossier: Dossier, asking: Asking, narrator: Narrator): AnsweredSource[] {
  return sources.flatMap(({ key, title, agency }) => {
    if (!isDecisive(key)) return [];
    const records: readonly AboutPerson[] = dossier.records[key];
    const withoutRecord = withoutRecordIn(key, dossier);
    const period = asking.coverage.find(({ source }) => source === key)?.period ?? null;
    return [
      {
        source: key,
        title: title[narrator.language],
        agency,
        state: stateOf(dossier.inForce.has(key), records.length, withoutRecord.length),
        required: asking.required.includes(key),
        period,
        receivedOn: asking.received.get(key) ?? null,
        persons: personsIn(records, narrator),
        withoutRecord,
        rows: narrator.rows(records.map(({ at }) => ({ source: key, at }))),
      },
    ];
  });
}

function stateOf(inForce: boolean, rows: number, withoutRecord: number): AnswerState {
  if (rows > 0) return 'rows';
  if (withoutRecord > 0) return 'nothing';
  return inForce ? 'unlisted' : 'notAsked';
}

/** Who was asked for and has no row; each once. */
const withoutRecordIn = (source: DecisiveSource, { answers, records }: Dossier): string[] => {
  const listed: readonly AboutPerson[] = records[source];
  const about = answers.filter(
    (answer) => answer.source === source && !listed.some(({ idNo }) => idNo === answer.idNo),
  );
  return [...new Map(about.map(({ idNo, name }) => [idNo, name])).values()];
};

function personsIn(records: readonly AboutPerson[], narrator: Narrator): AnsweredSource['persons'] {
  const counts = new Map<IdNo, { person: string; rows: number }>();
  for (const { idNo, name } of records) {
    const known = counts.get(idNo);
    if (known) known.rows++;
    else counts.set(idNo, { person: narrator.personName(idNo) ?? name, rows: 1 });
  }
  const isMember = ([idNo]: readonly [IdNo, unknown]): boolean => narrator.personName(idNo) !== null;
  const all = [...counts];
  return [...all.filter(isMember), ...all.filter((one) => !isMember(one))].map(([, person]) => person);
}
