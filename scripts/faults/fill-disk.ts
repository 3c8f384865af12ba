import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Bench } from '../bench/bench.ts';
import type { Fault } from './fault.ts';
import { postForm } from './post-form.ts';
import type { SmallVolume } from './small-volume.ts';
import { talkWhile, type Around } from './talk-while.ts';

const MIB = 1024 * 1024;
const NO_FILES_BYTES = 400 * MIB;
const READ_ONLY_BYTES = 150 * MIB;
const BACK_WITHIN_S = 5;
const NOTICED_WITHIN_MS = 20_000;
const POLL_MS = 200;
const READING_MS = 3_000;

/** R11: the disk beneath the database fills up, and is given room again. */
export const fillDisk = (volume: SmallVolume | null): Fault => ({
  id: 'R11',
  what: 'the disk of the database fills up to 400 MiB and then to 150 MiB left, eight people write',
  longestSilence: 20,
  async run(bench) {
    if (!volume) return { lacking: 'needs root on Linux, to mount a small disk' };
    const faults: string[] = [];
    let seconds = 0;
    const { databasePid } = bench;
    const history = await talkWhile(bench, { people: 8 }, async (around) => {
      const { confirmed, untilHeard } = around;
      const bring = () => bringFile(bench, around);
      if ((await bring()) !== 200) faults.push('no file could be brought before');
      volume.leave(NO_FILES_BYTES);
      if (!(await isSoon(bring, 400))) faults.push('files were taken with 400 MiB left');
      await untilHeard();

      volume.leave(READ_ONLY_BYTES);
      if (!(await isSoon(bring, 503))) faults.push('forms were taken with 150 MiB left');
      const stored = confirmed.length;
      await pause(READING_MS);
      if (confirmed.length > stored) faults.push('messages were taken with 150 MiB left');
      if ((await readRoom(bench, around)) !== 200) faults.push('the room could not be read');

      volume.makeRoom();
      const began = performance.now();
      await untilHeard();
      seconds = (performance.now() - began) / 1_000;
      if ((await bring()) !== 200) faults.push('no file could be brought after');
    });
    if (bench.databasePid !== databasePid) faults.push('the database ended');
    return {
      history,
      besides: `files refused, then everything but reading; writing again ${seconds.toFixed(1)} s after there was room (${BACK_WITHIN_S})`,
      faults,
      late: seconds > BACK_WITHIN_S ? ['it took long to come back'] : [],
    };
  },
});

/** Whether this is answered within a few looks at the disk. */
async function isSoon(ask: () => Promise<number>, wanted: number): Promise<boolean> {
  const until = performance.now() + NOTICED_WITHIN_MS;
  while (performance.now() < until) {
    if ((await ask()) === wanted) return true;
    await pause(POLL_MS);
  }
  return false;
}

const cookieOf = ({ county: { people } }: Bench) => people[0]?.cookie ?? '';

async function bringFile(bench: Bench, { product: { origin }, roomId }: Around): Promise<number> {
  const form = new FormData();
  form.set('clientId', randomUUID());
  form.set('file', new Blob(['Turn left at the gate.']), 'Directions.txt');
  const answer = await postForm(
    { origin, cookie: cookieOf(bench) },
    `/rooms/${roomId}/files`,
    form,
  );
  return answer.status;
}

async function readRoom(bench: Bench, { product: { origin }, roomId }: Around): Promise<number> {
  const headers = { cookie: cookieOf(bench) };
  return (await fetch(`${origin}/rooms/${roomId}`, { headers })).status;
}
