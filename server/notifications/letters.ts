import type { Letter } from '../lib/mail/mailer.ts';
import { momentInWords } from '../lib/moment-in-words.ts';
import type { Tools } from '../lib/tools.ts';
import { kindWords, notificationsLimits, wordsOfStream } from './contract.ts';
import type { MailingRecord } from './mailing.model.ts';
import type { Reader } from './read-readers.ts';
import { writeStopLink } from './stop-link.ts';

/**
 * What a mailing says: sentences of ours with a link each. Who did what, and what was said, stands in
 * Hedgerow alone: letters lie in mailboxes that others may open.
 */
export function letterOf(
  { env }: Pick<Tools, 'env'>,
  { _id, stream, lines }: Pick<MailingRecord, '_id' | 'stream' | 'lines'>,
  { personId, countyId, name, email }: Reader,
): Letter {
  const { hostname } = new URL(env.publicOrigin);
  const urlOf = (path: string) => new URL(path, env.publicOrigin).href;
  const shown = lines.slice(0, notificationsLimits.inLetter);
  const more = lines.length > shown.length ? ['There is more under “For you”.'] : [];
  const stopUrl = urlOf(`/mail/stop/${writeStopLink({ env }, { countyId, personId, stream })}`);
  const [first] = lines;
  const isDigest = stream === 'digest';
  return {
    to: { name, address: email },
    subject: isDigest || !first ? 'For you on Hedgerow' : kindWords[first.kind],
    paragraphs: [
      isDigest ? 'This is new for you since your last letter.' : 'This is new for you.',
      ...more,
    ],
    links: shown.map((line) => ({ label: sentenceOf(line), url: urlOf(line.path) })),
    action: { label: 'Open “For you”', url: urlOf('/for-you') },
    footnotes: [
      isDigest
        ? 'You get this because your digest is on.'
        : `You get this because you chose to be told at once: ${wordsOfStream(stream)}.`,
      `Stop these letters in one press: ${stopUrl}`,
      `Choose how you are told: ${urlOf('/for-you/choices')}`,
    ],
    list: { id: `${stream.toLowerCase()}.${hostname}`, stopUrl },
    messageId: `<${_id.toString()}@${hostname}>`,
  };
}

/** "A meeting you are coming to is near: Wednesday 14 October at 10:00". */
function sentenceOf({ kind, when }: MailingRecord['lines'][number]): string {
  const said = kindWords[kind];
  return when ? `${said}: ${momentInWords(when.toISOString())}` : said;
}
