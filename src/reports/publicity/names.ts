import type { PublicityList } from '../../dossier/publicity.js';
import { LIST_FILES } from '../../messages/publicity-list.js';
import { safeName } from '../file-name.js';

export interface ListFiles {
  readonly sheet: string;
  readonly document: string;
}

/** The names of the files of lists, one after the other: stage, place and first day; no two share one. */
export function listFileNames(lists: readonly PublicityList[]): ListFiles[] {
  const taken = new Set<string>();
  return lists.map(({ stage, street, community, from }) => {
    const place = [street, community].flatMap((part) => part ?? []).join('_');
    const plain = safeName(`${LIST_FILES[stage]}_${from}_${place}`);
    let name = plain;
    // Windows and macOS take 甲-a and 甲-A for one file.
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}_${count}`;
    taken.add(name.toLowerCase());
    return { sheet: `${name}.xlsx`, document: `${name}.docx` };
  });
}
