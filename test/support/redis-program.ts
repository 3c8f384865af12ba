import type { TestProject } from 'vitest/node';

import { findProgram } from './find-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of a Redis, or what to say where there is none. Only tests that need one say it. */
    redisProgram: { path: string } | { missing: string };
  }
}

/** Once for the run, so that no two test files fetch at the same time. */
export default function provideRedis(project: TestProject): void {
  const path = findProgram({ name: 'redis-server', of: 'redis-server' });
  const missing =
    'The tests of several processes need Redis, which was not found on PATH and could not be ' +
    'fetched by apt-get as root. Install it (on Debian or Ubuntu: apt-get install redis-server).';
  project.provide('redisProgram', path === undefined ? { missing } : { path });
}
