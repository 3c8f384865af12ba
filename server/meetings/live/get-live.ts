import type { Actor } from '../../accounts/contract.ts';
import { listPeopleAtWork } from '../../accounts/index.ts';
import { parseInput } from '../../lib/parse-input.ts';
import type { Tools } from '../../lib/tools.ts';
import { Agenda } from '../agenda/agenda.model.ts';
import type { MeetingRecord } from '../meeting.model.ts';
import {
  notesKey,
  WHOLE_MEETING,
  type LiveView,
  type NamedPerson,
  type NotesText,
} from './contract.ts';
import { liveInput } from './inputs.ts';
import { liveHours } from './live-hours.ts';
import { textsIn } from './notes-document.ts';
import { mayLead, mayTakeChair, stageAt } from './policy.ts';
import { processStateOf } from './process-state.ts';
import { readVotes } from './read-votes.ts';
import { chairOf, readLive } from './require-live.ts';
import { newWriterNumber } from './writer-number.ts';

/** The meeting itself, as the actor sees it now: before it opens, while it goes on, and to be read later. */
export async function getLive(tools: Tools, actor: Actor, rawInput: unknown): Promise<LiveView> {
  const { meetingId } = parseInput(liveInput, rawInput);
  const { meeting, live } = await readLive(tools, actor, meetingId);
  const hours = liveHours(meeting);
  const now = tools.clock.now();
  const stage = stageAt(now, hours);
  const agenda = await Agenda.findById(meeting._id, { items: 1 }).lean();
  const items = (agenda?.items ?? []).map(({ id, title, minutes, state }) => ({
    ...{ id, title, minutes, state },
  }));
  const chaired = chairOf(live);
  const hereIds = processStateOf(tools).here.people(meetingId);
  const handIds = live.hands.map(String);
  const spoken = new Set(live.round?.spoken.map(String));
  const order = live.round?.order.map(String) ?? [];
  const roundIds = live.round ? [...new Set([...order, ...hereIds])] : [];
  const nameOf = await readNames(tools, [
    ...new Set([...hereIds, ...handIds, ...roundIds, chaired.chairId ?? []].flat()),
  ]);
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: nameOf(id) }));
  return {
    meetingId,
    stage,
    opensAt: hours.opensAt.toISOString(),
    closesAt: hours.closesAt.toISOString(),
    now: now.toISOString(),
    here: named(hereIds).sort(byName),
    chair: chaired.chairId === null ? null : (named([chaired.chairId])[0] ?? null),
    mayLead: mayLead(actor, chaired).allowed,
    mayTakeChair: mayTakeChair(actor, chaired).allowed,
    items,
    place: { itemId: live.itemId, since: live.since?.toISOString() ?? null },
    hands: named(handIds),
    round: live.round
      ? named(roundIds).map((one) => ({ ...one, hasSpoken: spoken.has(one.id) }))
      : null,
    votes: await readVotes(tools, actor, { meetingId: meeting._id, isOver: stage === 'over' }),
    notes: await readTexts(tools, meeting, { itemIds: items.map(({ id }) => id), stage }),
    writer: newWriterNumber(tools, { meetingId, personId: actor.personId }),
  };
}

const byName = (one: NamedPerson, other: NamedPerson) =>
  one.name.localeCompare(other.name, 'en-GB');

async function readNames(tools: Tools, ids: readonly string[]): Promise<(id: string) => string> {
  const cards = await listPeopleAtWork(tools, ids);
  const names = new Map(cards.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

/** For the meeting and each item, also where nothing is written yet; then what stands under no item. */
async function readTexts(
  tools: Tools,
  { _id: meetingId, countyId }: MeetingRecord,
  { itemIds, stage }: { itemIds: readonly string[]; stage: LiveView['stage'] },
): Promise<NotesText[]> {
  const { notes } = processStateOf(tools);
  // What people took out again while they wrote goes for good with the day.
  if (stage === 'over') await notes.compact({ meetingId, countyId });
  const { bytes } = await notes.read({ meetingId, countyId });
  const texts = textsIn(bytes);
  const keys = new Set([WHOLE_MEETING, ...itemIds.map(notesKey), ...texts.keys()]);
  return [...keys].map((key) => ({ key, text: texts.get(key) ?? '' }));
}
