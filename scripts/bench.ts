import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { readEnv } from '#server/lib/env.ts';
import { createLogger } from '#server/lib/logger.ts';
import { ensureIndexes, openDatabase } from '#server/lib/database/open-database.ts';

import { openBenchCounty } from './bench/bench-county.ts';
import { benchGrowth } from './bench/bench-growth.ts';
import { benchIdle } from './bench/bench-idle.ts';
import { benchPages } from './bench/bench-pages.ts';
import { benchRooms } from './bench/bench-rooms.ts';
import type { Bench } from './bench/bench.ts';

/**
 * `npm run bench`: how fast Hedgerow is beside the bare machine, each figure with its ratio to a
 * limit of a few dozen lines measured in the same run. `-- --quick` looks in two minutes whether it
 * all runs; `-- rooms pages` measures only those; `-- --write` keeps the tables in
 * docs/performance.md.
 */
const parts = { rooms: benchRooms, pages: benchPages, idle: benchIdle, growth: benchGrowth };
type Part = keyof typeof parts;

const wanted = process.argv.slice(2);
const isQuick = wanted.includes('--quick');
const named = (Object.keys(parts) as Part[]).filter((part) => wanted.includes(part));
const dataDir = mkdtempSync(join(tmpdir(), 'hedgerow-bench-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
const logger = createLogger({ level: 'error' });
const env = readEnv({ HEDGEROW_MODE: 'test', DATA_DIR: dataDir });

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
const database = await openDatabase({ env, logger, onProgress: say });
try {
  await ensureIndexes();
  const county = await openBenchCounty({ env, logger }, isQuick ? 60 : 500);
  const bench: Bench = {
    county,
    say,
    isQuick,
    seconds: isQuick ? 2 : 8,
    databaseUri: database.uri,
    databasePid: Number(readFileSync(join(dataDir, 'database', 'mongod.lock'), 'utf8')),
    productSettings: {
      HEDGEROW_MODE: 'production',
      DATA_DIR: dataDir,
      MONGODB_URI: database.uri,
      SECRET_KEY: env.secretKey,
    },
  };
  const tables: string[] = [];
  for (const part of named.length > 0 ? named : (Object.keys(parts) as Part[])) {
    const printed = await parts[part](bench);
    tables.push(printed);
    say(`\n${printed}`);
  }
  if (wanted.includes('--write')) keep(tables);
} finally {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);

/** Puts the tables between the two marks of the page, and leaves its words alone. */
function keep(tables: readonly string[]): void {
  const path = 'docs/performance.md';
  const page = readFileSync(path, 'utf8');
  const [before = '', rest = ''] = page.split('<!-- bench -->\n');
  const [, after = ''] = rest.split('<!-- /bench -->');
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, on ${new Date().toISOString().slice(0, 10)}.`;
  const printed = `<!-- bench -->\n${machine}\n\n${tables.join('\n\n')}\n<!-- /bench -->`;
  writeFileSync(path, `${before}${printed}${after}`);
}
