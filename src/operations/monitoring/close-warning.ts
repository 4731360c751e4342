import { UserError } from '../../base/errors.js';
import type { Warning } from '../../dossier/tasks.js';
import type { By } from '../../store/monitoring/record.js';
import type { Store } from '../../store/store.js';

const CLOSED = {
  zh: '预警 {number} 已于 {at} 关闭',
  en: 'warning {number} was closed at {at} already',
};
const NO_REASON = {
  zh: '关闭预警须说明理由，如 --why "已入户，车辆为代步轮椅车"',
  en: 'say why the warning is closed, as in --why "visited: the vehicle is a wheelchair"',
};

/**
 * Closes a warning without a visit, for a reason that stays on record. Its task ends with it; the same fact raises no
 * other warning.
 * @throws UserError (2): no such warning, closed already, no reason
 */
export function closeWarning(store: Store, number: number, why: string, by: By): Promise<Warning> {
  return store.transaction('warnings close', () => {
    const warning = store.monitoring.warning(number);
    if (warning.closedAt) throw new UserError(CLOSED, 2, { number, at: warning.closedAt });
    if (why.trim() === '') throw new UserError(NO_REASON, 2);
    store.monitoring.closeWarning(number, why.trim(), by);
    const task = store.monitoring.taskOf({ ...warning, roster: 'beneficiaries', code: warning.kind });
    if (task && task.state !== 'settled') {
      store.monitoring.move(task.number, 'settled', 'closed', by, { detail: why.trim(), ended: 'closed' });
    }
    store.log.add({ ...by, action: 'warnings close', details: { warning: number, why: why.trim() } });
    return store.monitoring.warning(number);
  });
}
