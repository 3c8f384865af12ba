import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkMongod } from '../check-mongod.ts';
import { CACHED_PREFIX } from '../mongod-cache.ts';
import type { Provider } from './provider.ts';

export const inCache: Provider = {
  name: 'fetched earlier',
  async look({ cacheDir, environment }) {
    const reasons: string[] = [];
    for (const folder of await listCached(cacheDir)) {
      const answer = await checkMongod(join(cacheDir, folder, 'mongod'), environment);
      if ('found' in answer) return answer;
      reasons.push(answer.reason);
    }
    return { reason: reasons.join('; ') || `nothing in ${cacheDir}` };
  },
};

async function listCached(cacheDir: string): Promise<string[]> {
  const names = await readdir(cacheDir).catch(() => []);
  return names
    .filter((name) => name.startsWith(CACHED_PREFIX))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
