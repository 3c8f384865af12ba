import { readFileSync, writeFileSync } from 'node:fs';

import type { Bench } from './bench/bench.ts';
import { openBench } from './bench/open-bench.ts';
import { table } from './bench/table.ts';
import { checkHistory } from './faults/check-history.ts';
import { cutConnections } from './faults/cut-connections.ts';
import { failOver } from './faults/fail-over.ts';
import type { Fault } from './faults/fault.ts';
import { killDatabase } from './faults/kill-database.ts';
import { killProduct } from './faults/kill-product.ts';
import { openThree } from './faults/open-three.ts';
import { returnAtOnce } from './faults/return-at-once.ts';
import { stopGracefully } from './faults/stop-gracefully.ts';

/**
 * `npm run faults`: does to the product what goes wrong in life while people write, and says whether
 * anything was lost, doubled or out of order. `-- --short` does each a few times and judges no times,
 * since machines differ; `-- R01 R04` does only those; `-- --write` keeps the table in
 * docs/reliability.md. Ends with 1 where something does not hold.
 */
const onOne: Fault[] = [killDatabase, killProduct, cutConnections, returnAtOnce, stopGracefully];

const wanted = process.argv.slice(2);
const isShort = wanted.includes('--short');
const ids = wanted.filter((word) => /^R\d\d$/.test(word));
const isWanted = ({ id }: Fault) => ids.length === 0 || ids.includes(id);
const say = (line: string) => process.stdout.write(`${line}\n`);
const rows: (string | number)[][] = [];
let hold = 0;

await runAll(onOne.filter(isWanted), { people: isShort ? 24 : 500 });
if (ids.length === 0 || ids.includes('R02')) {
  const nodes = await openThree(say);
  try {
    await runAll([failOver(nodes)], { people: 8, mongodbUri: nodes.uri });
  } finally {
    await nodes.close();
  }
}

const head = [
  'fault',
  'what is done',
  'confirmed',
  'missing',
  'twice',
  'out of order',
  'longest silence, s (at most)',
  'besides',
  'holds',
];
const printed = table(head, rows);
say(`\n${printed}\n\n${hold} of ${rows.length} hold.`);
if (wanted.includes('--write')) keep(printed);
process.exit(hold === rows.length ? 0 : 1);

/** In a county of its own, which is thrown away. */
async function runAll(faults: Fault[], on: { people: number; mongodbUri?: string }): Promise<void> {
  if (faults.length === 0) return;
  const { bench, close } = await openBench({ ...on, isQuick: isShort, say });
  try {
    for (const fault of faults) {
      say(`${fault.id}: ${fault.what}…`);
      rows.push(await rowOf(fault, bench));
    }
  } finally {
    await close();
  }
}

async function rowOf(fault: Fault, bench: Bench): Promise<(string | number)[]> {
  const { history, besides = '', faults = [], late = [] } = await fault.run(bench);
  const verdict = checkHistory(history);
  const { confirmed, missing, twice, outOfOrder, longestSilence } = verdict;
  const isWhole = confirmed > 0 && missing + twice + outOfOrder === 0;
  const isInTime = isShort || (longestSilence <= fault.longestSilence && late.length === 0);
  const holds = isWhole && isInTime && faults.length === 0;
  if (holds) hold += 1;
  return [
    fault.id,
    fault.what,
    ...[confirmed, missing, twice, outOfOrder],
    `${longestSilence.toFixed(1)} (${fault.longestSilence})`,
    [besides, ...faults, ...late].filter(Boolean).join('; '),
    holds ? 'yes' : '**no**',
  ];
}

/** Puts the table between the two marks of the page, and leaves its words alone. */
function keep(printed: string): void {
  const path = 'docs/reliability.md';
  const mark = '<!-- faults -->\n';
  const page = readFileSync(path, 'utf8');
  const [before = '', rest = ''] = page.split(mark);
  const after = rest.slice(rest.indexOf('<!-- /faults -->'));
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(path, `${before}${mark}\n${printed}\n\nOn ${day}.\n\n${after}`);
}
