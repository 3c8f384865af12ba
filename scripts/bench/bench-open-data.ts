import autocannon from 'autocannon';

import { OPEN_REFERRAL_PATH, openDataLimits } from '#server/open-data/contract.ts';

import { timeFirst } from './bench-board.ts';
import { PRODUCT, type Bench } from './bench.ts';
import { readCpuMs, startChild, type Child } from './child.ts';
import { fillActivities } from './fill-activities.ts';
import { table } from './table.ts';

const SIZES = [500, 5_000, 50_000];
const QUICK_SIZES = [500, 2_000];
const CONNECTIONS = 20;
/** So many ask in turn, since one address may ask so often only. */
const ADDRESSES = 400;

/** Pages of the open data while there are more and more activities. */
export async function benchOpenData(bench: Bench): Promise<string> {
  const { county, databasePid, say, isQuick } = bench;
  const [first] = county.people;
  const rows: (string | number)[][] = [];
  const smallest = new Map<string, number>();
  for (const size of isQuick ? QUICK_SIZES : SIZES) {
    say(`${size.toLocaleString('en-GB')} activities…`);
    await fillActivities(first?.actor.countyId ?? '', size);
    const settings = { ...bench.productSettings, TRUSTED_PROXIES: '1' };
    const child = await startChild(PRODUCT, settings);
    try {
      // Else it would be reading its boards beside the pages that are measured.
      await timeFirst(child, first?.cookie ?? '');
      for (const [name, path] of await pagesOf(child, size)) {
        const figures = await measure({ child, databasePid, path, seconds: bench.seconds });
        const least = smallest.get(name) ?? figures.p50;
        smallest.set(name, least);
        rows.push([
          ...[name, size.toLocaleString('en-GB'), figures.perSecond, figures.p50, figures.p99],
          ...[figures.cpuMs, figures.p50 / least],
        ]);
      }
    } finally {
      await child.stop();
    }
  }
  const head = ['page', 'activities', 'pages/s', 'p50, ms', 'p99, ms', 'CPU ms a page'];
  return `### Open data as activities grow\n\n${table([...head, 'p50 of the first'], rows)}`;
}

/** By name, what is asked of it. The far page is the last but one. */
async function pagesOf(child: Child, size: number): Promise<[string, string][]> {
  const terms = await fetch(`${child.origin}${OPEN_REFERRAL_PATH}/taxonomy_terms?per_page=100`);
  const { contents } = (await terms.json()) as { contents: { term: string; id: string }[] };
  const idOf = (code: string) => contents.find(({ term }) => term === code)?.id ?? '';
  const { id } = await firstService(child);
  return [
    ['Services', '/services'],
    ['Services of a term', `/services?taxonomy_term_id=${idOf('outdoors')}`],
    // Of the smallest county, too, it fills a page.
    ['Services of a day and a term', `/services?day=TU&taxonomy_term_id=${idOf('company')}`],
    ['Services with a word', '/services?search=choir'],
    ['Places of a postcode', '/service_at_locations?postcode=ZZ1'],
    ['Services, the last page', `/services?page=${Math.ceil(size / openDataLimits.perPage)}`],
    ['One service', `/services/${id}`],
  ];
}

async function firstService(child: Child): Promise<{ id: string }> {
  const answer = await fetch(`${child.origin}${OPEN_REFERRAL_PATH}/services?per_page=1`);
  const { contents } = (await answer.json()) as { contents: { id: string }[] };
  return contents[0] ?? { id: '' };
}

interface Load {
  child: Child;
  databasePid: number;
  path: string;
  seconds: number;
}

async function measure({ child, databasePid, path, seconds }: Load) {
  const run = (duration: number) =>
    autocannon({
      url: child.origin,
      connections: CONNECTIONS,
      duration,
      requests: Array.from({ length: ADDRESSES }, (_unused, place) => ({
        path: `${OPEN_REFERRAL_PATH}${path}`,
        headers: { 'x-forwarded-for': `10.0.${place >> 8}.${place & 255}` },
      })),
    });
  await run(2);
  const before = child.cpuMs() + readCpuMs(databasePid);
  const result = await run(seconds);
  const cpuMs = child.cpuMs() + readCpuMs(databasePid) - before;
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path} failed under load.`);
  const pages = result['2xx'];
  return {
    perSecond: pages / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: cpuMs / pages,
  };
}
