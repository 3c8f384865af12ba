import { PRODUCT, type Bench } from './bench.ts';
import { pagesOf } from './bench-pages.ts';
import { startChild } from './child.ts';
import { fillRoom } from './fill-room.ts';
import { measurePage } from './measure-page.ts';
import { table } from './table.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const QUICK_SIZES = [1_000, 10_000];

/** The same pages while the county's room grows. Run by itself, it begins with an empty room. */
export async function benchGrowth(bench: Bench): Promise<string> {
  const { county, databasePid, seconds, say } = bench;
  const cookies = county.people.slice(0, 20).map(({ cookie }) => cookie);
  const rows: (string | number)[][] = [];
  const first = new Map<string, number>();
  for (const size of bench.isQuick ? QUICK_SIZES : SIZES) {
    say(`A room of ${size.toLocaleString('en-GB')} messages…`);
    await fillRoom(county, size);
    const child = await startChild(PRODUCT, bench.productSettings);
    try {
      for (const [name, path] of pagesOf(bench)) {
        const figures = await measurePage({ child, databasePid, path, cookies, seconds });
        const serverAndDatabase = figures.serverMs + figures.databaseMs;
        const smallest = first.get(name) ?? serverAndDatabase;
        first.set(name, smallest);
        rows.push([
          name,
          size.toLocaleString('en-GB'),
          figures.perSecond,
          figures.p50,
          figures.p99,
          serverAndDatabase,
          serverAndDatabase / smallest,
        ]);
      }
    } finally {
      await child.stop();
    }
  }
  const head = [
    'page',
    'messages',
    'pages/s',
    'p50, ms',
    'p99, ms',
    'CPU ms a page',
    'times the first',
  ];
  return `### The same pages as the room grows\n\n${table(head, rows)}`;
}
