import { messagingLimits } from '#server/messaging/contract.ts';

/** Which messages an address asks for: those before one, those after one, or those around one. */
interface RoomWindow {
  before?: number;
  after?: number;
  /** Of the message that the address leads to. */
  markedSeq: number | null;
}

/** An address with anything but one number in it shows the newest messages. */
export function windowIn(search: URLSearchParams): RoomWindow {
  const [at, before, after] = ['at', 'before', 'after'].map((name) => seqIn(search.get(name)));
  if (at !== undefined) return { before: at + messagingLimits.messagesOnPage / 2, markedSeq: at };
  if (before !== undefined) return { before, markedSeq: null };
  return after === undefined ? { markedSeq: null } : { after, markedSeq: null };
}

/** Two addresses with the same window show the same stretch of a room. */
export function windowKey(search: URLSearchParams): string {
  return ['at', 'before', 'after'].map((name) => search.get(name) ?? '').join(':');
}

function seqIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,14}$/.test(text) ? Number(text) : undefined;
}
