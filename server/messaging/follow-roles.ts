import type { ClientSession, Types } from 'mongoose';

import type { HeldRole, MembershipChange } from '../lib/membership-change.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import { isPeer, organisationsOf } from './policy.ts';
import { RoomMembership, type RoomMembershipRecord } from './room-membership.model.ts';
import { enterRoom, exitRoom } from './room-places.ts';
import { RoomStanding } from './room-standing.model.ts';
import { Room, type RoomRecord } from './room.model.ts';
import { giveUpPlaces, keepPlaces, readEnds, takePlacesAgain } from './waiting-places.ts';

type RoleChange = Extract<MembershipChange, { kind: 'membership' }>;

export interface Coming {
  roomId: string;
  personId: string;
  event: 'room.joined' | 'room.left';
}

/**
 * Moves a person into the rooms that the roles held from now on give, and out of the others.
 *
 * County and organisation rooms go by role. Topic rooms are for those who share the county's room.
 * Direct rooms stay with a person who holds no role (who cannot sign in), so that they are there
 * again for somebody who comes back; only an activity provider is out of those that they began
 * themselves in an earlier role.
 *
 * Of somebody who leaves and may read on for a while all places are kept, topic rooms too, and are
 * theirs again with the first role that gives them.
 */
export async function followRoles(
  tools: Tools,
  change: RoleChange,
  session: ClientSession,
): Promise<Coming[]> {
  const { countyId, personId } = change;
  const { held, isAway } = await storeStanding(change, session);
  const rightful = await readRightfulRooms(countyId, held, session);
  const places = await RoomMembership.find({ personId, countyId }).session(session).lean();
  const rooms = await Room.find({ _id: anyOf(places.map(({ roomId }) => roomId)), countyId })
    .session(session)
    .lean();

  const isRightful = (room: RoomRecord) => {
    if (room.kind === 'topic') return isPeer(held);
    if (room.kind === 'direct') return mayStayInDirect(room, personId, held);
    return rightful.some(({ _id }) => _id.equals(room._id));
  };
  const stateIn = ({ _id }: RoomRecord) =>
    places.find(({ roomId }) => roomId.equals(_id))?.state ?? 'left';
  const isIn = (room: RoomRecord) => stateIn(room) === 'active';
  const at = tools.clock.now();
  const come = (event: Coming['event']) => (place: RoomMembershipRecord) => ({
    ...{ roomId: place.roomId.toString(), personId, event },
  });

  if (change.keepsSeat === true) {
    const kept = places.filter(({ state }) => state !== 'left');
    const ends = await readEnds(kept.map(({ roomId }) => roomId));
    await keepPlaces(kept, { at, ends }, session);
    return kept.filter(({ state }) => state === 'active').map(come('room.left'));
  }

  const waiting = places.filter(({ state }) => state === 'waiting');
  const isTheirs = ({ roomId }: RoomMembershipRecord) =>
    rooms.some((room) => room._id.equals(roomId) && isRightful(room));
  await giveUpPlaces(
    waiting.filter((place) => !isTheirs(place)),
    session,
  );
  const isBack = held.length > 0 && !isAway;
  const back = isBack ? waiting.filter(isTheirs) : [];
  await takePlacesAgain(back, session);

  const toEnter = rooms.filter((room) => room.kind === 'direct' && isRightful(room));
  const comings: Coming[] = back.map(come('room.joined'));
  for (const room of rooms.filter((room) => isIn(room) && !isRightful(room))) {
    await exitRoom({ room, personId, at }, session);
    comings.push({ roomId: room._id.toString(), personId, event: 'room.left' });
  }
  for (const room of [...rightful, ...toEnter].filter((room) => stateIn(room) === 'left')) {
    await enterRoom({ room, personId, at }, session);
    comings.push({ roomId: room._id.toString(), personId, event: 'room.joined' });
  }
  return comings;
}

/** The roles held from now on. */
async function storeStanding(
  { countyId, personId, added, ended }: RoleChange,
  session: ClientSession,
): Promise<{ held: HeldRole[]; isAway: boolean }> {
  const standing = await RoomStanding.findOne({ personId, countyId }).session(session).lean();
  const before = (standing?.held ?? []).map(({ role, organisationId }) => ({
    role,
    organisationId: organisationId?.toString() ?? null,
  }));
  const touched = [...added, ...ended];
  const kept = before.filter((one) => !touched.some((other) => isSame(one, other)));
  const held = [...kept, ...added];
  const isAway = held.length > 0 && standing?.isAway === true;
  await RoomStanding.updateOne(
    { personId, countyId },
    { $set: { held, isAway } },
    { session, upsert: true },
  );
  return { held, isAway };
}

function isSame(one: HeldRole, other: HeldRole): boolean {
  return one.role === other.role && one.organisationId === other.organisationId;
}

async function readRightfulRooms(
  countyId: string,
  held: readonly HeldRole[],
  session: ClientSession,
): Promise<RoomRecord[]> {
  const organisations = await Room.find({
    countyId,
    kind: 'organisation',
    organisationId: anyOf<string | Types.ObjectId>(organisationsOf(held)),
  })
    .session(session)
    .lean();
  if (!isPeer(held)) return organisations;
  const county = await Room.find({ countyId, kind: 'county' }).session(session).lean();
  return [...county, ...organisations];
}

function mayStayInDirect(room: RoomRecord, personId: string, held: readonly HeldRole[]): boolean {
  if (held.length === 0 || isPeer(held)) return true;
  return room.createdBy?.toString() !== personId;
}
