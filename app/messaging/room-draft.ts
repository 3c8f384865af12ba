import { keepDraft, listDrafts, readDraft } from '#app/lib/draft.ts';
import type { QuotedMessage } from '#server/messaging/contract.ts';

import { isAttachedList } from './attached-file.ts';
import type { Unsent } from './unsent.ts';

interface RoomPlace {
  personId: string;
  roomId: string;
}

/** What stands in the composer. */
export interface RoomDraft {
  text: string;
  replyTo: QuotedMessage | null;
}

const draftPlace = ({ personId, roomId }: RoomPlace) => ({ personId, place: `room:${roomId}` });

/** Each unsent message has a key of its own, so that two tabs do not undo one another. */
const unsentPlace = ({ personId, roomId }: RoomPlace, clientId: string) => ({
  personId,
  place: `unsent:${roomId}:${clientId}`,
});

export function readRoomDraft(place: RoomPlace): RoomDraft {
  const stored = parse(readDraft(draftPlace(place)));
  if (!(stored instanceof Object) || !('text' in stored) || typeof stored.text !== 'string') {
    return { text: '', replyTo: null };
  }
  const replyTo = 'replyTo' in stored && isQuote(stored.replyTo) ? stored.replyTo : null;
  return { text: stored.text, replyTo };
}

export function keepRoomDraft(place: RoomPlace, draft: RoomDraft): void {
  const isEmpty = draft.text.trim() === '' && draft.replyTo === null;
  keepDraft(draftPlace(place), isEmpty ? '' : JSON.stringify(draft));
}

/**
 * What was written and did not arrive when the page was last open. It is shown and waits for its
 * writer: nothing goes out unasked after days.
 */
export function readUnsent(place: RoomPlace): readonly Unsent[] {
  return listDrafts(unsentPlace(place, ''))
    .map(parse)
    .filter(isUnsent)
    .map((one) => ({ ...one, state: 'notSent' as const, because: null, waitsForConnection: false }))
    .sort((one, other) => one.at.localeCompare(other.at));
}

export function keepUnsent(
  place: RoomPlace,
  before: readonly Unsent[],
  now: readonly Unsent[],
): void {
  const kept = new Set(now.map(({ clientId }) => clientId));
  for (const { clientId } of before) {
    if (!kept.has(clientId)) keepDraft(unsentPlace(place, clientId), '');
  }
  for (const one of now) keepDraft(unsentPlace(place, one.clientId), JSON.stringify(one));
}

function parse(stored: string): unknown {
  try {
    return stored === '' ? null : JSON.parse(stored);
  } catch {
    return null;
  }
}

/** What is stored may be of an older version of this page. */
function isUnsent(one: unknown): one is Unsent {
  return (
    one instanceof Object &&
    ['clientId', 'text', 'at'].every((name) => typeof valueOf(one, name) === 'string') &&
    valueOf(one, 'answers') instanceof Object &&
    (valueOf(one, 'files') === undefined || isAttachedList(valueOf(one, 'files'))) &&
    (valueOf(one, 'replyTo') === null || isQuote(valueOf(one, 'replyTo')))
  );
}

function isQuote(one: unknown): one is QuotedMessage {
  return (
    one instanceof Object &&
    ['messageId', 'authorName'].every((name) => typeof valueOf(one, name) === 'string') &&
    typeof valueOf(one, 'seq') === 'number' &&
    ['string', 'object'].includes(typeof valueOf(one, 'excerpt'))
  );
}

function valueOf(one: object, name: string): unknown {
  return Object.entries(one).find(([key]) => key === name)?.[1];
}
