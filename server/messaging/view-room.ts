import type { Actor, PersonAtWork, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { attentionOf } from './attention.ts';
import type { RoomView } from './contract.ts';
import { readDirectPeople } from './direct-people.ts';
import { viewPins } from './keep-pins.ts';
import { viewMarks } from './my-marks.ts';
import {
  mayBringUp,
  mayKeep,
  mayLeaveRoom,
  mayMarkUrgent,
  mayPin,
  maySeeWorkingDays,
  mayTellEveryone,
  mayWriteIn,
} from './policy.ts';
import { readPeopleAtWork } from './read-cards.ts';
import { isForReading } from './read-kept-room.ts';
import type { MyRoom } from './require-room.ts';
import { whomSupervised } from './whom-supervised.ts';

/** A room as one of its members sees it. */
export async function viewRoom(
  tools: Tools,
  actor: Actor,
  { room, membership }: MyRoom,
): Promise<RoomView> {
  const id = room._id.toString();
  const takesPart = !isForReading(actor);
  const people = await readDirectPeople(tools, actor, [room]);
  return {
    id,
    kind: room.kind,
    name: room.name,
    purpose: room.purpose,
    state: room.state,
    memberCount: room.memberCount,
    people: await withDays(tools, actor, people.get(id) ?? []),
    attention: attentionOf(membership, tools.clock.now()),
    mayWrite: takesPart && mayWriteIn(room).allowed,
    mayLeave: takesPart && mayLeaveRoom(room).allowed,
    mayPin: mayPin(actor).allowed,
    mayKeep: takesPart && mayKeep(actor).allowed,
    mayBringUp: takesPart && mayBringUp(actor, room).allowed,
    mayTellEveryone: mayTellEveryone(actor).allowed,
    mayMarkUrgent: takesPart && mayMarkUrgent(await whomSupervised(tools, actor, room)).allowed,
    pins: await viewPins(tools, room),
    marks: viewMarks(membership),
  };
}

async function withDays(
  tools: Tools,
  actor: Actor,
  people: readonly PersonCard[],
): Promise<PersonAtWork[]> {
  const seesDays = maySeeWorkingDays(actor).allowed;
  const known = await readPeopleAtWork(
    tools,
    people.map(({ id }) => id),
  );
  return people.map((card) => ({
    ...card,
    workingDays: (seesDays && known.get(card.id)?.workingDays) || [],
  }));
}
