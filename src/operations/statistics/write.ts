import type { MonthlyStatistics } from '../../dossier/statistics.js';
import type { Store } from '../../store/store.js';
import type { WorkbookOptions } from '../write-of-run.js';

export async function writeStatistics(
  _store: Store,
  _statistics: MonthlyStatistics,
  _options: WorkbookOptions,
): Promise<string[]> {
  return [];
}
