import { limitProgram, PRODUCT, type Bench } from './bench.ts';
import { startChild } from './child.ts';
import { measureIdle } from './measure-idle.ts';
import { table } from './table.ts';

/** Memory of one idle socket, from a fresh start of each server. */
export async function benchIdle(bench: Bench): Promise<string> {
  const cookies = bench.county.people.map(({ cookie }) => cookie);
  bench.say(`${cookies.length} idle sockets…`);
  const measure = async (program: string[], settings: Record<string, string>) => {
    const child = await startChild(program, settings);
    try {
      return await measureIdle(child, cookies);
    } finally {
      await child.stop();
    }
  };
  const limit = await measure(limitProgram('socket-limit.ts'), { MONGODB_URI: bench.databaseUri });
  const ours = await measure(PRODUCT, bench.productSettings);
  const rows = [
    ['bare Socket.IO', limit, 1],
    ['**Hedgerow**, signed in', ours, ours / limit],
  ];
  return `### Idle sockets\n\n${table([`of ${cookies.length}`, 'kB each', 'ratio'], rows)}`;
}
