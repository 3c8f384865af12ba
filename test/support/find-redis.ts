import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAME = 'redis-server';

/**
 * The program of a Redis: on `PATH`, or fetched, as root on Debian, as the distribution's package.
 *
 * @throws naming every place that was tried and the one thing to do
 */
export function findRedis(): string {
  const found = fromPath() ?? fetchedAsPackage();
  if (found !== undefined) return found;
  throw new Error(
    'The tests of several processes need Redis, which was not found and could not be fetched:\n' +
      `  - PATH (${NAME})\n  - apt-get, as root\n` +
      `Install it (on Debian or Ubuntu: apt-get install ${NAME}).`,
  );
}

function fromPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, NAME)).find(existsSync);
}

function fetchedAsPackage(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return undefined;
  process.stderr.write("Fetching Redis for the tests as the distribution's package…\n");
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', NAME], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return fromPath();
}
