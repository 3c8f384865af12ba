import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

import { isBuildOld } from '#scripts/is-build-old.js';

import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromiumPath: string;
  }
}

/** Journeys walk the product as it is shipped: built from these sources, in a browser that is found or fetched. */
export default function prepareProduct(project: TestProject): void {
  project.provide('chromiumPath', findChromium());
  if (!isBuildOld()) return;
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
