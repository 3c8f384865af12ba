import type { Tools } from '../lib/tools.ts';
import { processStateOf } from './process-state.ts';
import { RoomMembership } from './room-membership.model.ts';
import type { RoomRecord } from './room.model.ts';

/**
 * Ids of the people in the room. Remembered for each version of its members: the room was read with
 * its version, and every coming and going raises it, so somebody who left is in no later audience.
 */
export async function readAudience(tools: Tools, room: RoomRecord): Promise<readonly string[]> {
  const { audiences } = processStateOf(tools);
  const key = `${room._id.toString()}:${room.membersVersion}`;
  const known = audiences.get(key);
  if (known) return known;
  const members = await RoomMembership.find(
    { roomId: room._id, state: 'active' },
    { _id: 0, personId: 1 },
  ).lean();
  const audience = members.map(({ personId }) => personId.toString());
  audiences.set(key, audience);
  return audience;
}
