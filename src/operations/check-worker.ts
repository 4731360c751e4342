import { arrivedPolicy } from '../policy/transfer.js';
import { UNREAD_FIELDS } from '../rules/unread.js';
import { packDecisions } from '../store/decision-packing.js';
import { openStore } from '../store/store.js';
import { Assessor } from './assess.js';
import { type FromHelper, type HelperTask, PAGES_AHEAD, takePage } from './check-pages.js';
import { parameterUse } from './check-parameters.js';
import { Lead, runInThread } from './thread.js';

// Decides the pages that no other thread has taken, over a connection of its own that only reads.
await runInThread((task: HelperTask, send: (message: FromHelper) => void) => {
  const { path, policy, allowMissing, selection, nextPage } = task;
  const lead = new Lead(PAGES_AHEAD, task.lead);
  const store = openStore(path, { readonly: true });
  const assessor = new Assessor(arrivedPolicy(policy), new Set(allowMissing));
  const dossiers = store.openDossiers(selection, { leftOut: UNREAD_FIELDS });
  for (let page = takePage(nextPage); page < dossiers.pages; page = takePage(nextPage)) {
    const decisions = packDecisions(assessor.assessEach(dossiers.read(page)));
    lead.make();
    send({ page, decisions });
  }
  send({ parameters: assessor.settingAt(selection.asOf).policy.used().map(parameterUse) });
  store.close();
});
