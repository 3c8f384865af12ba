import type { AgendaSource, AskedThemes, Theme } from '../../lib/agenda-source.ts';
import { groupBy } from '../../lib/group-by.ts';
import { anyOf, within } from '../../lib/trusted-filters.ts';
import { COUNTY_WIDE, messageThemes } from '../contract.ts';
import { isGone, Message } from '../message.model.ts';
import { RoomMembership } from '../room-membership.model.ts';
import { Room, type RoomRecord } from '../room.model.ts';
import { MessageTheme, type MessageThemeRecord } from './message-theme.model.ts';

/** In one month of one county; older ones are not looked at. */
const MOST = 300;

/**
 * What messages were said to be about, in rooms that everybody in the county may join and in those of
 * the meeting's own organisations. A link is for those who are in the room.
 */
export function makeMessageThemes(): AgendaSource {
  return { counted: ['message', 'messages'], listThemes };
}

async function listThemes({
  countyId,
  audience,
  readerId,
  ...time
}: AskedThemes): Promise<Theme[]> {
  const said = await MessageTheme.find({
    countyId,
    audience: anyOf([...new Set([COUNTY_WIDE, ...audience])]),
    saidAt: within(time),
  })
    .sort({ saidAt: -1 })
    .limit(MOST)
    .lean();
  const roomIds = [...new Set(said.map(({ roomId }) => roomId.toString()))];
  const [messages, rooms, memberships] = await Promise.all([
    Message.find({ _id: anyOf(said.map(({ _id }) => _id)) }, { deletedAt: 1, hidden: 1 }).lean(),
    Room.find({ _id: anyOf(roomIds), countyId }, { name: 1 }).lean(),
    RoomMembership.find(
      { personId: readerId, state: 'active', roomId: anyOf(roomIds) },
      { roomId: 1 },
    ).lean(),
  ]);
  const standing = new Set(messages.filter((one) => !isGone(one)).map(({ _id }) => String(_id)));
  const roomOf = new Map(rooms.map((room) => [String(room._id), room]));
  const mine = new Set(memberships.map(({ roomId }) => String(roomId)));
  const byTheme = groupBy(
    said.filter(({ _id, roomId }) => standing.has(String(_id)) && roomOf.has(String(roomId))),
    ({ theme }) => theme,
  );
  return [...byTheme].map(([theme, ofTheme]) => ({
    key: `tag:${theme}`,
    title: messageThemes[theme],
    links: ofTheme.map((one) => linkTo(one, roomOf.get(String(one.roomId)), mine)),
  }));
}

function linkTo(
  { _id, roomId, seq, saidAt }: MessageThemeRecord,
  room: Pick<RoomRecord, 'name'> | undefined,
  mine: ReadonlySet<string>,
) {
  const path = `/rooms/${String(roomId)}?at=${seq}#message-${String(_id)}`;
  return {
    path: mine.has(String(roomId)) ? path : null,
    words: `A message in ${room?.name ?? 'a room'}`,
    at: saidAt,
  };
}
