import { FileRefused } from './refusals.js';
import { attribute, walkXml } from './xml.js';
import type { ZipEntry } from './zip-directory.js';
import type { ZipFile } from './zip-file.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Undefined when the workbook names a part that is not there. */
  readonly entry: ZipEntry | undefined;
  readonly target: string;
}

export interface Workbook {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

interface Relationship {
  readonly id: string;
  /** The last word of the type: transitional and strict files differ only in what stands before it. */
  readonly type: string;
  readonly target: string;
}

/** A target is absolute, or relative to the folder of the part that names it. */
function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const segments = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of clean.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

async function readRelationships(zip: ZipFile, source: string): Promise<Relationship[]> {
  const slash = source.lastIndexOf('/') + 1;
  const entry = zip.find(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  const found: Relationship[] = [];
  if (!entry) return found;
  await walkXml(zip.chunks(entry), entry.name, {
    open(tag) {
      if (tag.local !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return;
      found.push({
        id: attribute(tag, 'Id') ?? '',
        type: (attribute(tag, 'Type') ?? '').split('/').pop() ?? '',
        target: resolveTarget(source, attribute(tag, 'Target') ?? ''),
      });
    },
  });
  return found;
}

/** The main part is the one the package names; a package that names none has it at the usual place. */
export async function findWorkbookPart(zip: ZipFile): Promise<ZipEntry | undefined> {
  const main = (await readRelationships(zip, '')).find(
    (relationship) => relationship.type === 'officeDocument',
  );
  return (main && zip.find(main.target)) ?? zip.find('xl/workbook.xml');
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true' || value === 'on';

interface SheetElement {
  readonly name: string;
  readonly state: string;
  readonly relationshipId: string;
}

/** The sheets in workbook order (not the order of the parts in the zip), and where everything is. */
export async function readWorkbook(zip: ZipFile, part: ZipEntry): Promise<Workbook> {
  const relationships = await readRelationships(zip, part.name);
  const elements: SheetElement[] = [];
  let date1904 = false;
  await walkXml(zip.chunks(part), part.name, {
    open(tag) {
      // The extensions of a workbook have elements of the same name, which say nothing of dates.
      if (tag.local === 'workbookPr') date1904 ||= isTrue(attribute(tag, 'date1904'));
      if (tag.local !== 'sheet') return;
      elements.push({
        name: attribute(tag, 'name') ?? '',
        state: attribute(tag, 'state') ?? 'visible',
        relationshipId: attribute(tag, 'id') ?? '',
      });
    },
  });
  const sheets: SheetPart[] = [];
  const taken = new Set(relationships.map((relationship) => relationship.target));
  for (const [index, element] of elements.entries()) {
    const relationship = relationships.find((candidate) => candidate.id === element.relationshipId);
    // Chart, dialog and macro sheets hold no cells.
    if (relationship && relationship.type !== 'worksheet') continue;
    const target = relationship?.target ?? `xl/worksheets/sheet${index + 1}.xml`;
    // The part at the usual place may be that of another sheet, which must not be read twice.
    const entry = relationship || !taken.has(target) ? zip.find(target) : undefined;
    // A module of macros is listed among the sheets with nothing behind it.
    if (!entry && element.relationshipId === '') continue;
    sheets.push({ name: element.name, hidden: element.state !== 'visible', entry, target });
  }
  if (sheets.length === 0) throw new FileRefused('no-sheets');
  const related = (type: string, usual: string) => {
    const relationship = relationships.find((candidate) => candidate.type === type);
    return relationship ? zip.find(relationship.target) : zip.find(usual);
  };
  return {
    date1904,
    sheets,
    sharedStrings: related('sharedStrings', 'xl/sharedStrings.xml'),
    styles: related('styles', 'xl/styles.xml'),
  };
}
