import type { Actor } from '../../accounts/contract.ts';
import { parseInput } from '../../lib/parse-input.ts';
import { writeDocument, type Block } from '../../lib/pdf/index.ts';
import { runSheetJob } from '../../lib/sheets/index.ts';
import type { Tools } from '../../lib/tools.ts';
import {
  dayWords,
  entryWords,
  LOG_COLUMNS,
  logLimits,
  totalWords,
  type LogEntry,
  type LogFile,
  type LogTotals,
  type LogYear,
} from './contract.ts';
import { writeLogInput } from './inputs.ts';
import { readEntries, readTotals, readYears, requireLog } from './read-log.ts';

interface WholeLog {
  year: LogYear;
  totals: LogTotals;
  entries: LogEntry[];
}

/** The actor's own learning log of one year as a spreadsheet or a PDF, in the words of its page. */
export async function writeLog(tools: Tools, actor: Actor, rawInput: unknown): Promise<LogFile> {
  requireLog(actor);
  const { year: asked, kind } = parseInput(writeLogInput, rawInput);
  const { year } = await readYears(tools, actor, asked);
  const [totals, entries] = await Promise.all([
    readTotals(actor, year),
    readEntries(actor, year, { skip: 0, limit: logLimits.rowsInFile }),
  ]);
  const log = { year, totals, entries };
  const fileName = `learning-log-${year.key}.${kind}`;
  if (kind === 'csv') return { fileName, type: 'text/csv; charset=utf-8', bytes: await asCsv(log) };
  return { fileName, type: 'application/pdf', bytes: await asPdf(tools, actor, log) };
}

function asCsv({ totals, entries }: WholeLog): Promise<Uint8Array<ArrayBuffer>> {
  const total = ['Total', totalWords(totals), '', String(totals.minutes), ''];
  const rows = [[...LOG_COLUMNS], ...entries.map(entryWords), total];
  return runSheetJob<Uint8Array<ArrayBuffer>>({ do: 'write', kind: 'csv', rows });
}

async function asPdf(
  tools: Tools,
  { name }: Actor,
  { year, totals, entries }: WholeLog,
): Promise<Uint8Array<ArrayBuffer>> {
  const madeAt = tools.clock.now();
  const table: Block = {
    kind: 'table',
    caption: `Practice meetings, ${year.label}`,
    columns: [
      { name: LOG_COLUMNS[0], share: 2.3 },
      { name: LOG_COLUMNS[1], share: 3 },
      { name: LOG_COLUMNS[2], share: 1.7 },
      { name: LOG_COLUMNS[3], share: 1.2, isFigures: true },
      { name: LOG_COLUMNS[4], share: 5 },
    ],
    rows: entries.map(entryWords),
  };
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${year.label}: ${totalWords(totals)}.` },
    ...(entries.length === 0 ? [] : [table]),
    ...(entries.length < totals.meetings
      ? [{ kind: 'paragraph' as const, text: `The newest ${entries.length} of them are here.` }]
      : []),
    {
      kind: 'paragraph',
      text: `Kept by ${name} in Hedgerow, as it stood on ${dayWords(madeAt.toISOString())}.`,
    },
  ];
  const document = { title: `Learning log of ${name}`, language: 'en-GB', madeAt, blocks };
  return Uint8Array.from(await writeDocument(document));
}
