import { describe, expect, it } from 'vitest';

import type { Env } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import { listOutbox } from '#server/lib/mail/list-outbox.ts';
import { OutboxLetter } from '#server/lib/mail/outbox.model.ts';

const letter = (n: number) => ({
  to: { name: 'Hazel', address: 'hazel@teasel.example' },
  subject: `Letter ${n}`,
  paragraphs: ['Hello.'],
  action: { label: 'Press', url: 'http://localhost:3000/join/secret' },
});

function makeMailer(mode: Env['mode']) {
  const logged: string[] = [];
  const logger = createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) });
  const env = { mode, smtpUrl: undefined, mailFrom: 'post@hedgerow.example' };
  return { mailer: createMailer({ env, logger }), logged };
}

const readAs = (mode: Env['mode']) =>
  listOutbox({ env: { mode, publicOrigin: 'http://localhost:3000', secretKey: 'k'.repeat(64) } });

describe('the outbox', () => {
  it.each(['development', 'demo', 'test'] as const)('keeps letters in %s', async (mode) => {
    const { mailer } = makeMailer(mode);
    expect(mailer.reachesPeople).toBe(true);
    mailer.post(letter(1));
    await mailer.settle();
    expect(await readAs(mode)).toMatchObject([
      {
        to: { name: 'Hazel', address: 'hazel@teasel.example' },
        subject: 'Letter 1',
        text: 'Hello.\n\nPress:\nhttp://localhost:3000/join/secret\n',
        action: { label: 'Press', url: 'http://localhost:3000/join/secret' },
      },
    ]);
  });

  it('keeps nothing in production, says so in the log, and is not there to read', async () => {
    const { mailer, logged } = makeMailer('production');
    expect(mailer.reachesPeople).toBe(false);
    mailer.post(letter(1));
    await mailer.settle();
    expect(await OutboxLetter.countDocuments()).toBe(0);
    expect(logged.join('')).toContain('SMTP_URL is not set');
    await expect(readAs('production')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('keeps the newest 200 and shows the newest 50, newest first', async () => {
    const { mailer } = makeMailer('demo');
    for (let n = 1; n <= 205; n += 1) {
      mailer.post(letter(n));
      await mailer.settle();
    }
    expect(await OutboxLetter.countDocuments()).toBe(200);
    const shown = await readAs('demo');
    expect(shown).toHaveLength(50);
    expect([shown[0]?.subject, shown[49]?.subject]).toEqual(['Letter 205', 'Letter 156']);
  });
});
