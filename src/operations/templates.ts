import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNew, explainWriteError } from '../reports/replace-file.js';
import { type TemplateOptions, writeTemplate } from '../reports/template.js';
import { type SourceKey, sourceOf, sources } from '../sources/registry.js';

/**
 * Writes the empty workbook of one source.
 * @throws UserError (2) when the file exists and is not to be replaced, or cannot be written
 */
export const exportTemplate = (key: SourceKey, path: string, options: TemplateOptions): Promise<void> =>
  writeTemplate(path, sourceOf(key), options);

/**
 * Writes the empty workbooks of all sources into a folder, named after the sources. Gives their paths.
 * @throws UserError (2), before any is written, when one of the files exists and is not to be replaced
 */
export async function exportTemplates(dir: string, options: TemplateOptions): Promise<string[]> {
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  const files = sources.map((source) => ({ source, path: join(dir, `${source.title.zh}.xlsx`) }));
  if (!options.force) for (const { path } of files) await assertNew(path);
  for (const { source, path } of files) await writeTemplate(path, source, options);
  return files.map(({ path }) => path);
}
