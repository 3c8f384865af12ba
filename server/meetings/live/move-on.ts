import type { ClientSession } from 'mongoose';

import type { Actor } from '../../accounts/contract.ts';
import { inTransaction } from '../../lib/database/transaction.ts';
import { ConflictError } from '../../lib/errors.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { Agenda } from '../agenda/agenda.model.ts';
import { announceAgenda } from '../announce-changed.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import type { LiveItem, Move } from './contract.ts';
import { moveOnInput } from './inputs.ts';
import { beginLive, tellChanged } from './keep-live.ts';
import { Live } from './live.model.ts';
import { planMove } from './plan-move.ts';
import { requireLead } from './require-live.ts';

interface Press {
  move: Move;
  from: string | null;
  now: Date;
}

/**
 * To the next item, past one that is brought up next time, or back. What becomes of the item stands in
 * the agenda, in the same transaction. Of two who press at once the second hears that it has moved.
 */
export async function moveOn(tools: Tools, actor: Actor, rawInput: unknown): Promise<void> {
  const { meetingId, move, from } = parseInput(moveOnInput, rawInput);
  const { meeting } = await requireLead(tools, actor, meetingId);
  const now = tools.clock.now();
  await inTransaction((session) => moveIn(meeting, { move, from, now }, session));
  tellChanged(tools, meeting._id);
  await announceAgenda(tools, meeting);
}

async function moveIn(
  meeting: MeetingRecord,
  { move, from, now }: Press,
  session: ClientSession,
): Promise<void> {
  const { _id } = meeting;
  await beginLive(meeting, session);
  const live = await Live.findOne({ _id }, null, { session }).lean();
  const agenda = await Agenda.findOne({ _id }, null, { session }).lean();
  const itemId = live?.itemId ?? null;
  if (itemId !== from) throw new ConflictError('The meeting has moved on already.');
  const place = { itemId, hasBegun: (live?.since ?? null) !== null };
  const planned = planMove(agenda?.items ?? [], place, move);
  if (!planned) throw new ConflictError('There is nothing on the agenda to go to.');
  await Live.updateOne({ _id }, { $set: { itemId: planned.itemId, since: now } }, { session });
  if (planned.changed) await changeItem(_id, planned.changed, { now, session });
}

async function changeItem(
  _id: MeetingRecord['_id'],
  { itemId, state }: { itemId: string; state: LiveItem['state'] },
  { now, session }: { now: Date; session: ClientSession },
): Promise<void> {
  await Agenda.updateOne(
    { _id, 'items.id': itemId },
    { $set: { 'items.$.state': state, changedAt: now }, $inc: { version: 1 } },
    { session },
  );
}
