import { keyedHash } from '../lib/keyed-hash.ts';
import type { Push } from '../lib/push/pusher.ts';
import type { Tools } from '../lib/tools.ts';
import { kindWords } from './contract.ts';
import type { MailingRecord } from './mailing.model.ts';

const TOPIC_LETTERS = 32;

/** What a mailing says on a screen that others may see: a sentence of ours, never by whom or what. */
export function pushOf(
  tools: Pick<Tools, 'env'>,
  { personId, stream, lines }: Pick<MailingRecord, 'personId' | 'stream' | 'lines'>,
): Push {
  const [first, ...more] = lines;
  const words = first ? kindWords[first.kind] : 'There is something for you';
  const path = first && more.length === 0 ? first.path : '/for-you';
  // Without the message that it leads to: the next one in the same room takes its place.
  const [place = ''] = path.split(/[?#]/);
  return {
    words: more.length > 0 ? `${words}, and more` : words,
    path,
    // The push service sees it, and learns nothing from it but that it is the same as before.
    topic: keyedHash(tools, 'notifications.topic', `${personId.toString()} ${words} ${place}`)
      .toString('base64url')
      .slice(0, TOPIC_LETTERS),
    // By it phones decide whether to wake up for it.
    urgency: stream === 'urgent' ? 'high' : 'normal',
  };
}
