import mongoose from 'mongoose';

import type { Bench } from './bench.ts';
import { fillTalk } from './search/fill-talk.ts';
import { measureInserts } from './search/measure-inserts.ts';
import { measureRecall } from './search/measure-recall.ts';
import {
  askBare,
  askOurs,
  measureBlocking,
  measureSearches,
  type SearchFigures,
} from './search/measure-searches.ts';
import { queries } from './search/queries.ts';
import { short, table } from './table.ts';

const SIZES = [50_000, 500_000];
const QUICK_SIZES = [2_000, 5_000];
/** A pattern that runs away, ten thousand brackets, a megabyte. */
const hostile = ['(a+)+$', '['.repeat(10_000), 'a'.repeat(1_000_000)];

/** Search over messages beside a bare text index, with what it finds and what it costs a send. */
export async function benchSearch(bench: Bench): Promise<string> {
  const { county, isQuick, say } = bench;
  const { platform } = county;
  const lines: string[] = [];
  const rows: (string | number)[][] = [];
  const smaller: { bare?: SearchFigures; ours?: SearchFigures } = {};
  for (const [place, size] of (isQuick ? QUICK_SIZES : SIZES).entries()) {
    const [inWords, person] = [size.toLocaleString('en-GB'), county.people[place]];
    if (!person) throw new Error('There are too few people.');
    say(`Search over ${inWords} messages…`);
    const talk = await fillTalk(county, person, size);
    const bare = await measureSearches(askBare(talk));
    const ours = await measureSearches(askOurs(platform, talk));
    rows.push(
      rowOf(`bare $text by score, ${inWords}`, bare, { bare, before: smaller.bare }),
      rowOf(`**Hedgerow**, ${inWords}`, ours, { bare, before: smaller.ours }),
    );
    smaller.bare ??= bare;
    smaller.ours ??= ours;
    const { wanted, found, wrong } = await measureRecall(platform, talk);
    lines.push(
      `Recall over ${inWords} messages, ${queries.length} fixed searches: ${found.toLocaleString('en-GB')} of ${wanted.toLocaleString('en-GB')} (${((100 * found) / wanted).toFixed(2)} %), ${wrong} too many.`,
    );
    for (const words of hostile) {
      const { took, blocked } = await measureBlocking(() =>
        platform.messaging.searchMessages(talk.actor, { words }),
      );
      lines.push(
        `${words.slice(0, 6)}, ${words.length.toLocaleString('en-GB')} characters: ${short(took)} ms; nothing else waited longer than ${short(blocked)} ms.`,
      );
    }
  }
  const inserts = await measureInserts();
  lines.push(
    `Durable single inserts a second: ${short(inserts.without)} without words, ${short(inserts.with)} with (${short(inserts.with / inserts.without)}). The index of words takes ${short(await bytesOfIndex())} bytes a message.`,
  );
  const head = [
    'search',
    'p50, ms',
    'of bare',
    'p99, ms',
    'of bare',
    'times the first',
    'calls, p50 and most',
  ];
  return `### Search over messages\n\n${table(head, rows)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function rowOf(
  name: string,
  { p50, p99, calls }: SearchFigures,
  { bare, before }: { bare: SearchFigures; before: SearchFigures | undefined },
): (string | number)[] {
  return [
    name,
    ...[p50, p50 / bare.p50, p99, p99 / bare.p99, before ? p99 / before.p99 : 1],
    calls.most === 0 ? '1' : `${calls.p50} and ${calls.most}`,
  ];
}

async function bytesOfIndex(): Promise<number> {
  const [stats] = await mongoose.connection
    .collection('messages')
    .aggregate<{ storageStats: { count: number; indexSizes: Record<string, number> } }>([
      { $collStats: { storageStats: {} } },
    ])
    .toArray();
  const { count = 1, indexSizes = {} } = stats?.storageStats ?? {};
  const [, bytes = 0] = Object.entries(indexSizes).find(([name]) => name.includes('words')) ?? [];
  return bytes / count;
}
