import type { PersonCard } from '../accounts/contract.ts';
import type { MessageView, QuotedMessage, ThreadState } from './contract.ts';

export interface ThreadPage {
  room: { id: string; name: string | null; people: PersonCard[]; mayWrite: boolean };
  /** The message with which it began. */
  root: MessageView;
  /** Oldest first. */
  replies: MessageView[];
  hasOlder: boolean;
  hasNewer: boolean;
  /** Null where I neither follow nor muted it. */
  state: ThreadState | null;
  /** Read up to here, whether in the room or in the thread. */
  readSeq: number;
}

/** A thread that I follow. */
export interface ThreadSummary {
  root: QuotedMessage;
  room: { id: string; name: string | null; people: PersonCard[] };
  lastSentAt: string;
  hasNew: boolean;
}
