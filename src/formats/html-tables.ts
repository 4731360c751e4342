const NOISE = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;
const TAG = /<(\/?)(table|tr|td|th)\b([^>]*)>/gi;

/** One table while it is read; tables may stand in the cells of others. */
interface OpenTable {
  readonly pieces: string[];
  inCell: boolean;
}

/**
 * The tables of a web page one after the other, each cell and row closed and nothing between them. Pages leave out
 * end tags, put words between rows, and lay out tables within tables, all of which SheetJS takes for something else:
 * a missing `</td>` makes one cell of two. Nothing where no table holds text.
 */
export function plainTables(page: string): string {
  const html = page.replace(NOISE, '');
  const done: string[] = [];
  const open: OpenTable[] = [];
  let at = 0;
  const closeCell = (table: OpenTable) => {
    if (table.inCell) table.pieces.push('</td>');
    table.inCell = false;
  };
  const closeTable = () => {
    const table = open.pop();
    if (!table) return;
    closeCell(table);
    done.push(`<table>${table.pieces.join('')}</table>`);
  };
  for (const match of html.matchAll(TAG)) {
    const table = open.at(-1);
    const [tag, slash, name = '', attributes = ''] = match;
    if (table?.inCell) table.pieces.push(html.slice(at, match.index));
    at = match.index + tag.length;
    if (name.toLowerCase() === 'table') {
      if (slash) closeTable();
      else open.push({ pieces: [], inCell: false });
    } else if (table) {
      closeCell(table);
      if (name.toLowerCase() !== 'tr') {
        if (!slash) table.pieces.push(`<td${attributes}>`);
        table.inCell = !slash;
      } else if (!slash) table.pieces.push('<tr>');
    }
  }
  const table = open.at(-1);
  if (table?.inCell) table.pieces.push(html.slice(at));
  while (open.length > 0) closeTable();
  // A table that only holds others has no text of its own.
  return done.filter((one) => one.replace(/<[^>]*>|&nbsp;|\s/gi, '') !== '').join('\n');
}
