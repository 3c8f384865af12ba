import type { KeepState } from './keep-views.ts';
import type { KeepRecord } from './keep.model.ts';
import { isGone, type MessageRecord } from './message.model.ts';

/*
 * What becomes of a keep. Pure: facts in, change out.
 */

/** Something is still to be done. */
export const openStates: readonly KeepState[] = ['asking', 'ready'];

const WAIT_MS = 30 * 86_400_000;

type Id = KeepRecord['keeperId'];
type Facts = Pick<KeepRecord, 'keeperId' | 'messages' | 'answers' | 'waitsFor'>;
/** What a keep is written with: with nobody to wait for there is no end of waiting. */
export type KeepChange = Pick<KeepRecord, 'state' | 'waitsFor'> & { lapsesAt: Date | undefined };

/** Whose words it is about besides the keeper's own, each once. */
export function authorsOf({
  keeperId,
  messages,
}: {
  keeperId: Id;
  messages: readonly { authorId: Id }[];
}): Id[] {
  const others = messages.flatMap(({ authorId }) => (authorId.equals(keeperId) ? [] : [authorId]));
  return others.filter((one, index) => others.findIndex((other) => other.equals(one)) === index);
}

/** Everybody who may know of it. */
export function peopleOfKeep(keep: Pick<Facts, 'keeperId' | 'messages'>): string[] {
  return [keep.keeperId, ...authorsOf(keep)].map(String);
}

/**
 * Where a keep stands when it waits for the answers of these. Somebody who is waited for no more
 * without an answer has said neither yes nor no: their words are left out. With nobody left the
 * keeper's turn has come, or there is nothing to keep, which the keeper is told as well.
 */
export function settle(
  keep: Facts,
  { waitsFor, at, lapsesAt }: { waitsFor: Id[]; at: Date; lapsesAt: Date | undefined },
): KeepChange {
  if (waitsFor.length > 0) return { state: 'asking', waitsFor, lapsesAt };
  const state = keep.messages.some(({ authorId }) => isAgreed(keep, authorId))
    ? 'ready'
    : 'dropped';
  return { state, waitsFor: [keep.keeperId], lapsesAt: endOfWaiting(at) };
}

/** Shared: those whose words were kept are told, once. */
export function settleShared(authorIds: Id[], at: Date): KeepChange {
  const lapsesAt = authorIds.length === 0 ? undefined : endOfWaiting(at);
  return { state: 'shared', waitsFor: authorIds, lapsesAt };
}

/** Nobody answers any more, nobody goes on, nobody looks: what is waited for is over. */
export function settleLapsed(keep: Facts & Pick<KeepRecord, 'state'>, at: Date): KeepChange {
  if (keep.state === 'asking') return settle(keep, { waitsFor: [], at, lapsesAt: undefined });
  const state = keep.state === 'ready' ? 'dropped' : keep.state;
  return { state, waitsFor: [], lapsesAt: undefined };
}

export function endOfWaiting(at: Date): Date {
  return new Date(at.getTime() + WAIT_MS);
}

/**
 * Whether a message may be kept as it stands now. Words that their author has changed after agreeing
 * are not those that were agreed to, so they are left out until the author says yes again.
 */
export function mayBeKept(
  keep: Pick<Facts, 'keeperId' | 'answers'>,
  message: Pick<MessageRecord, 'authorId' | 'editedAt' | 'deletedAt' | 'hidden' | 'text'>,
): boolean {
  const { authorId, editedAt } = message;
  if (!hasWords(message) || !isAgreed(keep, authorId)) return false;
  if (authorId.equals(keep.keeperId) || editedAt === null) return true;
  const at = answerOf(keep, authorId)?.at;
  return at !== undefined && editedAt <= at;
}

export function hasWords(message: Pick<MessageRecord, 'deletedAt' | 'hidden' | 'text'>): boolean {
  return !isGone(message) && message.text !== '';
}

export function answerOf({ answers }: Pick<Facts, 'answers'>, personId: string | Id) {
  return answers.find((one) => one.personId.equals(personId));
}

function isAgreed(keep: Pick<Facts, 'keeperId' | 'answers'>, authorId: Id): boolean {
  return authorId.equals(keep.keeperId) || answerOf(keep, authorId)?.answer === 'agrees';
}
