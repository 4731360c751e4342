/** Gives a Ctrl-C, a second thread and the progress bar their turn; for loops that do their work without waiting. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
