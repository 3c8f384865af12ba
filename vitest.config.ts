import { defineConfig } from 'vitest/config';

import { LongestFirst } from './test/support/longest-first.ts';

/** Of every project. What is set up for the whole run stands at the root: done once, known to all. */
const each = {
  provide: { liveProcesses: 1 as 1 | 2 },
  testTimeout: 60_000,
  // What is waited for in a browser may take its time on a busy machine; 1 s is the default.
  expect: { poll: { timeout: 30_000, interval: 50 } },
  hookTimeout: 120_000,
  maxWorkers: 2,
};
const database = {
  ...each,
  setupFiles: ['test/support/no-outside-services.ts', 'test/support/clean-database.ts'],
};

/** All that stands before the live door, which has to hold whichever process serves a tab. */
const live = [
  'test/realtime/{limits-and-endings,live-door}.test.ts',
  'test/messaging/realtime.test.ts',
  'test/moderation/close-member.test.ts',
];
/** Puts a module in the place of another, so that it cannot share those that are loaded. */
const alone = ['test/accounts/sign-in.test.ts'];
/** What only several processes have. */
const betweenProcesses = ['test/{realtime,meetings/live}/between-processes.test.ts'];

export default defineConfig({
  test: {
    globalSetup: [
      'test/support/database-server.ts',
      'test/support/redis-program.ts',
      'test/support/dovecot-program.ts',
    ],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...each,
          name: 'pure',
          isolate: false,
          include: [
            'test/guard/**/*.test.ts',
            'test/ui/**/*.test.tsx',
            'test/app-lib/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        test: {
          ...database,
          name: 'server',
          // Files share the modules of their worker: loading these anew took as long as the tests.
          isolate: false,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [
            ...alone,
            ...betweenProcesses,
            'test/guard/**',
            'test/ui/**',
            'test/app-lib/**',
            'test/journeys/**',
            'test/architecture/**',
            'test/server-lib/database/**',
          ],
        },
      },
      { test: { ...database, name: 'alone', include: alone } },
      {
        test: {
          ...database,
          name: 'two processes',
          setupFiles: [...database.setupFiles, 'test/support/end-second-process.ts'],
          include: [...live, ...betweenProcesses],
          provide: { liveProcesses: 2 },
        },
      },
      {
        test: {
          ...each,
          name: 'engine',
          include: ['test/server-lib/database/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...each,
          name: 'browser',
          isolate: false,
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/built-product.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
        },
      },
    ],
  },
});
