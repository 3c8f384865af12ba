import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

import { createLogger } from '#server/lib/logger.ts';
import { startWorkers } from '#server/lib/workers/index.ts';

const within = { timeout: 30_000 };
const answerOf = z.object({ number: z.string(), pid: z.number() });

async function open(settings: Record<string, string> = {}) {
  const logged: string[] = [];
  const workers = await startWorkers({
    program: join(import.meta.dirname, 'support', 'small-worker.js'),
    count: 2,
    settings: { PORT: '0', ...settings },
    logger: createLogger({ level: 'info' }, { write: (line) => void logged.push(line) }),
  });
  onTestFinished(() => workers.stop());
  const ask = async () =>
    answerOf.parse(await (await fetch(`http://localhost:${workers.port}`)).json());
  /** Process ids by number, as soon as both answer. */
  const both = async (but?: number) => {
    const found = new Map<string, number>();
    await expect
      .poll(async () => {
        const { number, pid } = await ask();
        if (pid !== but) found.set(number, pid);
        return [...found.keys()].sort();
      }, within)
      .toEqual(['1', '2']);
    return found;
  };
  return { workers, logged, both };
}

describe('workers behind one port', () => {
  it('answer in turn, and one that is killed is started again with its number on the same port', async () => {
    const { both, logged } = await open();
    const before = await both();
    const killed = before.get('2') ?? 0;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => logged.join(''), within).toContain('a web process ended');
    const after = await both(killed);
    expect(after.get('1')).toBe(before.get('1'));
    expect(after.get('2')).not.toBe(killed);
  });

  it('stop when they are told to, and one that does not is made to within ten seconds', async () => {
    const { workers, both } = await open({ IS_STUBBORN: '2' });
    const pids = [...(await both()).values()];
    const began = performance.now();
    await workers.stop();
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('that do not open end the start', async () => {
    await expect(open({ ENDS_AT_ONCE: 'yes' })).rejects.toThrow(/did not start/);
  });
});
