import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { attentionOf, tomorrowMorning } from './attention.ts';
import type { Attention } from './contract.ts';
import { changeAttentionInput } from './inputs.ts';
import { requireRoom } from './require-room.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';

/**
 * What I want to hear of a room from now on: everything, mentions or nothing; and whether it is
 * silent until tomorrow morning or until I say that I am back. Nobody else learns of it.
 */
export async function changeAttention(
  tools: Tools,
  actor: Actor,
  raw: unknown,
): Promise<Attention> {
  const { roomId, level, mute } = parseInput(changeAttentionInput, raw);
  const { membership } = await requireRoom(actor, roomId);
  const now = tools.clock.now();
  const change: Partial<Pick<RoomMembershipRecord, 'level' | 'mute'>> = {
    ...(level === undefined ? {} : { level }),
    ...(mute === undefined ? {} : { mute: muteOf(mute, now) }),
  };
  await retryWrite(() => RoomMembership.updateOne({ _id: membership._id }, { $set: change }));
  const attention = attentionOf({ ...membership, ...change }, now);
  const view = { roomId, attention };
  announceTo(tools, [actor.personId], { event: 'room.attention', view });
  return attention;
}

function muteOf(mute: 'tomorrow' | 'back' | 'off', now: Date): { until: Date | null } | null {
  if (mute === 'off') return null;
  return { until: mute === 'tomorrow' ? tomorrowMorning(now) : null };
}
