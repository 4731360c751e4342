import type { Database } from 'better-sqlite3';
import { UserError } from '../../base/errors.js';
import { streetName } from '../../base/names.js';
import { settles } from '../../dossier/tasks.js';
import { WARNING_KINDS, WARNINGS } from '../../dossier/warnings.js';
import { packEvidence } from '../evidence.js';
import { readListed } from '../listing.js';
import { preparing } from '../prepared.js';
import type { Monitoring, NewWarning, WarningFilter } from './record.js';
import { rowReader, type WarningRow } from './rows.js';

const NO_SUCH = {
  zh: '没有编号为 {number} 的预警；hedui warnings --all 列出全部',
  en: 'there is no warning {number}; hedui warnings --all lists them all',
};

/** In SQL as `streetName` has it. */
export const STREET = `CASE WHEN substr(street, -3) = '办事处' THEN substr(street, 1, length(street) - 3) ELSE street END`;

const identityOf = ({ household, kind, memberId, subject }: NewWarning): string =>
  JSON.stringify([household, kind, memberId, subject]);

type Warnings = Pick<Monitoring, 'raise' | 'warnings' | 'warning' | 'closeWarning' | 'settleWarning'>;

export function openWarnings(db: Database): Warnings {
  const read = rowReader(db);
  const prepare = preparing(db);
  return {
    raise(warning, at) {
      const { changes, lastInsertRowid } = prepare(
        `INSERT INTO warnings (identity, kind, household, scheme, head, street, community, member_id, member_name,
             subject, before_value, now_value, limit_value, evidence, first_month, first_run, raised_at, due)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO NOTHING`,
      ).run(
        identityOf(warning),
        warning.kind,
        warning.household,
        warning.scheme,
        warning.head,
        warning.street,
        warning.community,
        warning.memberId,
        warning.memberName,
        warning.subject,
        warning.declared,
        warning.verified,
        warning.limit,
        packEvidence(warning.evidence),
        warning.firstMonth,
        warning.firstRun,
        at,
        warning.due,
      );
      return changes === 0 ? null : Number(lastInsertRowid);
    },
    warnings: (filter = {}) => readWarnings(db, filter),
    warning(number) {
      const row = Number.isSafeInteger(number)
        ? prepare<[number], WarningRow>('SELECT * FROM warnings WHERE number = ?').get(number)
        : undefined;
      if (!row) throw new UserError(NO_SUCH, 2, { number });
      return read.warning(row);
    },
    closeWarning(number, why, { operator, at }) {
      prepare(
        'UPDATE warnings SET closed_at = ?, closed_by = ?, closed_why = ?, closed_result = NULL WHERE number = ?',
      ).run(at, operator, why, number);
    },
    settleWarning(number, answer, { operator, at }) {
      const settled = answer !== null && settles(answer);
      prepare(
        `UPDATE warnings SET closed_at = ?, closed_by = ?, closed_why = ?, closed_result = ? WHERE number = ?`,
      ).run(
        settled ? at : null,
        settled ? operator : null,
        settled ? answer.remark : null,
        settled ? answer.result : null,
        number,
      );
    },
  };
}

function* readWarnings(db: Database, filter: WarningFilter) {
  const read = rowReader(db);
  const { state = 'open', firstMonth, direction, street, household } = filter;
  const conditions: [string, string | undefined][] = [
    ['first_month = ?', firstMonth],
    [
      'kind IN (SELECT value FROM json_each(?))',
      direction && JSON.stringify(WARNING_KINDS.filter((kind) => WARNINGS[kind].direction === direction)),
    ],
    [`${STREET} = ?`, street && streetName(street)],
    ['household = ?', household],
  ];
  const used = conditions.filter((one): one is [string, string] => one[1] !== undefined);
  const closed = { open: 'closed_at IS NULL', closed: 'closed_at IS NOT NULL', all: 'TRUE' }[state];
  const numbers = `SELECT number FROM warnings WHERE ${[closed, ...used.map(([sql]) => sql)].join(' AND ')}
     ORDER BY due, street IS NULL, street, community IS NULL, community, household, number`;
  const values = used.map(([, value]) => value);
  for (const row of readListed<WarningRow>(db, numbers, values, 'SELECT * FROM warnings'))
    yield read.warning(row);
}
