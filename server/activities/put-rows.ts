import type { ClientSession } from 'mongoose';

import type { Actor } from '../accounts/contract.ts';
import type { PutRow, RowToPut } from '../lib/sheet-rows.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, asId, newId, type ActivityRecord } from './activity.model.ts';
import { wordsOf } from './activity-views.ts';
import { checkedFields, type CheckedField } from './contract.ts';
import { readRow } from './judge-rows.ts';
import { readOrganisationsToAddFor } from './organisations-to-add-for.ts';
import { unplaced, unplacedWhereMoved } from './placing.ts';
import { laidOver, readToLayOver } from './sheet-form.ts';
import { asWords, checksAfter, saysTheSame, storedWords } from './typed-activity.ts';

/**
 * Puts rows of a spreadsheet on the board in the transaction that is handed in: new activities, and
 * changes of those that are there. A spreadsheet vouches for nothing: what it says anew is not
 * checked, what it leaves as it was keeps its check.
 *
 * Rows were judged before; one that cannot be kept any more says why and hinders no other.
 */
export async function putRows(
  tools: Tools,
  actor: Actor,
  rows: readonly RowToPut[],
  session: ClientSession,
): Promise<PutRow[]> {
  const ids = rows.flatMap(({ onto }) => (onto === null ? [] : [onto]));
  const there = await readToLayOver(actor, ids, session);
  const organisations = await readOrganisationsToAddFor(tools, actor);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const at = tools.clock.now();
  const writes: Writes = [];
  const put = rows.map((row): PutRow => {
    if (row.onto === null) return add(actor, row, { at, names, writes });
    const before = there.get(row.onto);
    if (!before) return { kind: 'refused', because: 'It was taken off What’s on meanwhile.' };
    return change(before, row, { at, there, writes });
  });
  if (writes.length > 0) await Activity.bulkWrite(writes, { session });
  return put;
}

type Writes = Parameters<typeof Activity.bulkWrite>[0];

interface Adding {
  at: Date;
  names: ReadonlyMap<string, string>;
  writes: Writes;
}

function add(actor: Actor, row: RowToPut, { at, names, writes }: Adding): PutRow {
  const organisationName = names.get(row.organisationId);
  const read = readRow(row.form);
  if ('wrong' in read) return refusedFor(read.wrong);
  if (organisationName === undefined) {
    return { kind: 'refused', because: 'Its organisation is not there any more.' };
  }
  const words = asWords(read.typed);
  const document: ActivityRecord = {
    _id: newId(),
    countyId: asId(actor.countyId),
    organisationId: asId(row.organisationId),
    organisationName,
    ...storedWords(words, organisationName),
    ...unplaced(),
    capacity: null,
    closures: [],
    reports: {},
    checks: checksAfter(null, words, null),
    state: 'open',
    version: 1,
    addedAt: at,
    changedAt: at,
    createdBy: asId(actor.personId),
    clientId: row.clientId,
  };
  writes.push({ insertOne: { document } });
  return { kind: 'added', id: document._id.toString(), version: 1, before: null };
}

interface Changing {
  at: Date;
  /** Several rows may be laid over one activity, each over what the one before has made of it. */
  there: Map<string, ActivityRecord>;
  writes: Writes;
}

function change(before: ActivityRecord, row: RowToPut, { at, there, writes }: Changing): PutRow {
  const id = before._id.toString();
  const read = readRow(laidOver(before, row.form));
  if ('wrong' in read) return refusedFor(read.wrong);
  const words = asWords(read.typed);
  const { version, checks, reports } = before;
  if (saysTheSame(before, words)) return { kind: 'unchanged', id };
  const after = checksAfter(before, words, null);
  const anew = checkedFields.filter((field) => after[field] !== checks[field]);
  const $set = {
    ...storedWords(words, before.organisationName),
    ...unplacedWhereMoved(before, words),
    checks: after,
    reports: without(reports, anew),
    changedAt: at,
  };
  const { _id, countyId } = before;
  writes.push({
    updateOne: { filter: { _id, countyId, version }, update: { $set, $inc: { version: 1 } } },
  });
  there.set(id, { ...before, ...$set, version: version + 1 });
  return {
    ...{ kind: 'updated', id, version: version + 1 },
    before: { words: wordsOf(before), checks, reports },
  };
}

/** What is said anew is not what was reported wrong. */
function without(reports: ActivityRecord['reports'], fields: readonly CheckedField[]) {
  const left = Object.entries(reports).filter(([field]) => !fields.some((one) => one === field));
  return Object.fromEntries(left) as ActivityRecord['reports'];
}

function refusedFor(wrong: Record<string, string>): PutRow {
  return { kind: 'refused', because: Object.values(wrong)[0] ?? 'It cannot be kept.' };
}
