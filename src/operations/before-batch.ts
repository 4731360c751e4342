import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { IsoDate } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { CANNOT_WRITE } from '../messages/workbooks.js';
import type { Policy } from '../policy/policy.js';
import { PolicyAt } from '../policy/view.js';
import { assessHousehold } from '../rules/assess.js';
import { settingOf } from '../rules/setting.js';
import { readDossier } from './dossier-document.js';

/**
 * What a batch can know before it imports a file and decides a household: that its folder can be one, and that what
 * every decision needs of the policy is in force at the date.
 * @throws UserError (2) for a folder that is a file; PolicyError (2) naming the key and date
 */
export function assertBatchCanEnd(policy: Policy, asOf: IsoDate, dir: string): void {
  assertNoFile(dir);
  const view = new PolicyAt(policy, asOf);
  view.get('basePension.validTo', '城镇');
  assessHousehold(readDossier({ ...ANY_HOUSEHOLD, asOf }, '-').dossier, settingOf(view));
}

/** What it asks of the policy, every household with a counted member asks. */
const ANY_HOUSEHOLD = {
  household: '-',
  members: [{ idNo: '320899194001010015', name: '-', relation: '本人', area: '城镇' }],
};

/** The folder need not be there yet, but neither it nor one above it may be a file. */
function assertNoFile(dir: string): void {
  for (let path = resolve(dir); ; path = dirname(path)) {
    const found = kindOf(path);
    if (found === 'nothing' && path !== dirname(path)) continue;
    if (found !== 'folder') throw new UserError(CANNOT_WRITE.noFolder, 2, { path: dir });
    return;
  }
}

function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    // Not there, or below a file, which the next look tells.
    return 'nothing';
  }
}
