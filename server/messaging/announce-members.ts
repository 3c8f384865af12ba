import type { Tools } from '../lib/tools.ts';
import { changeOpening } from './announce-here.ts';
import { announceTo } from './announce-to.ts';
import { readAudience } from './audience.ts';
import { processStateOf } from './process-state.ts';
import { Room } from './room.model.ts';

interface Coming {
  roomId: string;
  personId: string;
  event: 'room.joined' | 'room.left';
}

/** Tells who came or went, in all their tabs, and everybody who is in the room now. */
export async function announceMembers(
  tools: Tools,
  { roomId, personId, event }: Coming,
): Promise<void> {
  if (event === 'room.left') {
    const { openRooms } = processStateOf(tools);
    changeOpening(tools, openRooms, { kind: 'out', roomId, personId });
  }
  announceTo(tools, [personId], { event, view: { roomId } });
  const room = await Room.findOne({ _id: roomId }).lean();
  if (!room) return;
  announceTo(tools, await readAudience(tools, room), {
    event: 'room.changed',
    view: { roomId, memberCount: room.memberCount },
  });
}
