import { parentPort, workerData } from 'node:worker_threads';
import { parsePolicy } from '../policy/load.js';
import { openStore } from '../store/store.js';
import { Assessor } from './assess.js';
import { type FromHelper, type HelperTask, PageCounter } from './check-pages.js';
import { parameterUse } from './check-parameters.js';
import { packFailure } from './worker-failure.js';

// Decides the pages that the main thread has not taken, over a connection of its own that only reads.
const task = workerData as HelperTask;
const send = (message: FromHelper) => parentPort?.postMessage(message);

try {
  const counter = new PageCounter(task.counter);
  const store = openStore(task.path, { readonly: true });
  const assessor = new Assessor(parsePolicy(task.policy), new Set(task.allowMissing));
  const dossiers = store.openDossiers(task.selection);
  for (let page = counter.take(); page < dossiers.pages; page = counter.take()) {
    counter.waitUntilNear(page);
    send({ page, decisions: dossiers.read(page).map((dossier) => assessor.assess(dossier).decision) });
  }
  send({ parameters: assessor.settingAt(task.selection.asOf).policy.used().map(parameterUse) });
  store.close();
} catch (error) {
  send({ failure: packFailure(error) });
}
