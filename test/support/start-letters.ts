import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { inject, onTestFinished } from 'vitest';

/**
 * Starts a process that sends what is due at a moment, of this test's database, by this mail server and by
 * the push service with that certificate.
 */
export function startLetters(
  what: 'letters' | 'invitations',
  { office, at, ca = '' }: { office: { url: string }; at: string; ca?: string },
) {
  const uri = new URL(inject('mongoUri'));
  uri.pathname = `/${mongoose.connection.db?.databaseName ?? ''}`;
  const script = join(import.meta.dirname, 'letters-process.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, what, uri.href, office.url, at, ca],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: once(child, 'exit') };
}
