import { limitProgram, PRODUCT, type Bench } from './bench.ts';
import { readCpuMs, startChild, type Child } from './child.ts';
import { fillMeetings } from './fill-meetings.ts';
import { percentile } from './percentile.ts';
import { table } from './table.ts';

const READS = 200;
const QUICK_READS = 20;

interface Figures {
  /** Milliseconds of the very first read of a process. */
  first: number;
  p50: number;
  p99: number;
  cpuMs: number;
  bytes: number;
}

/** Five years of one person's calendar, read by one program after the other, beside a bare server. */
export async function benchFeed(bench: Bench): Promise<string> {
  const { county, say, productSettings, databaseUri } = bench;
  say('feed…');
  const path = await fillMeetings(county);
  const ours = await measureBoth(bench, PRODUCT, { settings: productSettings, path });
  const limit = await measureBoth(bench, limitProgram('feed-limit.ts'), {
    settings: { MONGODB_URI: databaseUri, BYTES: String(ours.whole.bytes) },
    path: '/',
  });
  const row = (name: string, figures: Figures, bare: Figures) => [
    ...[name, figures.first, figures.p50, figures.p99, figures.p50 / bare.p50],
    ...[figures.cpuMs, figures.bytes / 1_000],
  ];
  const head = [
    ...['feed', 'first read, ms', 'p50, ms', 'p99, ms', 'p50 of the bare one'],
    ...['CPU ms a read, server + database', 'kB'],
  ];
  const rows = [
    row('**feed: five years of one person’s calendar**', ours.whole, limit.whole),
    row('a text of that size', limit.whole, limit.whole),
    row('**the same, as it was (304)**', ours.asItWas, limit.asItWas),
    row('a text of that size, as it was (304)', limit.asItWas, limit.asItWas),
  ];
  return `### Calendar feed of six monthly series\n\n${table(head, rows)}`;
}

async function measureBoth(
  bench: Bench,
  program: readonly string[],
  { settings, path }: { settings: Record<string, string>; path: string },
): Promise<{ whole: Figures; asItWas: Figures }> {
  const child = await startChild(program, settings);
  try {
    const etag = { value: '' };
    const whole = await measure(bench, child, { path, status: 200, etag });
    const asItWas = await measure(bench, child, { path, status: 304, etag });
    return { whole, asItWas };
  } finally {
    await child.stop();
  }
}

async function measure(
  { isQuick, databasePid }: Bench,
  child: Child,
  { path, status, etag }: { path: string; status: number; etag: { value: string } },
): Promise<Figures> {
  const headers = status === 304 ? { 'If-None-Match': etag.value } : undefined;
  const read = async () => {
    const begun = performance.now();
    const response = await fetch(`${child.origin}${path}`, { ...(headers && { headers }) });
    const text = await response.text();
    if (response.status !== status) throw new Error(`The feed answered ${response.status}.`);
    etag.value = response.headers.get('etag') ?? etag.value;
    return { ms: performance.now() - begun, bytes: Buffer.byteLength(text) };
  };
  const first = await read();
  const cpu = () => child.cpuMs() + readCpuMs(databasePid);
  const before = cpu();
  const times: number[] = [];
  const reads = isQuick ? QUICK_READS : READS;
  for (let count = 0; count < reads; count += 1) times.push((await read()).ms);
  return {
    ...{ first: first.ms, p50: percentile(times, 50), p99: percentile(times, 99) },
    ...{ cpuMs: (cpu() - before) / reads, bytes: first.bytes },
  };
}
