import { MergedRows } from '../formats/cells.js';
import { openForImport, type ReadableFile } from './import-reading.js';
import type { FromReader, ReadingTask } from './import-thread.js';
import { BATCHES_AHEAD } from './import-thread.js';
import { marksOf } from './reject-marks.js';
import { Lead, runInThread } from './thread.js';
import { packFailure } from './worker-failure.js';

// Reads and checks the rows of files while the main thread writes those before them into the database.
await runInThread(
  async ({ paths, options, lead: shared }: ReadingTask, send: (message: FromReader) => void) => {
    const lead = new Lead(BATCHES_AHEAD, shared);

    async function readAll(file: ReadableFile): Promise<'read' | 'left'> {
      const { contents } = file;
      // How its lines mend others, only the one who has the database can tell.
      if (contents.tables.some(({ sheets }) => sheets.some(({ table }) => marksOf(table) !== null)))
        return 'left';
      send({ contents });
      for (const { sheets } of contents.tables) {
        for (const sheet of sheets) {
          const counts = await file.rows(sheet, false, (batch) => {
            lead.make();
            send({ batch });
          });
          send({ counts });
        }
      }
      return 'read';
    }

    for (const path of paths) {
      try {
        const file = await openForImport(path, options);
        try {
          const end = await readAll(file);
          send({ end });
        } finally {
          await file.close();
        }
      } catch (error) {
        if (error instanceof MergedRows) send({ end: 'merged' });
        else send({ end: 'refused', failure: packFailure(error) });
      }
    }
  },
);
