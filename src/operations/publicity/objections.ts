import type { IsoDate } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import type { Objection } from '../../dossier/publicity.js';
import { PUBLICITY_ERRORS } from '../../messages/publicity.js';
import type { By } from '../../store/monitoring/record.js';
import type { NewObjection } from '../../store/publicity-record.js';
import type { Store } from '../../store/store.js';

/**
 * Records what somebody objects to in a published list, 民发〔2021〕57号 art. 19. While it is open the household cannot be
 * confirmed.
 * @throws UserError (2): no such publication; a household that it does not show; no text; a day before it hung out or
 * after today
 */
export function recordObjection(store: Store, objection: NewObjection, by: By): Promise<Objection> {
  return store.transaction('publicity objection', () => {
    const { publication: number, household, receivedOn, text } = objection;
    const { from } = store.publicity.get(number);
    const today = by.at.slice(0, 10) as IsoDate;
    if (text.trim() === '') throw new UserError(PUBLICITY_ERRORS.noText, 2);
    if (receivedOn < from || receivedOn > today) {
      throw new UserError(PUBLICITY_ERRORS.received, 2, { received: receivedOn, from, today });
    }
    if (store.publicity.lines(number, household).length === 0) {
      throw new UserError(PUBLICITY_ERRORS.notShown, 2, { household, number });
    }
    const recorded = store.publicity.object({ ...objection, text: text.trim() }, by);
    // Who objects stands in the register alone.
    const details = { objection: recorded.number, publication: number, household };
    store.log.add({ ...by, action: 'publicity objection', details });
    return recorded;
  });
}

/** Settles an objection with what came of it. @throws UserError (2): no such objection, settled already, no outcome */
export function settleObjection(store: Store, number: number, outcome: string, by: By): Promise<Objection> {
  return store.transaction('publicity settle', () => {
    const { settledAt } = store.publicity.objection(number);
    if (settledAt !== null) throw new UserError(PUBLICITY_ERRORS.settled, 2, { number, at: settledAt });
    if (outcome.trim() === '') throw new UserError(PUBLICITY_ERRORS.noOutcome, 2);
    const settled = store.publicity.settle(number, outcome.trim(), by);
    store.log.add({ ...by, action: 'publicity settle', details: { objection: number } });
    return settled;
  });
}
