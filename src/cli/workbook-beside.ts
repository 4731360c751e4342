import { tellWorkbooks } from './commands/export.js';
import type { Context } from './context.js';

/** Says where a workbook is that was written beside a list: the list is the result, so this is a message. */
export const tellWorkbookBeside = (path: string, dir: string, context: Context): Promise<void> =>
  tellWorkbooks([path], dir, { ...context, listing: { ...context.listing, format: 'table' } });
