import type { Actor } from '#server/accounts/contract.ts';
import { deedsOf, saidBeginning, type StoryDeed } from '#scripts/story/deeds.ts';
import { attentionWishes, shownIn } from '#scripts/story/attention.ts';
import type { PlannedRoom, TalkEvent } from '#scripts/story/plan.ts';

import type { Lane } from './lane.ts';
import { fileSaidWith } from './room-files.ts';

type Actors = ReadonlyMap<string, Actor>;

/** Opens a room, lets its people in, says what was said in it and marks how far each has read. */
export async function tellRoom(
  lane: Lane,
  { room, actors, now }: { room: PlannedRoom; actors: Actors; now: Date },
): Promise<void> {
  const actorOf = (key: string) => getActor(actors, key);
  const { messaging } = lane.platform;
  const roomId = await enterRoom(lane, room, actorOf);
  const messageIds = new Map<number, string>();
  for (const event of room.talk) {
    lane.moveTo(event.at);
    await tell(lane, event, { key: room.key, roomId, actor: actorOf(event.by), messageIds });
  }
  lane.moveTo(now);
  for (const deed of deedsOf[room.key] ?? []) {
    await doDeed(lane, deed, { roomId, messageId: messageFor(room, deed, messageIds), actorOf });
  }
  for (const { by, upTo } of room.reads) {
    await messaging.markRead(actorOf(by), { roomId, seq: upTo });
  }
  for (const { by, ...wish } of attentionWishes[room.key] ?? []) {
    await messaging.changeAttention(actorOf(by), { roomId, ...wish });
  }
  for (const by of shownIn[room.key] ?? []) {
    await messaging.changePresence(actorOf(by), { showsPresence: true });
  }
  // Read marks of those who write follow behind. Whoever lists their rooms waits for them.
  const [anybody] = room.members;
  if (anybody) await messaging.countUnread(actorOf(anybody.by));
}

/** @returns the room's id */
async function enterRoom(
  { platform: { messaging }, moveTo }: Lane,
  room: PlannedRoom,
  actorOf: (key: string) => Actor,
): Promise<string> {
  const others = room.members.filter(({ by }) => by !== room.openedBy);
  moveTo(room.opensAt);
  if (room.kind === 'direct') {
    const personIds = others.map(({ by }) => actorOf(by).personId);
    const { id } = await messaging.startDirectRoom(actorOf(room.openedBy), { personIds });
    return id;
  }
  if (room.kind === 'topic') {
    const { name, purpose, key } = room;
    const topic = { name, purpose, clientId: `story-opens-${key}` };
    const { id } = await messaging.openTopicRoom(actorOf(room.openedBy), topic);
    for (const { by, from } of others) {
      moveTo(from);
      await messaging.joinRoom(actorOf(by), { roomId: id });
    }
    return id;
  }
  const [anybody] = room.members;
  const mine = await messaging.listRooms(actorOf(anybody?.by ?? room.openedBy));
  const rooms = room.kind === 'county' ? mine.county : mine.organisations;
  const found = rooms.find(({ name }) => room.kind === 'county' || name === room.name);
  if (!found) throw new Error(`There is no room ${room.key}.`);
  return found.id;
}

/** Id of the newest message that begins with the words of the deed. */
function messageFor(room: PlannedRoom, { to }: StoryDeed, ids: ReadonlyMap<number, string>) {
  const said = saidBeginning(room, to).at(-1);
  const id = said && ids.get(said.number);
  if (id === undefined) throw new Error(`Nobody says “${to}” in the room ${room.key}.`);
  return id;
}

interface Target {
  roomId: string;
  messageId: string;
  actorOf: (key: string) => Actor;
}

async function doDeed(
  { platform: { messaging } }: Lane,
  { by, does, about }: StoryDeed,
  { roomId, messageId, actorOf }: Target,
): Promise<void> {
  const message = { roomId, messageId, on: true };
  for (const actor of by.map(actorOf)) {
    if (does === 'pin') await messaging.pinMessage(actor, message);
    else if (does === 'save') await messaging.saveMessage(actor, message);
    else if (does === 'follow') {
      await messaging.followThread(actor, { ...message, state: 'followed' });
    } else if (does === 'bringUp') {
      await messaging.setMessageTheme(actor, { roomId, messageId, theme: about });
    } else await messaging.reactToMessage(actor, { ...message, word: does });
  }
}

interface Place {
  key: string;
  roomId: string;
  actor: Actor;
  /** Ids of what was said, by number. */
  messageIds: Map<number, string>;
}

async function tell(
  { platform: { messaging } }: Lane,
  event: TalkEvent,
  { key, roomId, actor, messageIds }: Place,
): Promise<void> {
  const messageId = messageIds.get(event.number);
  switch (event.kind) {
    case 'said': {
      const clientId = clientIdOf(key, event.number);
      const { seq, id } = await messaging.sendMessage(actor, {
        roomId,
        clientId,
        text: event.text,
        files: await bringFiles(messaging, actor, { roomId, clientId, text: event.text }),
        replyToId: event.answers === null ? undefined : messageIds.get(event.answers),
      });
      if (seq !== event.number) throw new Error(`Somebody else writes in the room ${key}.`);
      messageIds.set(event.number, id);
      return;
    }
    case 'changed':
      await messaging.editMessage(actor, { roomId, messageId, text: event.text });
      return;
    case 'takenBack':
      await messaging.deleteMessage(actor, { roomId, messageId });
      return;
  }
}

async function bringFiles(
  messaging: Lane['platform']['messaging'],
  actor: Actor,
  said: { roomId: string; clientId: string; text: string },
) {
  const { roomId, clientId, text } = said;
  const file = fileSaidWith(text);
  if (!file) return [];
  const { name, make, alt } = file;
  const upload = { roomId, clientId, file: { name, bytes: await make() } };
  const { id: fileId } = await messaging.uploadFile(actor, upload);
  return [{ fileId, alt }];
}

function clientIdOf(key: string, number: number): string {
  return `story-${key.replace(/[^a-z-]/g, '-').slice(0, 40)}-${String(number).padStart(8, '0')}`;
}

function getActor(actors: Actors, key: string): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`${key} is not signed in.`);
  return actor;
}
