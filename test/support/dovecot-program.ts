import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

import { findProgram } from './find-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of a mailbox, or what to say where there is none. Only tests that need one say it. */
    dovecotProgram: { path: string } | { missing: string };
  }
}

/** Where Debian puts it, which is not on everybody's PATH. */
const ELSEWHERE = '/usr/sbin/dovecot';

/** Once for the run, so that no two test files fetch at the same time. */
export default function provideDovecot(project: TestProject): void {
  const path = existsSync(ELSEWHERE)
    ? ELSEWHERE
    : findProgram({ name: 'dovecot', of: 'dovecot-imapd' });
  const missing =
    'The tests of answers by mail need Dovecot, which was not found on PATH and could not be ' +
    'fetched by apt-get as root. Install it (on Debian or Ubuntu: apt-get install dovecot-imapd).';
  project.provide('dovecotProgram', path === undefined ? { missing } : { path });
}
