import { gzipSync } from 'node:zlib';
import vm from 'node:vm';

import { describe, expect, it } from 'vitest';

import { bundleGuard } from './bundle-guard.ts';

describe('what a browser gets of Guard', () => {
  it('is less than 6.5 kB when gzipped', async () => {
    // It holds 15 rules with their words. A phone fetches it in one go, when somebody begins to write.
    const { script } = await bundleGuard('esm');
    expect(script).toContain('This looks like an NHS number.');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(6_500);
  });

  it('comes from its own folder alone', async () => {
    const { sources } = await bundleGuard();
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => !source.startsWith('server/guard/'))).toEqual([]);
  });

  it('needs nothing but the language, and finds the same', async () => {
    const { script } = await bundleGuard();
    const bare = vm.createContext({});
    vm.runInContext(script, bare);
    const outcome: unknown = vm.runInContext(
      `guard.checkText({
        text: 'NHS no 999 000 1006', place: 'contact', today: new Date('2026-09-16') }).outcome`,
      bare,
    );
    expect(outcome).toBe('stop');
  });

  it('has no pattern that looks behind, which older phones cannot read', async () => {
    const { script } = await bundleGuard();
    expect(script).not.toMatch(/\(\?<[=!]/);
  });
});
