/** A file by its name: the folders of the bureau say nothing on a report. */
export const fileName = (path: string): string => path.replace(/^.*[/\\]/, '');
