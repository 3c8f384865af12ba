import type { NotNhsNumberReason } from '#server/guard/contract.ts';
import type { MessageView, QuotedMessage } from '#server/messaging/contract.ts';

import type { AttachedFile } from './attached-file.ts';

/** What the person answered to Guard for this text. */
export interface GuardAnswers {
  notNhsNumber?: NotNhsNumberReason;
  checked?: true;
}

/** What the person answered before it was sent. */
export interface Answers extends GuardAnswers {
  /** "@everyone here" is meant. */
  tellsEveryone?: true;
  /** A supervisor said that it cannot wait. */
  isUrgent?: true;
}

/** A message on its way. It stays until the room shows it, or the person takes it back to change. */
export interface Unsent {
  clientId: string;
  text: string;
  /** On the server already; left out where there is none. */
  files?: readonly AttachedFile[];
  replyTo: QuotedMessage | null;
  answers: Answers;
  at: string;
  state: 'sending' | 'sent' | 'notSent';
  /** Why it was not sent, where there is more to say than that it did not get through. */
  because: string | null;
  /** Goes again by itself when the connection is back. */
  waitsForConnection: boolean;
}

export function withState(
  unsent: readonly Unsent[],
  clientId: string,
  change: Partial<Unsent>,
): readonly Unsent[] {
  return unsent.map((one) => (one.clientId === clientId ? { ...one, ...change } : one));
}

export function without(unsent: readonly Unsent[], clientId: string): readonly Unsent[] {
  return unsent.filter((one) => one.clientId !== clientId);
}

/** Those that the room does not show yet. Only messages of mine count: client ids are each person's own. */
export function notShown(
  unsent: readonly Unsent[],
  messages: readonly MessageView[],
  myId: string,
): readonly Unsent[] {
  const shown = new Set(
    messages.filter(({ author }) => author.id === myId).map(({ clientId }) => clientId),
  );
  const left = unsent.filter(({ clientId }) => !shown.has(clientId));
  return left.length === unsent.length ? unsent : left;
}
