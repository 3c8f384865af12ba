import { PRODUCT, type Bench } from './bench.ts';
import { startChild, type Child } from './child.ts';
import { fillActivities } from './fill-activities.ts';
import { measurePage } from './measure-page.ts';
import { table } from './table.ts';

const SIZES = [500, 5_000, 50_000];
const QUICK_SIZES = [500, 2_000];
const LONGEST_OPENING_MS = 180_000;

const pages = [
  ['The board', '/whats-on'],
  ['Filtered', '/whats-on?matters=outdoors&free=yes&day=tue'],
  ['Words and a filter', '/whats-on?words=woodwork&join=walkIn'],
  ['A week', '/whats-on/week?matters=outdoors'],
] as const;

/** What is on, read by link workers who are signed in, while there are more and more activities. */
export async function benchBoard(bench: Bench): Promise<string> {
  const { county, databasePid, say, isQuick, seconds } = bench;
  const cookies = county.people.slice(0, 20).map(({ cookie }) => cookie);
  const [first] = county.people;
  const rows: (string | number)[][] = [];
  const smallest = new Map<string, { p50: number; cpuMs: number }>();
  for (const size of isQuick ? QUICK_SIZES : SIZES) {
    say(`${size.toLocaleString('en-GB')} activities…`);
    await fillActivities(first?.actor.countyId ?? '', size);
    const child = await startChild(PRODUCT, bench.productSettings);
    try {
      const openedIn = await timeFirst(child, cookies[0] ?? '');
      for (const [name, path] of pages) {
        const figures = await measurePage({ child, databasePid, path, cookies, seconds });
        const cpuMs = figures.serverMs + figures.databaseMs;
        const least = smallest.get(name) ?? { p50: figures.p50, cpuMs };
        smallest.set(name, least);
        rows.push([
          ...[name, size.toLocaleString('en-GB'), figures.perSecond, figures.p50, figures.p99],
          ...[cpuMs, figures.p50 / least.p50, cpuMs / least.cpuMs],
        ]);
      }
      rows.push([
        ...['The first page after a start', size.toLocaleString('en-GB'), '', openedIn],
        ...['', '', '', ''],
      ]);
    } finally {
      await child.stop();
    }
  }
  const head = [
    ...['page', 'activities', 'pages/s', 'p50, ms', 'p99, ms', 'CPU ms a page'],
    ...['p50 of the first', 'CPU of the first'],
  ];
  return `### What’s on as activities grow\n\n${table(head, rows)}`;
}

/** Milliseconds until a process that has just opened has read the county and shows its board. */
export async function timeFirst(child: Child, cookie: string): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < LONGEST_OPENING_MS) {
    const response = await fetch(`${child.origin}/whats-on`, { headers: { cookie } });
    await response.text();
    if (response.status === 200) return performance.now() - startedAt;
  }
  throw new Error('The board does not open.');
}
