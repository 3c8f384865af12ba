import { describe, expect, it } from 'vitest';

import { isFirstRun } from '#server/accounts/index.ts';

import { makeTools, openFenwold } from './support/county.ts';

describe('an installation', () => {
  it('is in its first run until a county is opened', async () => {
    const { tools } = makeTools();
    expect(await isFirstRun(tools)).toBe(true);
    await openFenwold();
    expect(await isFirstRun(tools)).toBe(false);
  });
});
