import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { findFreePort } from '#server/lib/database/free-port.ts';

import { PRODUCT, type Bench } from '../bench/bench.ts';
import type { Fault } from './fault.ts';

const execute = promisify(execFile);
const ENDED_WITHIN_MS = 30_000;

/** R03: settings under which Hedgerow could not keep what it promises. */
export const refuseSettings: Fault = {
  id: 'R03',
  what: 'Hedgerow is started with settings that would lose what was confirmed, or cannot work',
  async run(bench) {
    const wrong = wrongSettings(bench);
    const faults: string[] = [];
    for (const { settings, named } of wrong) {
      const { code, said } = await start({ ...bench.productSettings, ...settings });
      if (code !== 1 || !said.includes(named)) faults.push(`${named} was not refused in words`);
    }
    return {
      faults,
      besides: `${wrong.length - faults.length} of ${wrong.length} refused by name`,
    };
  },
};

/** Each with what the refusal has to name. */
function wrongSettings({ productSettings: { MONGODB_URI = '' } }: Bench) {
  const uriWith = (name: string, value: string) => {
    const uri = new URL(MONGODB_URI);
    uri.searchParams.set(name, value);
    return { MONGODB_URI: uri.href };
  };
  return [
    { settings: uriWith('w', '1'), named: 'w=1' },
    { settings: uriWith('w', '0'), named: 'w=0' },
    { settings: uriWith('journal', 'false'), named: 'journal=false' },
    { settings: { SECRET_KEY: '' }, named: 'SECRET_KEY' },
    { settings: { WEB_PROCESSES: '2' }, named: 'REDIS_URL' },
    { settings: { WEB_PROCESSES: '2', REDIS_URL: 'redis://127.0.0.1:1' }, named: 'REDIS_URL' },
    { settings: { PUBLIC_ORIGIN: 'hedgerow.example' }, named: 'PUBLIC_ORIGIN' },
  ];
}

/** How it ended, and what it said at that. Null where it did not end by itself. */
async function start(settings: Record<string, string>) {
  const { PATH } = process.env;
  const env = { NODE_ENV: 'production' as const, PATH, PORT: String(await findFreePort()) };
  const options = { env: { ...env, ...settings }, timeout: ENDED_WITHIN_MS };
  return execute(process.execPath, PRODUCT, options).then(
    () => ({ code: 0, said: '' }),
    (error: unknown) => {
      const { code, stderr } = error as { code: number | null; stderr: string };
      return { code, said: stderr };
    },
  );
}
