import type { Types } from 'mongoose';

import type { Mentions } from './mentions.ts';
import type { MessageRecord } from './message.model.ts';

type Id = string | Types.ObjectId;

const EVERYONE = 'everyone';

/** What stands on a message that mentions this person in this room. */
export function mentionKey(roomId: Id, personId: Id): string {
  return `${roomId.toString()}:${personId.toString()}`;
}

/** What stands on a message that mentions everyone in this room. */
export function everyoneKey(roomId: Id): string {
  return mentionKey(roomId, EVERYONE);
}

export function keysOf(roomId: Id, { personIds, everyone }: Mentions): string[] {
  const keys = personIds.map((personId) => mentionKey(roomId, personId));
  return everyone ? [...keys, everyoneKey(roomId)] : keys;
}

/** Whom a message mentions, as it is stored. */
export function mentionsOf({ mentions = [] }: MessageRecord): Mentions {
  const named = mentions.map((key) => key.slice(key.indexOf(':') + 1));
  return {
    personIds: named.filter((personId) => personId !== EVERYONE),
    everyone: named.includes(EVERYONE),
  };
}
