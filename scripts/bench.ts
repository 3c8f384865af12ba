import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { benchBoard } from './bench/bench-board.ts';
import { benchDigests } from './bench/bench-digests.ts';
import { benchFeed } from './bench/bench-feed.ts';
import { benchGrowth } from './bench/bench-growth.ts';
import { benchIdle } from './bench/bench-idle.ts';
import { benchOpenData } from './bench/bench-open-data.ts';
import { benchPages } from './bench/bench-pages.ts';
import { benchRooms } from './bench/bench-rooms.ts';
import { benchSearch } from './bench/bench-search.ts';
import { openBench } from './bench/open-bench.ts';

/**
 * `npm run bench`: how fast Hedgerow is beside the bare machine, each figure with its ratio to a
 * limit of a few dozen lines measured in the same run. `-- --quick` looks in two minutes whether it
 * all runs; `-- rooms pages` measures only those; `-- --write` keeps the tables of what was measured
 * in docs/performance.md.
 */
const parts = {
  rooms: benchRooms,
  pages: benchPages,
  idle: benchIdle,
  search: benchSearch,
  growth: benchGrowth,
  board: benchBoard,
  openData: benchOpenData,
  digests: benchDigests,
  feed: benchFeed,
};
type Part = keyof typeof parts;

const wanted = process.argv.slice(2);
const isQuick = wanted.includes('--quick');
const named = (Object.keys(parts) as Part[]).filter((part) => wanted.includes(part));
const say = (line: string) => process.stdout.write(`${line}\n`);
const { bench, close } = await openBench({ isQuick, say, people: isQuick ? 60 : 500 });
try {
  for (const part of named.length > 0 ? named : (Object.keys(parts) as Part[])) {
    const printed = await parts[part](bench);
    say(`\n${printed}`);
    if (wanted.includes('--write')) keep(part, printed);
  }
} finally {
  await close();
}
process.exit(0);

/** Puts the table between the two marks of its part, and leaves all else on the page alone. */
function keep(part: Part, printed: string): void {
  const path = 'docs/performance.md';
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${part} -->\n`, `<!-- /${part} -->`];
  const [before = '', rest = ''] = page.split(begin);
  const [, after = ''] = rest.split(end);
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, on ${new Date().toISOString().slice(0, 10)}.`;
  writeFileSync(path, `${before}${begin}${printed}\n\n${machine}\n${end}${after}`);
}
