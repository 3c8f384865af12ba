import type { ClientSession } from 'mongoose';

import type { MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { announceMembers } from './announce-members.ts';
import { followRoles, type Coming } from './follow-roles.ts';
import { followSeat } from './follow-seat.ts';
import { leaveKeeps } from './leave-keeps.ts';
import { RoomStanding } from './room-standing.model.ts';
import { Room } from './room.model.ts';

/**
 * Keeps rooms in step with counties, host organisations and roles, inside the transaction that
 * changes them: the county's room and each host organisation's room are there from the start, and
 * people are in those that their roles give them.
 *
 * @returns what to announce once the transaction stands
 */
export async function followMemberships(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<() => Promise<void>> {
  const comings = await follow(tools, change, session);
  const tellOfKeeps = await leaveWith(tools, change, { comings, session });
  return async () => {
    tellOfKeeps();
    await Promise.all(comings.map((coming) => announceMembers(tools, coming)));
  };
}

async function follow(
  tools: Tools,
  change: MembershipChange,
  session: ClientSession,
): Promise<Coming[]> {
  switch (change.kind) {
    case 'county':
      await keepCountyRoom(tools, change, session);
      return [];
    case 'organisation':
      await keepOrganisationRoom(tools, change, session);
      return [];
    case 'membership':
      return followRoles(tools, change, session);
    case 'seat':
      return followSeat(tools, change, session);
  }
}

/** What is asked of somebody, or by somebody, in rooms that they are out of now. */
async function leaveWith(
  tools: Tools,
  change: MembershipChange,
  { comings, session }: { comings: readonly Coming[]; session: ClientSession },
): Promise<() => void> {
  if (change.kind !== 'membership') return () => undefined;
  const { countyId, personId } = change;
  const standing = await RoomStanding.findOne({ personId, countyId }).session(session).lean();
  const isGone = (standing?.held ?? []).length === 0;
  const left = comings.filter(({ event }) => event === 'room.left');
  const roomIds = isGone ? null : left.map(({ roomId }) => roomId);
  return leaveKeeps(tools, { countyId, personId, roomIds }, session);
}

async function keepCountyRoom(
  tools: Tools,
  { countyId, name }: Extract<MembershipChange, { kind: 'county' }>,
  session: ClientSession,
): Promise<void> {
  await Room.updateOne(
    { countyId, kind: 'county' },
    {
      $set: { name },
      $setOnInsert: {
        purpose: `For every link worker, supervisor and coordinator of ${name}.`,
        createdAt: tools.clock.now(),
      },
    },
    { session, upsert: true },
  );
}

/** Others than host organisations have no room, and need none. */
async function keepOrganisationRoom(
  tools: Tools,
  change: Extract<MembershipChange, { kind: 'organisation' }>,
  session: ClientSession,
): Promise<void> {
  const { countyId, organisationId, name, kinds, state } = change;
  await Room.updateOne(
    { countyId, kind: 'organisation', organisationId },
    {
      $set: { name, state, purpose: `For the link workers and supervisors of ${name}.` },
      $setOnInsert: { createdAt: tools.clock.now() },
    },
    { session, upsert: kinds.includes('host') },
  );
}
