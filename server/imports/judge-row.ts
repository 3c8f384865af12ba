import { limits } from '../accounts/contract.ts';
import type { JudgedRow } from '../lib/sheet-rows.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { columnWords, type RowStatus, type SheetColumn } from './contract.ts';
import type { Ground, PlacedRow } from './ground.ts';
import type { ImportRowRecord, Twin } from './import-row.model.ts';
import type { Reason } from './read-row.ts';

/** What is found out about a row. */
export type JudgedImportRow = Omit<
  ImportRowRecord,
  '_id' | 'runId' | 'countyId' | 'cells' | 'isPut' | 'result' | 'undone' | 'status'
> & { status: RowStatus };

export type WasPut = 'never' | 'stands' | 'takenOff';

/** How a row stands: pure, from what was found out about it. */
export function judgeRow(
  row: PlacedRow,
  { wrong, isSame }: JudgedRow,
  { wasPut, ground }: { wasPut: WasPut; ground: Ground },
): JudgedImportRow {
  const { number, organisationId, organisationName, form, fingerprint, twin } = row;
  const name = typeof form.name === 'string' ? form.name : '';
  const faults = wasPut === 'stands' || isSame ? [] : listFaults(row, wrong, ground);
  const isNothingNew = wasPut === 'stands' || (isSame && faults.length === 0);
  const isToDecide =
    !isNothingNew && faults.length === 0 && (twin !== null || wasPut === 'takenOff');
  const reasons = isNothingNew
    ? []
    : [...faults, ...(isToDecide ? [likeness(twin, wasPut)] : []), ...row.reasons];
  const status = statusOf({ isNothingNew, faults, reasons });
  return {
    ...{ number, name, organisationId, organisationName, form, fingerprint, twin, reasons, status },
    wasTakenOff: wasPut === 'takenOff',
    isToDecide,
    decision: null,
    plan: isToDecide ? 'wait' : fitPlan[status],
  };
}

/** What needs no person: in it goes, or not. */
const fitPlan = { ready: 'new', warning: 'new', error: 'none', same: 'none' } as const;

function statusOf(found: {
  isNothingNew: boolean;
  faults: readonly Reason[];
  reasons: readonly Reason[];
}): RowStatus {
  if (found.isNothingNew) return 'same';
  if (found.faults.length > 0) return 'error';
  return found.reasons.length > 0 ? 'warning' : 'ready';
}

function listFaults(
  row: PlacedRow,
  wrong: JudgedRow['wrong'],
  { run, takenOff }: Ground,
): Reason[] {
  const { form, organisation, organisationId } = row;
  if (form.name === undefined) {
    return [{ column: columnWords.name, sentence: 'This row does not say what it is called.' }];
  }
  const column = columnWords.organisation;
  const faults: Reason[] = [];
  if (organisationId === '' && organisation === '') {
    faults.push({ column, sentence: 'This row does not say who runs it.' });
  } else if (organisationId === '' && takenOff.has(toNameKey(organisation))) {
    faults.push({ column, sentence: 'They asked not to be listed here.' });
  } else if (organisationId === '' && !run.defaults.addsOrganisations) {
    const sentence = 'This activity provider is not here yet. Tick above that it is to be added.';
    faults.push({ column, sentence });
  } else if (organisation.length > LONGEST_NAME) {
    faults.push({ column, sentence: `Make this shorter: ${LONGEST_NAME} characters at most.` });
  }
  return [...faults, ...listWrong(wrong)];
}

const LONGEST_NAME = limits.organisationName;

function listWrong(wrong: JudgedRow['wrong']): Reason[] {
  return Object.entries(wrong).map(([field, sentence]) => ({
    column: columnWords[field as SheetColumn] ?? '',
    sentence,
  }));
}

function likeness(twin: Twin | null, wasPut: WasPut): Reason {
  const column = columnWords.name;
  if (wasPut === 'takenOff') {
    return { column, sentence: 'This was on What’s on, and somebody took it off.' };
  }
  return twin?.kind === 'row'
    ? { column, sentence: `Row ${twin.number} is called the same.` }
    : { column, sentence: 'This is on What’s on already, and the row says something else.' };
}
