import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished, vi } from 'vitest';

import { findFreePort } from '#server/lib/database/free-port.ts';

const PASSWORD = 'apples-in-the-loft%';

/** Another than root, since Dovecot gives no mailbox to that one. */
function userForIt(): { uid: number; gid: number; user: string; group: string } {
  const [uid = 0, gid = 0] = [process.getuid?.(), process.getgid?.()];
  const nameOf = (flag: string) => execFileSync('id', [flag], { encoding: 'utf8' }).trim();
  return uid === 0
    ? { uid: 65_534, gid: 65_534, user: 'nobody', group: 'nogroup' }
    : { uid, gid, user: nameOf('-un'), group: nameOf('-gn') };
}

/** A real IMAP server on a free port of this machine, open until the end of the test. Answers its URL. */
export async function startDovecot({ user = 'meetings' } = {}): Promise<string> {
  const program = inject('dovecotProgram');
  if ('missing' in program) throw new Error(program.missing);
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-dovecot-'));
  const owner = userForIt();
  const settings = join(folder, 'dovecot.conf');
  writeFileSync(settings, settingsOf({ folder, port, ...owner }));
  const { uid, gid } = owner;
  chownSync(folder, uid, gid);
  const asOwner = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn(program.path, ['-F', '-c', settings], { ...asOwner, stdio: 'ignore' });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await vi.waitFor(() => greet(port), { timeout: 20_000, interval: 50 });
  return `imap://${user}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
}

async function greet(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'data');
  } finally {
    socket.destroy();
  }
}

interface Settings {
  folder: string;
  port: number;
  uid: number;
  gid: number;
  user: string;
  group: string;
}

function settingsOf({ folder, port, uid, gid, user, group }: Settings): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${group}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=${PASSWORD.replaceAll('%', '%%')}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home/%u
}
namespace inbox {
  inbox = yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}
