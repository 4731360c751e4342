import { type IsoDate, shiftDateByDays } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import type { Row } from '../../dossier/dossier.js';
import {
  goesOnByAge,
  type NoticeLine,
  type NoticeReason,
  TEKUN_CONDITIONS,
  type TekunLine,
} from '../../dossier/tekun.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { byPlace } from '../by-place.js';
import { listDeaths, listExits } from '../exits.js';
import { publicName } from '../public-name.js';
import { selectionOfRun } from '../run-inputs.js';

/** 民发〔2021〕43号 art. 26: so many days of public notice before support ends, the first and the last among them. */
const DAYS_OF_NOTICE = 7;

/**
 * Whose support as 特困 is to end, a line a person, as it is shown in public for seven days. A household that fails no
 * condition but lacks data is not among them, nor one that art. 24 has go on.
 * @param from the first day of the notice
 */
export function listNotices(
  store: Store,
  run: RunRecord,
  lines: readonly TekunLine[],
  from: IsoDate = run.asOf,
): NoticeLine[] {
  const leaving = leavingOf(store, run, lines);
  const deaths = new Map<IdNo, string>();
  const supported = lines.filter(({ standing }) => standing === 'supported');
  const byNumber = new Map(supported.map((line) => [line.decision.household, line]));
  for (const { memberId, household } of listDeaths(store, run)) {
    if (byNumber.has(household)) deaths.set(memberId, household);
  }
  const concerned = [...new Set([...leaving, ...deaths.values()])];
  const selection = selectionOfRun(store, run);
  const rows = store.rows(selection, 'beneficiaries', { field: 'household', values: concerned });
  const notices = new Map<IdNo, NoticeLine>();
  for (const row of rows) {
    const line = byNumber.get(row.household);
    const reason = reasonOf(row, leaving, deaths);
    if (!line || !reason || !row.sharesLiving || notices.has(row.idNo)) continue;
    const { household, street, community } = line.decision;
    const to = shiftDateByDays(from, DAYS_OF_NOTICE - 1);
    notices.set(row.idNo, {
      household,
      name: publicName(row.name, row.idNo, run.asOf),
      street,
      community,
      reason,
      from,
      to,
    });
  }
  return [...notices.values()].sort(byPlace);
}

function leavingOf(store: Store, run: RunRecord, lines: readonly TekunLine[]): ReadonlySet<string> {
  const exits = new Set(listExits(store, run).map(({ decision }) => decision.household));
  return new Set(
    lines
      .filter(({ standing, decision }) => standing === 'supported' && exits.has(decision.household))
      .filter((line) => TEKUN_CONDITIONS.some((one) => line.states[one] === 'notMet') && !goesOnByAge(line))
      .map(({ decision }) => decision.household),
  );
}

function reasonOf(
  { idNo, household }: Pick<Row<'beneficiaries'>, 'idNo' | 'household'>,
  leaving: ReadonlySet<string>,
  deaths: ReadonlyMap<IdNo, string>,
): NoticeReason | null {
  if (deaths.get(idNo) === household) return 'died';
  return leaving.has(household) ? 'unqualified' : null;
}
