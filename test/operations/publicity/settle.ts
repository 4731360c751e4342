import { closeWarning } from '../../../src/operations/monitoring/close-warning.js';
import { monitor } from '../../../src/operations/monitoring/monitor.js';
import type { Store } from '../../../src/store/store.js';

/** Settles everything that is open, as visits would. */
export async function settleAll(store: Store, by: { operator: string; at: string }): Promise<void> {
  await monitor(store, by);
  for (const { number } of [...store.monitoring.warnings()]) {
    await closeWarning(store, number, '已入户核实', by);
  }
  for (const { number } of [...store.monitoring.tasks()]) {
    store.monitoring.move(number, 'settled', 'settled', by, { ended: 'visit' });
  }
}
