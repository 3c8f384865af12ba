import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite } from '../accounts/index.ts';
import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceTo } from './announce-to.ts';
import { ClientIdTakenError } from './client-id-taken-error.ts';
import type { RoomView } from './contract.ts';
import { getRoom } from './get-room.ts';
import { openTopicRoomInput } from './inputs.ts';
import { mayUseTopicRooms } from './policy.ts';
import { requireGuardPass } from './require-guard-pass.ts';
import { requireThere } from './require-room.ts';
import { enterRoom } from './room-places.ts';
import { Room, topicClientKey, topicNameKey } from './room.model.ts';

/**
 * Opens a topic room with me in it. The same client id opens it once. A county has each name once,
 * however it is spelt.
 */
export async function openTopicRoom(tools: Tools, actor: Actor, raw: unknown): Promise<RoomView> {
  const { clientId, name, purpose, checked } = parseInput(openTopicRoomInput, raw);
  requireThere(mayUseTopicRooms(actor));
  requireMayWrite(tools, actor);
  const setAside = { checked };
  requireGuardPass(tools, actor, { field: 'name', text: name, place: 'roomPurpose', setAside });
  requireGuardPass(tools, actor, {
    field: 'purpose',
    text: purpose,
    place: 'roomPurpose',
    setAside,
  });
  const roomId = await openOnce(tools, actor, { clientId, name, purpose });
  return getRoom(tools, actor, { roomId });
}

interface Topic {
  clientId: string;
  name: string;
  purpose: string;
}

async function openOnce(tools: Tools, actor: Actor, topic: Topic): Promise<string> {
  const opened = await findOpened(actor, topic);
  if (opened) return opened;
  try {
    const roomId = await storeRoom(tools, actor, topic);
    announceTo(tools, [actor.personId], { event: 'room.opened', view: { roomId, kind: 'topic' } });
    return roomId;
  } catch (error) {
    // A repeated press can have been first at either of the two indexes.
    const isTaken = isDuplicateKey(error, topicNameKey) || isDuplicateKey(error, topicClientKey);
    const openedMeanwhile = isTaken ? await findOpened(actor, topic) : undefined;
    if (openedMeanwhile) return openedMeanwhile;
    if (!isDuplicateKey(error, topicNameKey)) throw error;
    throw new InvalidInputError({
      name: 'There is a room with this name already. Join it, or choose another name.',
    });
  }
}

/** @throws {ClientIdTakenError} where the client id has opened a room of another name */
async function findOpened(actor: Actor, topic: Topic): Promise<string | undefined> {
  const room = await Room.findOne({
    kind: 'topic',
    createdBy: actor.personId,
    clientId: topic.clientId,
  }).lean();
  if (!room) return undefined;
  if (room.nameKey !== nameKeyOf(topic.name)) throw new ClientIdTakenError();
  return room._id.toString();
}

function storeRoom(
  tools: Tools,
  { countyId, personId }: Actor,
  { clientId, name, purpose }: Topic,
): Promise<string> {
  return inTransaction(async (session) => {
    const at = tools.clock.now();
    const [room] = await Room.create(
      [
        {
          countyId,
          kind: 'topic',
          name,
          purpose,
          nameKey: nameKeyOf(name),
          clientId,
          createdBy: personId,
          createdAt: at,
        },
      ],
      { session },
    );
    if (!room) throw new Error('A room was not made.');
    await enterRoom({ room, personId, at }, session);
    return room._id.toString();
  });
}

function nameKeyOf(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ');
}
