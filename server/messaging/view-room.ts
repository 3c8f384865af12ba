import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { RoomView } from './contract.ts';
import { readDirectPeople } from './direct-people.ts';
import { viewPins } from './keep-pins.ts';
import { viewMarks } from './my-marks.ts';
import { mayLeaveRoom, mayPin, mayWriteIn } from './policy.ts';
import type { MyRoom } from './require-room.ts';

/** A room as one of its members sees it. */
export async function viewRoom(
  tools: Tools,
  actor: Actor,
  { room, membership }: MyRoom,
): Promise<RoomView> {
  const id = room._id.toString();
  const people = await readDirectPeople(tools, actor, [room]);
  return {
    id,
    kind: room.kind,
    name: room.name,
    purpose: room.purpose,
    state: room.state,
    memberCount: room.memberCount,
    people: people.get(id) ?? [],
    mayWrite: mayWriteIn(room).allowed,
    mayLeave: mayLeaveRoom(room).allowed,
    mayPin: mayPin(actor).allowed,
    pins: await viewPins(tools, room),
    marks: viewMarks(membership),
  };
}
