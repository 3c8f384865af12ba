import type { TestProject } from 'vitest/node';

import { findRedis } from './find-redis.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The program of a Redis, or why there is none. Only tests that need one stumble over that. */
    redisProgram: { path: string } | { missing: string };
  }
}

/** Once for the run, so that no two test files fetch at the same time. */
export default function provideRedis(project: TestProject): void {
  try {
    project.provide('redisProgram', { path: findRedis() });
  } catch (error) {
    project.provide('redisProgram', { missing: error instanceof Error ? error.message : '' });
  }
}
