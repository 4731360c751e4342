import { streetName } from '../../base/names.js';
import type { Language } from '../../base/text.js';
import type { Task } from '../../dossier/tasks.js';
import { type TaskSheet, writeTasks } from '../../reports/task-workbook.js';
import type { By } from '../../store/monitoring/record.js';
import type { Store } from '../../store/store.js';
import { contactsOf } from './contacts.js';
import { monitor } from './monitor.js';

export interface ExportTasksOptions extends By {
  /** Only this street; the workbook then has a sheet a community instead of a sheet a street. */
  readonly street?: string;
  readonly language: Language;
  /** Whether a file that exists is replaced. */
  readonly force: boolean;
}

export interface ExportedTasks {
  readonly count: number;
  /** Of these: sent out for the first time. */
  readonly fresh: number;
}

/**
 * Writes the open tasks as a workbook for those who visit, and marks those that were waiting as sent out. Without open
 * tasks no file is written.
 * @param write draws the workbook up: under its name, unless it is to appear together with others
 * @throws UserError (2) when nothing was checked yet, the file exists, or it cannot be written: nothing is marked then
 */
export async function exportTasks(
  store: Store,
  path: string,
  { street, language, force, operator, at }: ExportTasksOptions,
  write: typeof writeTasks = writeTasks,
): Promise<ExportedTasks> {
  const by = { operator, at };
  const { run } = await monitor(store, by);
  return store.transaction('tasks export', async () => {
    const filter = street === undefined ? {} : { street };
    const counts = new Map<string | null, number>();
    const waiting: number[] = [];
    const households = new Map<string, Pick<Task, 'household' | 'roster'>>();
    for (const task of store.monitoring.tasks(filter)) {
      const place = street === undefined ? task.street && streetName(task.street) : task.community;
      counts.set(place, (counts.get(place) ?? 0) + 1);
      if (task.state === 'waiting') waiting.push(task.number);
      const { household, roster } = task;
      households.set(`${roster} ${household}`, { household, roster });
    }
    const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
    if (count === 0) return { count, fresh: 0 };
    const sheets = [...counts].map(
      ([place, inPlace]): TaskSheet => ({
        place,
        count: inPlace,
        tasks: store.monitoring.tasks({
          ...filter,
          place: street === undefined ? { street: place } : { community: place },
        }),
      }),
    );
    const contactOf = contactsOf(store, store.runs.get(run), [...households.values()]);
    await write(path, sheets, { language, date: at.slice(0, 10), force, contactOf });
    for (const number of waiting) store.monitoring.move(number, 'dispatched', 'dispatched', by);
    store.log.add({ ...by, action: 'tasks export', details: { file: path, count, fresh: waiting.length } });
    return { count, fresh: waiting.length };
  });
}
