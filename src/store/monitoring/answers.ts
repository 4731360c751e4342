import type { Database } from 'better-sqlite3';
import type { Task, VisitAnswer } from '../../dossier/tasks.js';
import { IN_FORCE } from '../ledger.js';
import type { AnswerPlace, Monitoring } from './record.js';

type Answers = Pick<Monitoring, 'addAnswer' | 'repeatAnswer' | 'lostAnswers' | 'setAnswer'>;

const ANSWERS_IN_FORCE = `SELECT a.number, a.task, i.rank FROM task_answers a
  JOIN (SELECT number, rank FROM imports WHERE ${IN_FORCE}) i ON i.number = a.import_no`;

export function openAnswers(db: Database): Answers {
  const setAnswer = (task: number, answer: number | null) => {
    db.prepare('UPDATE tasks SET answer = ? WHERE number = ?').run(answer, task);
  };
  return {
    addAnswer(task, answer, place) {
      setAnswer(task.number, insertAnswer(db, task, answer, task.verified, place));
    },
    repeatAnswer(task, place) {
      if (task.answer)
        setAnswer(task.number, insertAnswer(db, task, task.answer, task.answer.disputed, place));
    },
    lostAnswers: () =>
      db
        .prepare<[], { task: number; answer: number | null }>(
          `SELECT t.number AS task, (
             SELECT x.number FROM (${ANSWERS_IN_FORCE}) x WHERE x.task = t.number ORDER BY x.rank DESC, x.number DESC LIMIT 1
           ) AS answer
           FROM tasks t JOIN task_answers a ON a.number = t.answer
           WHERE a.import_no NOT IN (SELECT number FROM imports WHERE ${IN_FORCE})`,
        )
        .all(),
    setAnswer,
  };
}

function insertAnswer(
  db: Database,
  task: Task,
  answer: VisitAnswer,
  disputed: number | null,
  place: AnswerPlace,
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO task_answers (task, import_no, sheet_no, row_no, result, visited_on, visitor, visitor2, confirmed,
         remark, disputed, month) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      task.number,
      place.import,
      place.sheet,
      place.row,
      answer.result,
      answer.visitedOn,
      answer.visitor,
      answer.visitor2,
      answer.confirmed,
      answer.remark,
      disputed,
      task.month,
    );
  return Number(lastInsertRowid);
}
