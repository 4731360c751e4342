const MB = 1024 * 1024;

/**
 * What a file may cost. Excel's own limits where it has them; the others are far above any real file and keep
 * a hostile one within a gigabyte and seconds.
 */
export const LIMITS = {
  columns: 16_384,
  /** The XML that may pass without an element beginning or ending: the longest cell that is believed. */
  cellBytes: 32 * MB,
  /** What the scanner holds of one cell before it leaves the sheet to the parser, which need not hold it in one piece. */
  scannedCellBytes: 2 * MB,
  /** Excel holds 32,767 characters in a cell: a longer quoted csv field is a quote that was never closed. */
  quotedCharacters: 32_767,
  recordCharacters: 2 * MB,
  /** Parts read whole: workbook, relationships, styles. */
  smallPartBytes: 64 * MB,
  sharedStringBytes: 512 * MB,
  /** A part may unpack to this much whatever its ratio, and beyond it only up to the ratio, and never past the end. */
  freeInflatedBytes: 128 * MB,
  inflatedRatio: 150,
  inflatedBytes: 4096 * MB,
  /** A member of an archive is unpacked into memory. */
  memberBytes: 384 * MB,
  zipEntries: 100_000,
  zipDirectoryBytes: 32 * MB,
  /** Rows beyond this width are wide, and may have so many places in all: five thousand of the widest. */
  wideRow: 1000,
  widePlaces: 80_000_000,
  merges: 2_000_000,
  /** Cells that merged ranges may fill, or be looked at for. */
  mergedCells: 100_000_000,
  /** Formats that are parsed as a whole. */
  wholeFileBytes: 128 * MB,
  wholeFileSeconds: 12,
  /** What a file beyond this size may take longer: a second a megabyte. */
  quickFileBytes: 8 * MB,
  wholeFileHeapMegabytes: 640,
} as const;
