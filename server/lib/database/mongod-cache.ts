import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkMongod } from './check-mongod.ts';
import type { Answer, Search } from './providers/provider.ts';

export const CACHED_PREFIX = 'mongod-';
const UNPACKING_PREFIX = 'unpacking-';
/** Far above the longest fetch, so that another start's work is never taken away. */
const LEFT_OVER_AFTER_MS = 3_600_000;

/** The folder of the person, not of the clone: `$XDG_CACHE_HOME/hedgerow` or `~/.cache/hedgerow`. */
export function defaultCacheDir(environment: NodeJS.ProcessEnv): string {
  const caches = environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache');
  return join(caches, 'hedgerow');
}

/**
 * Lets `fetch` put a mongod together in a folder of its own and keeps it in the cache if it runs.
 * It is renamed into place whole: a start that is cut off leaves nothing half unpacked behind
 * under the name, and of two starts at once the later one uses what the first one kept.
 */
export async function fetchIntoCache(
  version: string,
  { cacheDir, environment }: Pick<Search, 'cacheDir' | 'environment'>,
  fetch: (folder: string) => Promise<Answer>,
): Promise<Answer> {
  const made = await mkdir(cacheDir, { recursive: true, mode: 0o700 }).catch(asReason);
  if (made instanceof Object) return made;
  const folder = await mkdtemp(join(cacheDir, UNPACKING_PREFIX));
  try {
    await removeLeftOver(cacheDir);
    const fetched = await fetch(folder);
    if ('reason' in fetched) return fetched;
    await chmod(fetched.found, 0o755);
    const checked = await checkMongod(fetched.found, environment);
    if ('reason' in checked) return checked;
    return { found: await keep(fetched.found, join(cacheDir, CACHED_PREFIX + version), folder) };
  } catch (error) {
    return asReason(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a start that was killed half way has left: a few hundred megabytes. */
async function removeLeftOver(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith(UNPACKING_PREFIX)) continue;
    const path = join(cacheDir, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > LEFT_OVER_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}

async function keep(mongod: string, target: string, folder: string): Promise<string> {
  const whole = join(folder, 'whole');
  await mkdir(whole);
  await rename(mongod, join(whole, 'mongod'));
  try {
    await rename(whole, target);
  } catch (error) {
    if (!isTaken(error)) throw error;
    // Another start was first, or what is there was found not to run.
    await rename(join(whole, 'mongod'), join(target, 'mongod'));
  }
  return join(target, 'mongod');
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
  );
}

function asReason(error: unknown): { reason: string } {
  return { reason: error instanceof Error ? error.message : String(error) };
}
