import { InvalidInputError, TooManyRequestsError } from '../errors.ts';
import { prepareFile } from '../files/index.ts';
import { unpackedSize } from '../files/unpacked-size.ts';
import { decodeText } from './decode-text.ts';
import { runSheetJob } from './run-sheet-job.ts';
import { sheetLimits } from './sheet-limits.ts';
import type { ReadSheet } from './table.ts';
import type { SheetKind } from './write-sheet.ts';

export interface GivenSheet {
  name: string;
  kind: SheetKind;
  bytes: Uint8Array;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OTHER_KIND = 'Choose an Excel workbook (.xlsx) or a table as text (.csv).';
const UNPACKS_TOO_FAR =
  'This workbook opens to far more than a list holds. Copy the rows into a new one and choose that.';
const UNREADABLE =
  'We could not read this file. Open it in your spreadsheet program, save it anew and try again.';

/**
 * What was chosen, looked at from outside: the bytes decide what it is, never its name.
 *
 * @throws {InvalidInputError} for the field `file`
 */
export async function acceptSheet(given: { name: string; bytes: Uint8Array }): Promise<GivenSheet> {
  const text = asUtf8(given.bytes);
  const prepared = await prepareFile({ name: given.name, bytes: text ?? given.bytes });
  if (prepared.type === XLSX) {
    const size = unpackedSize(given.bytes);
    if (size === null || size > sheetLimits.unpackedBytes) {
      throw new InvalidInputError({ file: UNPACKS_TOO_FAR });
    }
    return { name: prepared.name, kind: 'xlsx', bytes: given.bytes };
  }
  if (!prepared.type.startsWith('text/')) throw new InvalidInputError({ file: OTHER_KIND });
  return { name: prepared.name, kind: 'csv', bytes: given.bytes };
}

/** UTF-16 is full of zeros and looks like no text until it is decoded. */
function asUtf8(bytes: Uint8Array): Uint8Array | null {
  if (!bytes.subarray(0, 64).includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) return null;
  const text = decodeText(bytes.subarray(0, sheetLimits.bytes + 2));
  return text.includes('\0') ? null : new TextEncoder().encode(text);
}

/** The rows of it, read in a thread of its own. Never throws for what is in the file. */
export async function readSheet({ kind, bytes }: GivenSheet): Promise<ReadSheet> {
  try {
    return await runSheetJob<ReadSheet>({ do: 'read', kind, bytes });
  } catch (error) {
    return { refused: error instanceof TooManyRequestsError ? error.message : UNREADABLE };
  }
}
