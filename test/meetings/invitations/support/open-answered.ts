import { ImapFlow } from 'imapflow';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { onTestFinished } from 'vitest';

import { readReplies } from '#server/meetings/index.ts';
import type { Actor } from '#server/accounts/contract.ts';
import { startDovecot } from '#test/support/start-dovecot.ts';
import { openInvited } from './open-invited.ts';

interface Answer {
  uid: string;
  attendee: string;
  partStat?: string;
  /** As it stands in the line, with its zone; none for the whole series. */
  recurrenceId?: string;
  sequence?: number;
}

/** What a mail program answers. Nothing of it comes from our own writer. */
export function replyText(...answers: Answer[]): string {
  const events = answers.flatMap((answer) => [
    'BEGIN:VEVENT',
    `UID:${answer.uid}`,
    `SEQUENCE:${answer.sequence ?? 0}`,
    'DTSTAMP:20261007T090000Z',
    ...(answer.recurrenceId === undefined ? [] : [`RECURRENCE-ID${answer.recurrenceId}`]),
    `ATTENDEE;PARTSTAT=${answer.partStat ?? 'ACCEPTED'}:mailto:${answer.attendee}`,
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//A program//EN', 'METHOD:REPLY'];
  return [...head, ...events, 'END:VCALENDAR', ''].join('\r\n');
}

/** Fenwold with invitations that can be answered by mail, in a real mailbox. Hazel and Rowan have one. */
export async function openAnswered() {
  const imapUrl = await startDovecot();
  const replies = { address: 'meetings@hedgerow.example', imapUrl };
  const world = await openInvited({ replies });
  const { tools, choose, createYear, send, calendarsTo, hazel, rowan, emailOf } = world;
  for (const actor of [hazel, rowan]) await choose(actor);
  const dates = await createYear({ times: '3' });
  await send();
  const client = await openClient(imapUrl);
  const organizerFor = (actor: Actor) =>
    (calendarsTo(actor)[0]?.events[0]?.organizer ?? '').replace('mailto:', '');
  const uid = `${dates[0]?.seriesId ?? ''}@meetings.hedgerow`;
  return {
    ...world,
    ...{ dates, uid, client, organizerFor },
    /** A mail lies in the mailbox. */
    drop: async (mail: { to: string; from?: string; text?: string; calendar?: string }) => {
      const { to, from = emailOf(hazel), text = 'An answer', calendar } = mail;
      const composer = new MailComposer({
        ...{ to, from, text, subject: 'Accepted: Practice meeting' },
        ...(calendar === undefined
          ? {}
          : { icalEvent: { method: 'REPLY', content: calendar, filename: 'reply.ics' } }),
      });
      await client.append('INBOX', await composer.compile().build());
    },
    dropRaw: (source: string | Buffer) => client.append('INBOX', Buffer.from(source)),
    read: () => readReplies(tools),
    /** How many mails lie where. */
    mails: async () => {
      const [inbox, refused] = await Promise.all(
        ['INBOX', 'Refused answers'].map((path) => client.status(path, { messages: true })),
      );
      const count = (one: typeof inbox) => (one ? one.messages : undefined);
      return { inbox: count(inbox), refused: count(refused) };
    },
    answersOf: async (actor: Actor) => {
      const seen = await Promise.all(dates.map(({ id }) => world.lookAs(actor, id)));
      return seen.map(({ myAnswer }) => myAnswer);
    },
  };
}

async function openClient(url: string): Promise<ImapFlow> {
  const { hostname, port, username, password } = new URL(url);
  const client = new ImapFlow({
    ...{ host: hostname, port: Number(port), secure: false, logger: false },
    auth: { user: username, pass: decodeURIComponent(password) },
  });
  await client.connect();
  onTestFinished(() => client.logout());
  return client;
}
