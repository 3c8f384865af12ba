import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';

function checkBoundaries(): { status: number | null; report: string } {
  const { status, stdout } = spawnSync(
    'npx',
    ['depcruise', '--config', '.dependency-cruiser.js', '--output-type', 'err', 'app', 'server', 'scripts', 'test'],
    { encoding: 'utf8' },
  ); // prettier-ignore
  return { status, report: stdout };
}

const planted = [
  ['app/home/planted.ts', "export { sendMessage } from '#server/messaging/index.ts';", 'pages-take-contracts-types-and-guard-only'],
  ['app/ui/planted.ts', "export { default } from '../home/help.tsx';", 'building-blocks-know-no-capability'],
  ['server/accounts/planted.ts', "export { sendMessage } from '../messaging/index.ts';", 'accounts-is-at-the-bottom'],
  ['server/messaging/planted.ts', "export { PersonModel } from '../accounts/person.model.ts';", 'models-stay-in-their-capability'],
  ['server/lib/planted.ts', "export { answer } from '../realtime/answer.ts';", 'lib-knows-no-capability'],
  ['server/messaging/planted-express.ts', "export { default } from 'express';", 'only-http-speaks-express-and-remix'],
  ['server/guard/planted.ts', "export { z } from 'zod';", 'guard-is-pure'],
] as const; // prettier-ignore

describe('import directions', () => {
  afterEach(() => {
    for (const [path] of planted) rmSync(path, { force: true });
  });

  it('hold in the whole tree, and each planted fault is caught by its rule', () => {
    for (const [path, text] of planted) writeFileSync(path, `${text}\n`);
    const { status, report } = checkBoundaries();
    expect(status).not.toBe(0);
    for (const [path, , rule] of planted) {
      expect(report).toMatch(new RegExp(`${rule}: ${path.replace('.', '\\.')}`));
    }
    const faulty = [...report.matchAll(/error [\w-]+: (\S+)/g)].map(([, path]) => path);
    expect([...new Set(faulty)].sort()).toEqual(planted.map(([path]) => path).sort());
  }, 300_000);
});
