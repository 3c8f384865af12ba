import type { Actor } from '../accounts/contract.ts';
import type { SheetForm } from '../lib/sheet-rows.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { columnWords, sheetColumns, type ImportsTools, type RowView } from './contract.ts';
import { ImportRow, type ImportRowRecord } from './import-row.model.ts';
import { showValue } from './show-value.ts';

interface Like {
  label: string;
  form: SheetForm;
}

/** Rows with what each is like beside it. What they are like is read once for all of them. */
export async function viewRows(
  tools: ImportsTools,
  actor: Actor,
  rows: readonly ImportRowRecord[],
): Promise<RowView[]> {
  const ids = rows.flatMap(({ twin }) => (twin?.kind === 'there' ? [twin.id] : []));
  const numbers = rows.flatMap(({ twin }) => (twin?.kind === 'row' ? [twin.number] : []));
  const runId = rows[0]?.runId;
  const [there, earlier] = await Promise.all([
    tools.activityRows.readThere(actor, ids),
    runId && numbers.length > 0
      ? ImportRow.find({ runId, number: anyOf(numbers) }).lean()
      : Promise.resolve([]),
  ]);
  const inFile = new Map(earlier.map((row) => [row.number, row]));
  return rows.map((row) => {
    const { twin } = row;
    if (!twin) return viewRow(row, null);
    const found = twin.kind === 'there' ? there.get(twin.id) : inFile.get(twin.number);
    if (!found) return viewRow(row, null);
    const place = twin.kind === 'row' ? `Row ${twin.number}: ` : '';
    return viewRow(row, {
      label: `${place}${found.name}, ${found.organisationName}`,
      form: found.form,
    });
  });
}

function viewRow(row: ImportRowRecord, like: Like | null): RowView {
  const { number, name, organisationName, status, reasons, decision, twin, result } = row;
  return {
    ...{ number, name, organisationName, decision, wasTakenOff: row.wasTakenOff },
    status: status === '' ? 'ready' : status,
    reasons: [
      ...reasons
        // What it was like was settled when it went in.
        .filter(({ column }) => !row.isPut || column !== columnWords.name)
        .map(({ column, sentence }) => ({ column, sentence })),
      ...(result?.kind === 'refused' ? [{ column: '', sentence: result.because }] : []),
    ],
    twin:
      like && twin
        ? {
            isRow: twin.kind === 'row',
            label: like.label,
            activityId: twin.kind === 'there' ? twin.id : null,
          }
        : null,
    differences: like && row.isToDecide && !row.isPut ? listDifferences(row.form, like.form) : [],
    outcome: row.undone === '' ? (result?.kind ?? '') : row.undone,
    activityId: result && 'id' in result && row.undone !== 'takenAway' ? result.id : null,
  };
}

/** Where the row says something else. What it leaves blank is no difference. */
function listDifferences(row: SheetForm, like: SheetForm): RowView['differences'] {
  return sheetColumns.flatMap((column) => {
    if (!(column in row)) return [];
    const [said, here] = [showValue(column, row), showValue(column, like)];
    return said === here ? [] : [{ column: columnWords[column], here, row: said }];
  });
}
