import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import { createPusher } from '#server/lib/push/create-pusher.ts';
import { createPlatform } from '#server/platform.ts';
import { loopbackReach } from './loopback-reach.ts';

/** A process of its own that does, once, what the chores of letters or of invitations do at that moment. */
const [what, uri, smtpUrl, now, ca = ''] = process.argv.slice(2);
if (!uri || !smtpUrl || !now) throw new Error('Give the database, the mail server and the moment.');
await connectDatabase(uri);
const logger = createLogger({ level: 'silent' });
const env = readEnv({
  ...{ HEDGEROW_MODE: 'test', MONGODB_URI: uri, SMTP_URL: smtpUrl },
  SECRET_KEY: 'x'.repeat(64),
});
const { platform } = createPlatform({
  ...{ env, logger, mailer: createMailer({ env, logger }) },
  pusher: createPusher({ env, logger, reach: loopbackReach(ca) }),
  clock: { now: () => new Date(now) },
});
if (what === 'invitations') {
  await platform.meetings.sendInvitations();
} else {
  await platform.notifications.tellConcerns();
  await platform.notifications.sendMails();
}
process.exit(0);
