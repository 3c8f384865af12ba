import type { Actor } from '../accounts/contract.ts';
import { listOrganisations, listTakenOff } from '../accounts/index.ts';
import type { ThingKey } from '../lib/sheet-rows.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import type { ImportsTools } from './contract.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Twin } from './import-row.model.ts';
import type { ImportRunRecord } from './import-run.model.ts';
import { readRow, type ReadRow } from './read-row.ts';

/** What rows of a file are compared with. */
export interface Ground {
  run: ImportRunRecord;
  /** By name in small letters. */
  organisations: ReadonlyMap<string, { id: string; name: string }>;
  byId: ReadonlyMap<string, ThingKey>;
  /** By name and organisation, and by name and place. */
  there: ReadonlyMap<string, string>;
  /** Rows of the file so far, by the same. */
  before: Map<string, number>;
  unknown: Set<string>;
  /** Names, in small letters, of those that asked not to be listed. */
  takenOff: ReadonlySet<string>;
}

/** Organisations and activities of the county, read once for the whole file. */
export async function readGround(
  tools: ImportsTools,
  actor: Actor,
  run: ImportRunRecord,
): Promise<Ground> {
  const [organisations, keys, takenOff] = await Promise.all([
    listOrganisations(tools, actor),
    tools.activityRows.listKeys(actor),
    listTakenOff(tools, actor),
  ]);
  const there = new Map<string, string>();
  for (const { id, formerId: _former, ...key } of keys)
    for (const one of keysOf(key)) there.set(one, id);
  return {
    run,
    organisations: new Map(
      organisations
        .filter(({ kinds }) => kinds.includes('activityProvider'))
        .map(({ id, name }) => [toNameKey(name), { id, name }]),
    ),
    byId: new Map(keys.map((key) => [key.formerId ?? key.id, key])),
    there,
    before: new Map(),
    unknown: new Set(),
    takenOff: new Set(takenOff.map(({ name }) => toNameKey(name))),
  };
}

function keysOf({ nameKey, organisationId, placeKey }: Omit<ThingKey, 'id'>): string[] {
  const byOrganisation = `${organisationId} ${nameKey}`;
  return placeKey === '' ? [byOrganisation] : [byOrganisation, `at ${placeKey} ${nameKey}`];
}

/** A row with whose it is and what it is like. */
export interface PlacedRow extends ReadRow {
  number: number;
  organisationId: string;
  organisationName: string;
  fingerprint: string;
  twin: Twin | null;
}

/** Whose a row is, and what on the board or before it in the file is called the same. */
export function placeRow(number: number, cells: readonly string[], ground: Ground): PlacedRow {
  const { run, organisations, byId, there, before, unknown, takenOff } = ground;
  const read = readRow(cells, run.mapping);
  const asked = read.organisation;
  const chosen = [...organisations.values()].find(({ id }) => id === run.defaults.organisationId);
  const found = asked === '' ? chosen : organisations.get(toNameKey(asked));
  if (asked !== '' && !found && !takenOff.has(toNameKey(asked))) unknown.add(asked);
  const organisationId = found?.id ?? '';
  const { name = '', placeWords = '', town = '' } = read.form as Record<string, string>;
  const keys = keysOf({
    nameKey: toNameKey(name),
    organisationId: organisationId === '' ? `new ${toNameKey(asked)}` : organisationId,
    placeKey: placeWords === '' ? '' : toNameKey(`${placeWords} ${town}`),
  });
  const thereId = byId.get(read.id)?.id ?? first(keys, there);
  const earlier = first(keys, before);
  if (name !== '') for (const key of keys) if (!before.has(key)) before.set(key, number);
  return {
    ...{ ...read, number, organisationId, organisationName: found?.name ?? asked },
    fingerprint: fingerprintOf(asked, read.form),
    twin: name === '' ? null : twinOf(thereId, earlier),
  };
}

function twinOf(id: string | undefined, number: number | undefined): Twin | null {
  if (id !== undefined) return { kind: 'there', id };
  return number === undefined ? null : { kind: 'row', number };
}

function first<Value>(keys: readonly string[], among: ReadonlyMap<string, Value>) {
  return keys.map((key) => among.get(key)).find((value) => value !== undefined);
}
