import type { LiveAnswer } from '#app/lib/live-connection.ts';
import type { MessageView, SendMessageInput } from '#server/messaging/contract.ts';

import { filesToSend } from './attached-file.ts';
import type { Unsent } from './unsent.ts';

/** What came of sending one message. */
export type Delivery =
  /** `message` is null where it went by HTTP: the room shows it when it is read again. */
  | { kind: 'sent'; message: MessageView | null }
  /** Guard holds it: the person has to answer or to change the text. Empty where it went by HTTP. */
  | { kind: 'held'; fields: Record<string, string> }
  /** The client id names another message already. */
  | { kind: 'idTaken'; clientId: string | null }
  | { kind: 'refused'; sentence: string }
  | { kind: 'signedOut' }
  | { kind: 'unreachable' };

export interface Doors {
  /** The live door, or null while it is shut. */
  ask: ((input: SendMessageInput) => Promise<LiveAnswer<MessageView>>) | null;
  /** The page's own action. */
  post: (fields: Record<string, string>) => Promise<Response>;
}

/**
 * Sends through the live door, and through the page where that is shut or does not answer. Either
 * stores the message once, however often it comes with this client id.
 */
export async function deliverMessage(
  doors: Doors,
  roomId: string,
  unsent: Unsent,
): Promise<Delivery> {
  const live = await sendLive(doors, roomId, unsent);
  return live ?? sendByPage(doors, unsent);
}

async function sendLive({ ask }: Doors, roomId: string, unsent: Unsent): Promise<Delivery | null> {
  if (!ask) return null;
  const answer = await ask(inputOf(roomId, unsent)).catch(() => null);
  if (!answer) return null;
  if (answer.ok) return { kind: 'sent', message: answer.data };
  const { code, message, fields } = answer.error;
  if (code === 'guardRefused') return { kind: 'held', fields: fields ?? { text: message } };
  if (code === 'conflict' && fields?.clientId !== undefined) {
    return { kind: 'idTaken', clientId: fields.clientId };
  }
  if (code === 'notSignedIn') return { kind: 'signedOut' };
  if (code === 'unavailable' || code === 'fault') return { kind: 'unreachable' };
  return { kind: 'refused', sentence: message };
}

function inputOf(
  roomId: string,
  { clientId, text, files, replyTo, answers }: Unsent,
): SendMessageInput {
  return {
    roomId,
    clientId,
    text,
    ...(files ? { files: filesToSend(files) } : {}),
    replyToId: replyTo?.messageId,
    notNhsNumber: answers.notNhsNumber,
    checked: answers.checked,
    tellsEveryone: answers.tellsEveryone,
    isUrgent: answers.isUrgent,
  };
}

async function sendByPage({ post }: Doors, unsent: Unsent): Promise<Delivery> {
  const { clientId, text, files, replyTo, answers } = unsent;
  const response = await post({
    intent: 'send',
    clientId,
    text,
    ...(files ? { files: JSON.stringify(filesToSend(files)) } : {}),
    replyToId: replyTo?.messageId ?? '',
    notNhsNumber: answers.notNhsNumber ?? '',
    checked: answers.checked ? 'yes' : '',
    ...(answers.tellsEveryone ? { tellsEveryone: 'yes' } : {}),
    ...(answers.isUrgent ? { isUrgent: 'yes' } : {}),
  }).catch(() => null);
  return response ? readStatus(response.status) : { kind: 'unreachable' };
}

/** Remix answers 202 for a redirect, and the only one here leads to sign-in. */
const REDIRECTED = 202;

const sentences: Record<number, string> = {
  400: 'Hedgerow could not take this message as it is.',
  403: 'You cannot write here just now. Load the page again to see why.',
  404: 'This room is not open to you any more.',
  413: 'This message is too long.',
  429: 'That was very quick. Wait a few seconds, then try again.',
};

function readStatus(status: number): Delivery {
  if (status === REDIRECTED || status === 401) return { kind: 'signedOut' };
  if (status >= 200 && status < 300) return { kind: 'sent', message: null };
  if (status === 422) return { kind: 'held', fields: {} };
  if (status === 409) return { kind: 'idTaken', clientId: null };
  const sentence = sentences[status];
  return sentence === undefined ? { kind: 'unreachable' } : { kind: 'refused', sentence };
}
