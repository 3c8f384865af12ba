import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A program on `PATH`, or fetched, as root on Debian, as the distribution's package.
 *
 * @param wanted name of the program, and of its package
 */
export function findProgram(wanted: { name: string; of: string }): string | undefined {
  return fromPath(wanted.name) ?? fetchedAsPackage(wanted);
}

function fromPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

function fetchedAsPackage({ name, of }: { name: string; of: string }): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0)
    return undefined;
  process.stderr.write(`Fetching ${of} for the tests as the distribution's package…\n`);
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', of], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return fromPath(name);
}
