import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';

import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import type { Letter } from '#server/lib/mail/mailer.ts';

interface Delivery {
  from: string;
  recipients: string[];
  mail: ParsedMail;
}

interface PostOffice {
  url: string;
  deliveries: Delivery[];
  /** Refuses so many letters before it takes one. */
  refuseNext(count: number): void;
}

const open: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(
    open.splice(0).map((server) => new Promise<void>((resolve) => server.close(resolve))),
  );
});

/** A real mail server on a free port. */
async function openPostOffice(): Promise<PostOffice> {
  const deliveries: Delivery[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope;
      simpleParser(stream)
        .then((mail) => {
          if (refusals > 0) {
            refusals -= 1;
            done(new Error('Try later'));
            return;
          }
          const recipients = rcptTo.map(({ address }) => address);
          deliveries.push({ from: mailFrom ? mailFrom.address : '', recipients, mail });
          done();
        })
        .catch(done);
    },
  });
  open.push(server);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(address instanceof Object ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    deliveries,
    refuseNext: (count) => {
      refusals = count;
    },
  };
}

function makeMailer(smtpUrl: string, pauses: readonly number[] = [1, 1, 1]) {
  const logged: string[] = [];
  const logger = createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) });
  const mailer = createMailer({
    env: { mode: 'production', smtpUrl, mailFrom: 'post@hedgerow.example' },
    logger,
    pauses,
  });
  return { mailer, logged };
}

const letter: Letter = {
  to: { name: 'Hazel Quickset', address: 'hazel@teasel.example' },
  subject: 'You are invited to Hedgerow',
  paragraphs: ['Alder invites you.', 'Bring <b>bold</b> & "quotes".'],
  action: { label: 'Join Hedgerow', url: 'http://localhost:3000/join/secretsecret' },
  footnotes: ['If you did not expect this, leave it.'],
};

describe('a letter', () => {
  it('reaches the mail server with a text part and an HTML part that say the same', async () => {
    const office = await openPostOffice();
    const { mailer, logged } = makeMailer(office.url);
    mailer.post(letter);
    await mailer.settle();
    const [delivery] = office.deliveries;
    expect(delivery).toMatchObject({
      from: 'post@hedgerow.example',
      recipients: ['hazel@teasel.example'],
    });
    const { mail } = delivery ?? {};
    expect(mail?.subject).toBe('You are invited to Hedgerow');
    expect(mail?.from?.text).toBe('"Hedgerow" <post@hedgerow.example>');
    for (const words of ['Alder invites you.', 'Join Hedgerow', 'secretsecret', 'leave it']) {
      expect(mail?.text).toContain(words);
      expect(String(mail?.html)).toContain(words);
    }
    expect(mail?.text).toContain('Bring <b>bold</b> & "quotes".');
    expect(String(mail?.html)).toContain('&lt;b&gt;bold&lt;/b&gt; &amp;');
    expect(String(mail?.html)).not.toMatch(/<script|<img|src=/);
    expect(logged.join('')).toContain('letter sent');
    expect(logged.join('')).not.toMatch(/hazel|secretsecret|Alder/i);
  });

  it('is posted at once: the page does not wait for the mail server', async () => {
    const office = await openPostOffice();
    const { mailer } = makeMailer(office.url);
    mailer.post(letter);
    expect(office.deliveries).toEqual([]);
    await mailer.settle();
    expect(office.deliveries).toHaveLength(1);
  });

  it('is tried again when the mail server refuses for a while', async () => {
    const office = await openPostOffice();
    office.refuseNext(3);
    const { mailer, logged } = makeMailer(office.url);
    mailer.post(letter);
    await mailer.settle();
    expect(office.deliveries).toHaveLength(1);
    expect(logged.filter((line) => line.includes('trying again'))).toHaveLength(3);
  });

  it('is given up after the fourth try, and the log says so without its words or its reader', async () => {
    const office = await openPostOffice();
    office.refuseNext(4);
    const { mailer, logged } = makeMailer(office.url);
    mailer.post(letter);
    await mailer.settle();
    expect(office.deliveries).toEqual([]);
    const last = logged.at(-1) ?? '';
    expect(last).toContain('letter given up');
    expect(last).toMatch(/"letterId":"[0-9a-f]{12}"/);
    expect(logged.join('')).not.toMatch(/hazel|secretsecret|Alder/i);
  });

  it('hinders neither the others nor the process when no mail server answers', async () => {
    const { mailer, logged } = makeMailer('smtp://127.0.0.1:1', [1]);
    mailer.post(letter);
    mailer.post(letter);
    await mailer.settle();
    expect(logged.filter((line) => line.includes('letter given up'))).toHaveLength(2);
  });
});

describe('T30: line breaks in names and subjects', () => {
  it.each([
    [
      'name',
      { ...letter, to: { ...letter.to, name: 'Hazel\r\nBcc: evil@x.example\r\n<evil@x.example>' } },
    ],
    ['subject', { ...letter, subject: 'Hello\r\nBcc: evil@x.example\r\n\r\nBody' }],
    [
      'address',
      { ...letter, to: { name: 'Hazel', address: 'hazel@teasel.example\r\nBcc: evil@x.example' } },
    ],
    ['list', { ...letter, to: { name: 'Hazel', address: 'a@x.example, evil@x.example' } }],
  ])('in the %s make no second recipient and no header', async (_place, forged) => {
    const office = await openPostOffice();
    const { mailer } = makeMailer(office.url, []);
    mailer.post(forged);
    mailer.post(letter);
    await mailer.settle();
    expect(office.deliveries.length).toBeGreaterThan(0);
    for (const { recipients, mail } of office.deliveries) {
      expect(recipients).toHaveLength(1);
      expect(recipients).not.toContain('evil@x.example');
      expect(mail.bcc).toBeUndefined();
      expect(mail.headers.has('bcc')).toBe(false);
    }
  });
});
