import mongoose from 'mongoose';
import { vi } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { Activity } from '#server/activities/activity.model.ts';
import { addActivity, listActivities } from '#server/activities/index.ts';
import { rowsOfActivities } from '#server/activities/rows-of-activities.ts';
import type { ImportPage, ImportsTools } from '#server/imports/contract.ts';
import { carryOutImport, chooseColumns, getImport, startImport } from '#server/imports/index.ts';
import { groups } from '#scripts/story/organisations.ts';
import { countyListNames } from '#scripts/story/county-list.ts';
import { allotment, openBoard } from '#test/activities/support/open-board.ts';

export type Imports = Awaited<ReturnType<typeof openImports>>;

/** Fenwold with its board, and what imports is handed of it. */
export async function openImports() {
  const board = await openBoard();
  const tools: ImportsTools = Object.assign(board.tools, {
    activityRows: rowsOfActivities(board.tools),
  });
  const linden = await board.fenwold.addPerson('Linden Fold', ['coordinator', null]);
  return { ...board, tools, linden };
}

/** Fenwold with the organisations of the county's list, and the three activities that it repeats. */
export async function openListedCounty() {
  const imports = await openImports();
  const ids = new Map<string, string>([['Loosestrife Growers', imports.loosestrife]]);
  for (const { name } of groups) {
    if (ids.has(name) || name === "Quillbeck Men's Shed") continue;
    ids.set(name, await imports.fenwold.addOrganisation(name, 'activityProvider'));
  }
  for (const { name, organisation } of countyListNames) {
    const form = allotment(ids.get(organisation) ?? '', {
      name,
      placeWords: 'Here',
      town: 'Ambry',
    });
    await addActivity(imports.tools, imports.marjoram, form);
  }
  return imports;
}

const newClientId = () => new mongoose.Types.ObjectId().toString();

/** A table as text, in UTF-8. */
export function csv(...rows: string[]): Uint8Array {
  return new TextEncoder().encode(`${rows.join('\n')}\n`);
}

export const header =
  'Activity,Organisation,Good for,Days,Start and end in one,Place,Town,Free,Phone,How people join';

/** A row of Loosestrife Growers that has all it needs. */
export function row(
  name: string,
  { organisation = 'Loosestrife Growers', phone = '01632 960123' } = {},
) {
  return `${name},${organisation},Company,Tuesday,10-12,Mill Lane,Ambry,yes,${phone},Walk in`;
}

/** Brings a file and waits until it is read. */
export async function bring(
  { tools, marjoram }: Imports,
  bytes: Uint8Array,
  { name = 'activities.csv', actor = marjoram }: { name?: string; actor?: Actor } = {},
): Promise<string> {
  const file = { name, bytes };
  const { importId } = await startImport(tools, actor, { clientId: newClientId(), file });
  await settle(tools, actor, importId);
  return importId;
}

/** Waits until nothing is under way with it. */
export async function settle(
  tools: ImportsTools,
  actor: Actor,
  importId: string,
  show = 'all',
): Promise<ImportPage> {
  return vi.waitFor(
    async () => {
      const page = await getImport(tools, actor, { importId, show });
      if (['reading', 'judging', 'importing', 'undoing'].includes(page.import.state)) {
        throw new Error(`It is still ${page.import.state}.`);
      }
      return page;
    },
    { timeout: 40_000, interval: 30 },
  );
}

/** Takes the columns as they were guessed. */
export async function judge(
  { tools, marjoram }: Imports,
  importId: string,
  choices: Record<string, unknown> = {},
): Promise<ImportPage> {
  const { columns } = await getImport(tools, marjoram, { importId });
  const guessed = columns.map(({ column }) => column);
  const input = { importId, columns: guessed, attendanceMode: 'inPerson', ...choices };
  await chooseColumns(tools, marjoram, input);
  return settle(tools, marjoram, importId);
}

export async function putIn({ tools, marjoram }: Imports, importId: string): Promise<ImportPage> {
  await carryOutImport(tools, marjoram, { importId });
  return settle(tools, marjoram, importId);
}

/** Brings, judges and puts in. */
export async function bringIn(imports: Imports, bytes: Uint8Array, choices = {}) {
  const importId = await bring(imports, bytes);
  await judge(imports, importId, choices);
  return putIn(imports, importId);
}

export async function boardNames({ tools, hazel }: Imports): Promise<string[]> {
  const { activities } = await listActivities(tools, hazel, {});
  return activities.map(({ name }) => name).sort();
}

export const findByName = (name: string) => Activity.findOne({ name, state: 'open' }).lean();
