import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { ensureIndexes, openDatabase } from '#server/lib/database/open-database.ts';

import { openBenchCounty } from './bench-county.ts';
import type { Bench } from './bench.ts';

/** For an outside database, which brings none. */
const SECRET_KEY = 'a secret of nobody, for a county that is thrown away';

/** A county with so many people in a database of its own, and the product bundled to be started on it. */
export async function openBench(options: {
  people: number;
  isQuick: boolean;
  say: (line: string) => void;
  /** Where the data goes; a new folder if left out. */
  dataDir?: string;
  /** A database outside; left out for the one that Hedgerow brings. */
  mongodbUri?: string;
}): Promise<{ bench: Bench; close: () => Promise<void> }> {
  const { people, isQuick, say, mongodbUri } = options;
  const { dataDir = mkdtempSync(join(tmpdir(), 'hedgerow-bench-')) } = options;
  const logger = createLogger({ level: 'error' });
  const env = readEnv({
    HEDGEROW_MODE: 'test',
    DATA_DIR: dataDir,
    ...(mongodbUri === undefined ? {} : { MONGODB_URI: mongodbUri, SECRET_KEY }),
  });
  await bundleProduct();
  const database = await openDatabase({ env, logger, onProgress: say });
  const close = async () => {
    await database.close();
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ensureIndexes();
    const bench: Bench = {
      county: await openBenchCounty({ env, logger }, people),
      say,
      isQuick,
      seconds: isQuick ? 2 : 8,
      databaseUri: database.uri,
      get databasePid() {
        return Number(readFileSync(join(dataDir, 'database', 'mongod.lock'), 'utf8'));
      },
      productSettings: {
        HEDGEROW_MODE: 'production',
        DATA_DIR: dataDir,
        MONGODB_URI: database.uri,
        SECRET_KEY: env.secretKey,
      },
    };
    return { bench, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function bundleProduct(): Promise<void> {
  await build({
    entryPoints: { bench: 'scripts/bench/serve-product.ts' },
    outdir: 'build',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'warning',
  });
}
