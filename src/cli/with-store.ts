import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Store } from '../operations/store.js';
import { contextOf } from './context.js';

/** Opens the database that the flags name for one command, and closes it whatever happens. */
export async function withStore<T>(
  command: Command,
  options: {
    readonly readonly?: boolean;
    readonly create?: boolean;
    /** Where there is no database yet, work in memory and leave none behind. */
    readonly leaveNone?: boolean;
  },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const { explainStoreError, openStore } = await import('../operations/store.js');
  const path = contextOf(command).settings.db.value;
  const store = openStore(options.leaveNone && !existsSync(path) ? ':memory:' : path, options);
  try {
    return await use(store);
  } catch (error) {
    // Reading meets a damaged page only when it comes to it.
    throw explainStoreError(error, path);
  } finally {
    store.close();
  }
}
