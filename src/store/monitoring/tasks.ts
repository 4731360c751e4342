import type { Database } from 'better-sqlite3';
import { streetName } from '../../base/names.js';
import type { TaskEvent } from '../../dossier/tasks.js';
import { packEvidence } from '../evidence.js';
import { readListed } from '../listing.js';
import { preparing } from '../prepared.js';
import type { Monitoring, NewTask, TaskFilter } from './record.js';
import { rowReader, TASKS_SQL, type TaskRow } from './rows.js';
import { STREET } from './warnings.js';

const identityOf = ({
  roster,
  household,
  code,
  memberId,
  subject,
}: Pick<NewTask, 'roster' | 'household' | 'code' | 'memberId' | 'subject'>): string =>
  JSON.stringify([roster, household, code, memberId, subject]);

type Tasks = Pick<
  Monitoring,
  'taskOf' | 'addTask' | 'stands' | 'unseenSince' | 'move' | 'tasks' | 'task' | 'events'
>;

export function openTasks(db: Database): Tasks {
  const read = rowReader(db);
  const prepare = preparing(db);
  const insertEvent = (task: number, event: TaskEvent) => {
    prepare(
      'INSERT INTO task_events (task, state, what, detail, operator, at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(task, event.state, event.what, event.detail, event.operator, event.at);
  };
  return {
    taskOf(fact) {
      const latest = `${TASKS_SQL} WHERE t.identity = ? ORDER BY t.round DESC LIMIT 1`;
      const row = prepare<[string], TaskRow>(latest).get(identityOf(fact));
      return row ? read.task(row) : null;
    },
    addTask(task, { operator, at }) {
      const identity = identityOf(task);
      const number = insertTask(prepare, identity, task);
      insertEvent(number, { what: 'raised', state: 'waiting', detail: String(task.run), operator, at });
      return number;
    },
    stands(number, task) {
      prepare(
        `UPDATE tasks SET head = ?, street = ?, community = ?, member_name = ?, declared = ?, verified = ?,
           limit_value = ?, evidence = ?, run = ?, month = ? WHERE number = ?`,
      ).run(
        task.head,
        task.street,
        task.community,
        task.memberName,
        task.declared,
        task.verified,
        task.limit,
        packEvidence(task.evidence),
        task.run,
        task.month,
        number,
      );
    },
    unseenSince: (run) =>
      readTasks(db, `t.state <> 'settled' AND t.warning IS NULL AND t.run <> ?`, [run], 't.number'),
    move(number, state, what, { operator, at }, { detail, ended } = {}) {
      prepare('UPDATE tasks SET state = ?, ended = ? WHERE number = ?').run(state, ended ?? null, number);
      insertEvent(number, { what, state, detail: detail ?? null, operator, at });
    },
    tasks(filter = {}) {
      const { sql, values } = conditionOf(filter);
      return readTasks(db, sql, values, BY_PLACE);
    },
    task(number) {
      const row = prepare<[number], TaskRow>(`${TASKS_SQL} WHERE t.number = ?`).get(number);
      return row ? read.task(row) : null;
    },
    events: (number) =>
      prepare<[number], TaskEvent>(
        'SELECT what, state, detail, operator, at FROM task_events WHERE task = ? ORDER BY number',
      ).all(number),
  };
}

function insertTask(prepare: ReturnType<typeof preparing>, identity: string, task: NewTask): number {
  const known = prepare<[string], { round: number | null }>(
    'SELECT max(round) AS round FROM tasks WHERE identity = ?',
  ).get(identity);
  const round = 1 + (known?.round ?? 0);
  const { lastInsertRowid } = prepare(
    `INSERT INTO tasks (identity, round, warning, code, household, roster, head, street, community, member_id,
         member_name, declared, verified, limit_value, subject, evidence, state, due, first_run, run, month)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?)`,
  ).run(
    identity,
    round,
    task.warning,
    task.code,
    task.household,
    task.roster,
    task.head,
    task.street,
    task.community,
    task.memberId,
    task.memberName,
    task.declared,
    task.verified,
    task.limit,
    task.subject,
    packEvidence(task.evidence),
    task.due,
    task.run,
    task.run,
    task.month,
  );
  return Number(lastInsertRowid);
}

/** As one walks: street by street, and all of a household together. */
const BY_PLACE = `t.street IS NULL, t.street, t.community IS NULL, t.community, t.household, t.roster, t.number`;

function conditionOf({ state, street, place, household, roster, overdueAt }: TaskFilter) {
  const conditions: [string, string | null | undefined][] = [
    [`${STREET} IS ?`, place && 'street' in place ? place.street : undefined],
    ['t.community IS ?', place && 'community' in place ? place.community : undefined],
    ['t.state = ?', state === 'all' ? undefined : state],
    [`${STREET} = ?`, street && streetName(street)],
    ['t.household = ?', household],
    ['t.roster = ?', roster],
    [`t.state <> 'settled' AND t.due < ?`, overdueAt],
  ];
  const used = conditions.filter((one): one is [string, string | null] => one[1] !== undefined);
  const open = state === undefined ? [`t.state <> 'settled'`] : [];
  return {
    sql: ['TRUE', ...open, ...used.map(([sql]) => sql)].join(' AND '),
    values: used.map(([, value]) => value),
  };
}

function* readTasks(db: Database, sql: string, values: readonly (string | number | null)[], order: string) {
  const read = rowReader(db);
  const numbers = `SELECT t.number FROM tasks t WHERE ${sql} ORDER BY ${order}`;
  for (const row of readListed<TaskRow>(db, numbers, values, TASKS_SQL)) yield read.task(row);
}
