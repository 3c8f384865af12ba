import { describe, expect, it } from 'vitest';

import { findFirstRunCode } from '#server/accounts/index.ts';

import { makeTools, openFenwold } from './support/county.ts';

describe('the code of the first run', () => {
  it('is the same in every process and after a restart, and another in every installation', async () => {
    const { tools } = makeTools();
    const code = await findFirstRunCode(tools);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    expect(await findFirstRunCode(makeTools().tools)).toBe(code);
    const other = { ...tools, env: { ...tools.env, secretKey: 'z'.repeat(64) } };
    expect(await findFirstRunCode(other)).not.toBe(code);
  });

  it('is not told once a county is open', async () => {
    const { tools } = await openFenwold();
    expect(await findFirstRunCode(tools)).toBeNull();
  });
});
