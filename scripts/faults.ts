import { readFileSync, writeFileSync } from 'node:fs';

import type { Bench } from './bench/bench.ts';
import { openBench } from './bench/open-bench.ts';
import { table } from './bench/table.ts';
import { backUp } from './faults/back-up.ts';
import { breakRelay } from './faults/break-relay.ts';
import { bringUpToDate } from './faults/bring-up-to-date.ts';
import { checkHistory, type History } from './faults/check-history.ts';
import { cutConnections } from './faults/cut-connections.ts';
import { failOver } from './faults/fail-over.ts';
import type { Fault } from './faults/fault.ts';
import { fillDisk } from './faults/fill-disk.ts';
import { killDatabase } from './faults/kill-database.ts';
import { killProduct } from './faults/kill-product.ts';
import { killWhileUploading } from './faults/kill-while-uploading.ts';
import { openThree } from './faults/open-three.ts';
import { refuseSettings } from './faults/refuse-settings.ts';
import { returnAtOnce } from './faults/return-at-once.ts';
import { returnLate } from './faults/return-late.ts';
import { sendTwice } from './faults/send-twice.ts';
import { silentLine } from './faults/silent-line.ts';
import { slowLine } from './faults/slow-line.ts';
import { openSmallVolume } from './faults/small-volume.ts';
import { soak } from './faults/soak.ts';
import { stopGracefully } from './faults/stop-gracefully.ts';
import { stopReading } from './faults/stop-reading.ts';
import { storm } from './faults/storm.ts';

/**
 * `npm run faults`: does to the product what goes wrong in life while people write, and says whether
 * anything was lost, doubled or out of order. `-- --short` does each a few times and judges no times,
 * since machines differ; `-- R01 R04` does only those; `-- --write` keeps the table in
 * docs/reliability.md; `-- --soak` does R19 for an hour besides, `-- R19 --soak=480` that alone for
 * eight. Ends with 1 where something does not hold. What this machine lacks the means
 * for is said, and counts as neither.
 */
const onOne: Fault[] = [
  killDatabase,
  refuseSettings,
  killProduct,
  cutConnections,
  slowLine,
  silentLine,
  returnLate,
  stopReading,
  storm,
  returnAtOnce,
  breakRelay,
  killWhileUploading,
  sendTwice,
  stopGracefully,
  backUp,
  bringUpToDate,
];

const HEAD = [
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
const NOBODY_WRITES = ['–', '–', '–', '–', '–'];

type Row = (string | number)[];
type Ground = Pick<Parameters<typeof openBench>[0], 'people' | 'mongodbUri' | 'dataDir'>;

const wanted = process.argv.slice(2);
const isShort = wanted.includes('--short');
const ids = wanted.filter((word) => /^R\d\d$/.test(word));
const soaking = wanted.map((word) => /^--soak(?:=(\d+))?$/.exec(word)).find(Boolean);
const isWanted = ({ id }: Pick<Fault, 'id'>) => ids.length === 0 || ids.includes(id);
const say = (line: string) => process.stdout.write(`${line}\n`);
const rows: Row[] = [];
let hold = 0;
let notDone = 0;

const all = soaking ? [...onOne, soak(Number(soaking[1] ?? 60))] : onOne;
await runAll(all.filter(isWanted), { people: isShort ? 24 : 500 });
if (isWanted({ id: 'R02' })) {
  const nodes = await openThree(say);
  try {
    await runAll([failOver(nodes)], { people: 8, mongodbUri: nodes.uri });
  } finally {
    await nodes.close();
  }
}

if (isWanted({ id: 'R11' })) {
  const volume = openSmallVolume();
  try {
    await runAll([fillDisk(volume)], { people: 8, ...(volume && { dataDir: volume.folder }) });
  } finally {
    volume?.close();
  }
}

const printed = table(
  HEAD,
  rows.sort(([one], [other]) => String(one).localeCompare(String(other))),
);
const left = notDone === 0 ? '' : ` ${notDone} could not be done on this machine.`;
say(`\n${printed}\n\n${hold} of ${rows.length} hold.${left}`);
if (wanted.includes('--write')) keep(printed);
process.exit(hold + notDone === rows.length ? 0 : 1);

/** In a county of its own, which is thrown away. */
async function runAll(faults: Fault[], on: Ground): Promise<void> {
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

async function rowOf(fault: Fault, bench: Bench): Promise<Row> {
  const { history, besides = '', faults = [], late = [], lacking } = await fault.run(bench);
  if (lacking !== undefined) {
    notDone += 1;
    return [fault.id, fault.what, ...NOBODY_WRITES, lacking, '**not done here**'];
  }
  const { cells, isWhole, isInTime } = judge(history, fault);
  const holds = isWhole && faults.length === 0 && (isShort || (isInTime && late.length === 0));
  if (holds) hold += 1;
  const words = [besides, ...faults, ...late].filter(Boolean).join('; ');
  return [fault.id, fault.what, ...cells, words, holds ? 'yes' : '**no**'];
}

function judge(history: History | undefined, { longestSilence = 0 }: Fault) {
  if (!history) return { cells: NOBODY_WRITES, isWhole: true, isInTime: true };
  const { confirmed, missing, twice, outOfOrder, ...verdict } = checkHistory(history);
  return {
    cells: [
      ...[confirmed, missing, twice, outOfOrder],
      `${verdict.longestSilence.toFixed(1)} (${longestSilence})`,
    ],
    isWhole: confirmed > 0 && missing + twice + outOfOrder === 0,
    isInTime: verdict.longestSilence <= longestSilence,
  };
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
