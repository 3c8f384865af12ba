export const sheetLimits = {
  /** 10 MB as people count them. */
  bytes: 10 * 1024 * 1024,
  /** Of a workbook, unpacked. 5,000 rows of words are a tenth of it. */
  unpackedBytes: 50 * 1024 * 1024,
  /** Below the line with the names of the columns. */
  rows: 5_000,
  columns: 80,
  /** Characters of one cell. What is longer is cut, and too long for any field then. */
  cell: 2_000,
  /** A workbook of 10 MB is read in 3. */
  seconds: 25,
  /** Of the thread that reads. What needs more is no list of activities. */
  heapMb: 320,
} as const;
