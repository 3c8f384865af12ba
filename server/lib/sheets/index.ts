export { acceptSheet, readSheet, type GivenSheet } from './read-sheet.ts';
export { runSheetJob } from './run-sheet-job.ts';
