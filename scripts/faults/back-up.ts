import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { demoPassword } from '#scripts/story/county.ts';

import { openCarefulClient } from './careful-client.ts';
import { checkHistory, type History } from './check-history.ts';
import type { Fault } from './fault.ts';
import { postForm } from './post-form.ts';
import { runProduct } from './run-product.ts';
import { talkWhile } from './talk-while.ts';

const execute = promisify(execFile);

/** R17: all is taken along while people write, and put where nothing is. */
export const backUp: Fault = {
  id: 'R17',
  what: 'a backup is taken while a hundred messages a second are written, and restored elsewhere',
  longestSilence: 5,
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), 'hedgerow-backup-'));
    const backup = join(folder, 'backup');
    const elsewhere = { HEDGEROW_MODE: 'production', DATA_DIR: join(folder, 'data') };
    const took = { backup: 0, restore: 0 };
    let confirmedBefore: History['confirmed'] = [];
    let room = '';
    try {
      const talk = { people: 12, everyMs: 80 };
      const history = await talkWhile(bench, talk, async ({ confirmed, roomId, untilHeard }) => {
        await untilHeard();
        confirmedBefore = [...confirmed];
        room = roomId;
        took.backup = await run('backup', backup, bench.productSettings);
      });
      took.restore = await run('restore', backup, elsewhere);
      const seen = await runProduct({ productSettings: elsewhere }, ({ origin }) =>
        readRoom(origin, { email: bench.county.people[0]?.email ?? '', roomId: room }),
      );
      const { confirmed, missing, twice, outOfOrder } = checkHistory({
        confirmed: confirmedBefore,
        seen: [seen],
      });
      const isWhole = confirmed > 0 && missing + twice + outOfOrder === 0;
      return {
        history,
        besides:
          `${confirmed} confirmed before, ${missing} of them missing after; ` +
          `backup ${took.backup.toFixed(1)} s, restore ${took.restore.toFixed(1)} s`,
        faults: isWhole ? [] : ['what came back is not whole'],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** One of the two commands, as it is shipped. Answers with the seconds it took. */
async function run(
  command: 'backup' | 'restore',
  folder: string,
  settings: Record<string, string>,
): Promise<number> {
  const began = performance.now();
  const { PATH, HOME } = process.env;
  const env = { NODE_ENV: 'production' as const, PATH, HOME, ...settings };
  await execute(process.execPath, [`build/${command}.js`, folder], { env });
  return (performance.now() - began) / 1_000;
}

/** Sessions do not come back, so somebody signs in and opens the room. */
async function readRoom(origin: string, { email, roomId }: { email: string; roomId: string }) {
  const form = new URLSearchParams({ email, password: demoPassword });
  const signedIn = await postForm({ origin, cookie: '' }, '/sign-in', form);
  const [cookie = ''] = (signedIn.headers.get('set-cookie') ?? '').split(';');
  if (cookie === '') throw new Error('Nobody could sign in to what was restored.');
  const client = await openCarefulClient({ origin, cookie, roomId });
  const seen = await client.lookAgain();
  client.close();
  return seen;
}
