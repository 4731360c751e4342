const MOST_CHARACTERS = 31;

/** A name that Excel takes for a sheet. @param taken names that the workbook has already; the new one is added */
export function sheetName(name: string, taken: Set<string> = new Set()): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, '_')
    .replace(/^'+|'+$/g, '')
    .slice(0, MOST_CHARACTERS)
    .trim();
  // Excel keeps the name History to itself.
  const usable = plain === '' || /^history$/i.test(plain) ? `${plain}_` : plain;
  let unique = usable;
  for (let count = 2; taken.has(unique.toLowerCase()); count++) {
    const ending = ` (${count})`;
    unique = usable.slice(0, MOST_CHARACTERS - ending.length) + ending;
  }
  taken.add(unique.toLowerCase());
  return unique;
}
