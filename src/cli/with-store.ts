import type { Command } from 'commander';
import type { Store } from '../operations/store.js';
import { contextOf } from './context.js';

/** Opens the database that the flags name for one command, and closes it whatever happens. */
export async function withStore<T>(
  command: Command,
  options: { readonly readonly?: boolean; readonly create?: boolean },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore } = await import('../operations/store.js');
  const store = openStore(contextOf(command).settings.db.value, options);
  try {
    return await use(store);
  } finally {
    store.close();
  }
}
