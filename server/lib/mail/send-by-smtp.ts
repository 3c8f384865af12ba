import { createElement } from 'react';
import { render } from '@react-email/render';
import { createTransport } from 'nodemailer';

import { LetterPage, writeTextPart } from './letter.tsx';
import type { Letter } from './mailer.ts';

export interface SmtpSender {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** Past this a mail server that does not answer counts as down. */
const PATIENCE_MS = 10_000;

/** Sends letters by the mail server of `SMTP_URL`, each with a text part. */
export function createSmtpSender({ url, from }: { url: string; from: string }): SmtpSender {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    async send(letter) {
      const { name, address } = letter.to;
      await transport.sendMail({
        from: { name: 'Hedgerow', address: from },
        // Never one text made of both: a line break in a name would add recipients.
        to: { name, address },
        subject: letter.subject,
        text: writeTextPart(letter),
        html: await render(createElement(LetterPage, { letter })),
        headers: headersOf(letter),
        ...(letter.messageId && { messageId: letter.messageId }),
        // A part beside the words, and the same as a file.
        ...(letter.calendar && {
          icalEvent: {
            method: letter.calendar.method,
            filename: 'invite.ics',
            content: letter.calendar.text,
          },
        }),
      });
    },
    close: () => transport.close(),
  };
}

/**
 * No program answers a letter of ours by itself. One that comes again can be stopped by the press of a
 * button in the mail program, which sends a POST without a cookie.
 */
function headersOf({ list }: Letter): Record<string, string | { prepared: true; value: string }> {
  const machine = { 'Auto-Submitted': 'auto-generated' };
  if (!list) return machine;
  return {
    ...machine,
    'List-Id': { prepared: true, value: `<${list.id}>` },
    'List-Unsubscribe': { prepared: true, value: `<${list.stopUrl}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
