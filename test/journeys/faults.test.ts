import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const execute = promisify(execFile);

it('R01, R04, R05, R16, each a few times: nothing that was confirmed is lost, doubled or out of order', async () => {
  const faults = ['R01', 'R04', 'R05', 'R16'];
  const program = ['--import', 'tsx', 'scripts/faults.ts', '--short', ...faults];
  const { stdout } = await execute(process.execPath, program).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error) throw new Error(String(error.stdout));
    throw error;
  });
  expect(stdout).toContain('6 of 6 hold.');
}, 600_000);
