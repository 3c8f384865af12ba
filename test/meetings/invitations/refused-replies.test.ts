import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { closeAccount } from '#server/accounts/close-account.ts';
import { Invitation } from '#server/meetings/invitations/invitation.model.ts';
import { writeReplyToken } from '#server/meetings/invitations/reply-address.ts';
import { openAnswered, replyText } from './support/open-answered.ts';

const SECRET_WORDS = 'quince and medlar';

describe('a mail that is no answer of whom it names', { timeout: 120_000 }, () => {
  it('does not count, whatever it claims, and is put aside', async () => {
    const world = await openAnswered();
    const { tools, hazel, rowan, emailOf, organizerFor, uid, drop, read, mails, ...rest } = world;
    const attendee = emailOf(hazel);
    const honest = { uid, attendee };
    const to = organizerFor(hazel);
    const theirs = await Invitation.findOne({ personId: hazel.personId }).lean();
    const invitationId = theirs?._id.toString() ?? '';
    const elsewhere = { env: { ...tools.env, secretKey: 'y'.repeat(64) } };
    const plus = (token: string) => `meetings+${token}@hedgerow.example`;
    const unknown = writeReplyToken(tools, 'f'.repeat(24));
    const forged = [
      // Anybody can write any sender, and knows the address of the mailbox.
      { to: 'meetings@hedgerow.example', calendar: replyText(honest) },
      { to: plus(writeReplyToken(elsewhere, invitationId)), calendar: replyText(honest) },
      { to: plus(unknown), calendar: replyText(honest) },
      { to: to.replace(/.(?=@)/, (one) => (one === 'a' ? 'e' : 'a')), calendar: replyText(honest) },
      { to: plus('a'.repeat(10_000)), calendar: replyText(honest) },
      // Somebody with a letter of their own, in the name of another; and a letter that was passed on.
      { to: organizerFor(rowan), calendar: replyText(honest) },
      { to, calendar: replyText({ uid, attendee: emailOf(rowan) }) },
      { to, calendar: replyText({ ...honest, uid: `${'0'.repeat(24)}@meetings.hedgerow` }) },
      { to, calendar: replyText({ ...honest, sequence: -1 }) },
      {
        to,
        calendar: replyText({ ...honest, recurrenceId: ';TZID=Europe/London:20261112T100000' }),
      },
      { to, calendar: replyText({ ...honest, partStat: 'DELEGATED' }) },
      { to, calendar: replyText(honest).replace('METHOD:REPLY', 'METHOD:REQUEST') },
      { to, calendar: replyText(...Array.from({ length: 11 }, () => honest)) },
      {
        to,
        calendar: replyText(honest).replace(
          'END:VEVENT',
          `ATTENDEE:mailto:x@y.example\r\nEND:VEVENT`,
        ),
      },
      { to, text: 'I come, gladly.' },
    ];
    for (const mail of forged) await drop({ ...mail, text: SECRET_WORDS });
    expect(await read()).toEqual({ taken: 0, refused: forged.length });
    expect(await mails()).toEqual({ inbox: 0, refused: forged.length });
    for (const actor of [hazel, rowan]) {
      expect(await rest.answersOf(actor)).toEqual([null, null, null]);
    }
    await drop({ to, calendar: replyText(honest) });
    expect(await read()).toEqual({ taken: 1, refused: 0 });
    expect(await rest.answersOf(hazel)).toEqual(['going', 'going', 'going']);
    expect(rest.logged.join()).not.toMatch(/quince|@fenwold|Practice|hedgerow\.example/);
  });

  it('stops nothing behind it, be it broken, hostile or huge', async () => {
    const world = await openAnswered();
    const { hazel, emailOf, organizerFor, uid, drop, dropRaw, read, mails, ...rest } = world;
    const honest = replyText({ uid, attendee: emailOf(hazel) });
    const to = organizerFor(hazel);
    const head = `From: a@b.example\r\nTo: ${to}\r\nMIME-Version: 1.0\r\n`;
    const calendar = `${head}Content-Type: text/calendar; method=REPLY; charset=`;
    const part = (boundary: string, inner: string) =>
      `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n--${boundary}\r\n${inner}\r\n--${boundary}--`;
    const nested = Array.from({ length: 300 }, (_one, depth) => `b${depth}`).reduce(
      (inner, boundary) => part(boundary, inner),
      `Content-Type: text/calendar\r\n\r\n${honest}`,
    );
    const hostile: (string | Buffer)[] = [
      'no mail at all',
      Buffer.from(Array.from({ length: 4_000 }, (_one, index) => (index * 7 + 1) % 255 || 1)),
      `${calendar}utf-8\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${SECRET_WORDS}`,
      `${calendar}no-such-charset\r\n\r\n${honest.slice(0, 90)}`,
      `${calendar}utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%`,
      `${calendar}utf-8\r\n\r\n${honest.replace('UID:', 'RRULE:FREQ=SECONDLY;COUNT=999999999\r\nXID:')}`,
      `${calendar}utf-8\r\n\r\n${'BEGIN:VEVENT\r\n'.repeat(10_000)}`,
      `${head}${nested}`,
      `${head}Content-Type: application/zip\r\n\r\n${deflateSync(Buffer.alloc(5_000_000)).toString('base64')}`,
      `${head}Subject: ${'=?utf-8?B?'.repeat(5_000)}\r\n\r\nhi`,
      `${head}Content-Type: text/plain\r\n\r\n${'x'.repeat(300 * 1024)}`,
    ];
    for (const mail of hostile) await dropRaw(mail);
    await drop({ to, calendar: honest });
    const begun = performance.now();
    const { taken } = await read();
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(taken).toBeGreaterThan(0);
    expect((await mails()).inbox).toBe(0);
    expect(await rest.answersOf(hazel)).toEqual(['going', 'going', 'going']);
    expect(rest.logged.join()).not.toMatch(/quince|@fenwold|b\.example/);
  });

  it('does not count once its person has left or the dates are over', async () => {
    const { tools, clock, hazel, rowan, alder, emailOf, organizerFor, uid, ...rest } =
      await openAnswered();
    const mailOf = (actor: typeof hazel) => ({
      to: organizerFor(actor),
      calendar: replyText({ uid, attendee: emailOf(actor) }),
    });
    await closeAccount(tools, alder, { personId: hazel.personId });
    await rest.drop(mailOf(hazel));
    expect(await rest.read()).toEqual({ taken: 0, refused: 1 });
    clock.moveTo('2026-12-20T09:00:00.000Z');
    await rest.drop(mailOf(rowan));
    expect(await rest.read()).toEqual({ taken: 0, refused: 1 });
    expect(await rest.answersOf(rowan)).toEqual([null, null, null]);
  });

  it('is looked for nowhere without a mailbox, and a mailbox that is away says so', async () => {
    const { tools, read } = await openAnswered();
    tools.post = { ...tools.post, replies: null };
    expect(await read()).toEqual({ taken: 0, refused: 0 });
    const imapUrl = 'imap://meetings:words@127.0.0.1:9';
    tools.post = { ...tools.post, replies: { address: 'meetings@hedgerow.example', imapUrl } };
    await expect(read()).rejects.toThrow();
  });
});
