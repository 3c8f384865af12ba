import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';

import { invitationsLimits } from './contract.ts';

export interface Mailbox {
  /** Mails that were not looked at, the oldest first. */
  list(most: number): Promise<{ uid: number; size: number }[]>;
  read(uid: number): Promise<Buffer | null>;
  /** It counted: nothing of it is kept. */
  remove(uid: number): Promise<void>;
  /** It did not: it is put aside for whoever looks after the mailbox. */
  refuse(uid: number): Promise<void>;
  close(): Promise<void>;
}

const REFUSED = 'Refused answers';
const PATIENCE_MS = 20_000;
const inUid = { uid: true } as const;

/** Opens the mailbox of `IMAP_URL`, for one reader at a time. */
export async function openMailbox(url: string): Promise<Mailbox> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  const client = new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    // Over a network a password goes in a cipher or not at all.
    ...(secure || isLoopback(hostname) ? {} : { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    // Its log holds addresses and subjects.
    logger: false,
    disableAutoIdle: true,
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    maxLiteralSize: 2 * invitationsLimits.replyBytes,
  });
  // What breaks shows in the command that was under way; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.mailboxCreate(REFUSED);
    const lock = await client.getMailboxLock('INBOX');
    return withLock(client, lock);
  } catch (error) {
    client.close();
    throw error;
  }
}

function withLock(client: ImapFlow, lock: { release(): void }): Mailbox {
  return {
    async list(most) {
      const uids = (await client.search({ seen: false }, inUid)) || [];
      const oldest = uids.slice(0, most);
      if (oldest.length === 0) return [];
      const found = await client.fetchAll(oldest, { uid: true, size: true }, inUid);
      return found.map(({ uid, size = 0 }) => ({ uid, size }));
    },
    async read(uid) {
      const mail = await client.fetchOne(String(uid), { source: true }, inUid);
      return (mail && mail.source) || null;
    },
    async remove(uid) {
      await client.messageDelete([uid], inUid);
    },
    async refuse(uid) {
      // Should the mailbox let nothing be moved, it is not read again either.
      await client.messageFlagsAdd([uid], ['\\Seen'], inUid);
      await client.messageMove([uid], REFUSED, inUid);
    },
    async close() {
      lock.release();
      await client.logout().catch(() => client.close());
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.')) || host === '[::1]';
}
