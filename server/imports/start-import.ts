import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { wordsOfFileName } from '../lib/files/index.ts';
import { parseInput } from '../lib/parse-input.ts';
import { spendTry, type RateLimit } from '../lib/rate-limit.ts';
import { requireRoomForFiles } from '../lib/require-room-for-files.ts';
import { acceptSheet, readSheet, type GivenSheet } from '../lib/sheets/index.ts';
import { importsLimits, type ImportsTools } from './contract.ts';
import { guessColumns } from './guess-columns.ts';
import { ImportRow } from './import-row.model.ts';
import {
  asId,
  importClientKey,
  ImportRun,
  newId,
  type ImportRunRecord,
} from './import-run.model.ts';
import { startImportInput } from './inputs.ts';
import { requireImports } from './require-import.ts';
import { workApart } from './under-way.ts';

const tries: RateLimit = {
  name: 'importFiles',
  points: importsLimits.filesADay,
  windowSeconds: 24 * 60 * 60,
};
/** Few enough that pages are served between them. */
const ROWS_AT_ONCE = 100;

/**
 * Takes in a spreadsheet and begins to read it; nothing of it reaches the board by this. The same
 * form sent twice is one import.
 *
 * @throws {InvalidInputError} with what the file is, where it cannot be taken
 */
export async function startImport(
  tools: ImportsTools,
  actor: Actor,
  rawInput: unknown,
): Promise<{ importId: string }> {
  requireImports(actor);
  const { clientId, file } = parseInput(startImportInput, rawInput);
  requireMayWrite(tools, actor);
  const createdBy = asId(actor.personId);
  const before = () => ImportRun.findOne({ createdBy, clientId }, { _id: 1 }).lean();
  const sent = await before();
  if (sent) return { importId: sent._id.toString() };
  requireRoomForFiles(tools);
  await spendTry(tools, tries, actor.personId);
  const sheet = await acceptSheet(file);
  const texts = { file: wordsOfFileName(sheet.name) };
  requireWordsPass(tools, actor, { place: 'activity', texts, checked: 'yes' });

  const now = tools.clock.now();
  const run = {
    ...{ _id: newId(), countyId: asId(actor.countyId), createdBy, clientId },
    ...{ fileName: sheet.name, state: 'reading' as const, startedAt: now, movedAt: now },
  };
  try {
    await retryWrite(() => ImportRun.create(run));
  } catch (error) {
    const saved = isDuplicateKey(error, importClientKey) && (await before());
    if (!saved) throw error;
    if (!saved._id.equals(run._id)) return { importId: saved._id.toString() };
  }
  workApart(tools, run._id, () => readRows(tools, run, sheet));
  return { importId: run._id.toString() };
}

/** The rows by themselves, then the names of the columns: without these none of them is seen. */
async function readRows(
  tools: ImportsTools,
  { _id, countyId }: Pick<ImportRunRecord, '_id' | 'countyId'>,
  sheet: GivenSheet,
): Promise<void> {
  const read = await readSheet(sheet);
  const settle = (change: Partial<ImportRunRecord>) =>
    retryWrite(() =>
      ImportRun.updateOne(
        { _id, countyId, state: 'reading' },
        { $set: { ...change, movedAt: tools.clock.now() } },
      ),
    );
  if ('refused' in read) {
    await settle({ state: 'failed', because: read.refused });
    return;
  }
  const { columns, lines } = read.table;
  for (let at = 0; at < lines.length; at += ROWS_AT_ONCE) {
    const rows = lines
      .slice(at, at + ROWS_AT_ONCE)
      .map((line) => ({ ...line, _id: newId(), runId: _id, countyId }));
    await ImportRow.insertMany(rows, { ordered: false });
    await settle({ done: at + rows.length, total: lines.length });
  }
  const mapping = guessColumns(columns);
  await settle({ headers: columns, mapping, done: 0, total: lines.length, state: 'columns' });
}
