import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseAllDocuments } from 'yaml';
import { UserError } from '../base/errors.js';
import { type DossierDocument, readDossier } from './dossier-document.js';

/**
 * Reads household documents from a file or from standard input: NDJSON line by line in bounded memory; a JSON array or
 * YAML documents as a whole.
 * @param path a file, or '-' for standard input
 * @throws UserError (2) for a missing file or a document that cannot be read, naming its line
 */
export async function* readDossiers(path: string): AsyncGenerator<DossierDocument> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const name = path === '-' ? 'stdin' : path;
  const failure = new Promise<never>((_, reject) => input.once('error', () => reject(unreadable(name))));
  failure.catch(() => {});
  const iterator = lines[Symbol.asyncIterator]();
  let number = 0;
  for (;;) {
    const next = await Promise.race([iterator.next(), failure]);
    if (next.done) return;
    number++;
    const line = next.value.trim();
    if (line === '') continue;
    const document = jsonObject(line);
    if (document === null) {
      yield* readWhole(next.value, iterator, name);
      return;
    }
    yield readDossier(document, `${name}:${number}`);
  }
}

const unreadable = (name: string): UserError =>
  new UserError({ zh: '无法读取 {name}，请检查路径', en: '{name} cannot be read; check the path' }, 2, {
    name,
  });

/** One line of NDJSON; null when the text is something else. */
function jsonObject(line: string): unknown {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* readWhole(
  first: string,
  rest: AsyncIterator<string>,
  name: string,
): AsyncGenerator<DossierDocument> {
  const lines = [first];
  for (let next = await rest.next(); !next.done; next = await rest.next()) lines.push(next.value);
  let index = 0;
  for (const document of documentsOf(lines.join('\n'), name))
    yield readDossier(document, `${name}[${index++}]`);
}

/** YAML documents; JSON is YAML, so an array or an indented object is read as well. */
function documentsOf(text: string, name: string): unknown[] {
  const documents = parseAllDocuments(text);
  return documents.flatMap((document) => {
    const [problem] = document.errors;
    if (problem) {
      const line = problem.linePos?.[0].line ?? 1;
      throw new UserError(
        {
          zh: '{name}:{line}：不是 NDJSON、JSON 或 YAML',
          en: '{name}:{line}: neither NDJSON nor JSON nor YAML',
        },
        2,
        { name, line },
      );
    }
    const content: unknown = document.toJS();
    return Array.isArray(content) ? content : content === null ? [] : [content];
  });
}
