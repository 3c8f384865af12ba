import { parentPort, workerData } from 'node:worker_threads';

import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { SheetJob } from './run-sheet-job.ts';
import { writeSheet } from './write-sheet.ts';

// The thread of one job. Whatever goes wrong in it ends it, and nothing else.

const job = workerData as SheetJob;
parentPort?.postMessage(await carryOut(job));

function carryOut(asked: SheetJob) {
  if (asked.do === 'write') return writeSheet(asked.kind, asked.rows);
  return asked.kind === 'csv' ? readCsv(asked.bytes) : readWorkbook(asked.bytes);
}
