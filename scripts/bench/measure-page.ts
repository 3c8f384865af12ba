import autocannon from 'autocannon';

import { readCpuMs, type Child } from './child.ts';

export interface PageFigures {
  perSecond: number;
  p50: number;
  p99: number;
  /** Processor time of the server and of the database for one page, milliseconds. */
  serverMs: number;
  databaseMs: number;
  kilobytes: number;
  elements: number;
}

export interface PageLoad {
  child: Child;
  databasePid: number;
  path: string;
  /** Shared out over the connections. None for a page that asks for none. */
  cookies?: readonly string[];
  seconds: number;
}

const CONNECTIONS = 20;

/** One page under twenty connections that ask again as soon as they are answered. Not compressed. */
export async function measurePage(load: PageLoad): Promise<PageFigures> {
  const { child, databasePid, path, cookies = [''], seconds } = load;
  const url = `${child.origin}${path}`;
  const headersOf = (cookie: string) => (cookie === '' ? {} : { cookie });
  const response = await fetch(url, { headers: headersOf(cookies[0] ?? ''), redirect: 'manual' });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  const run = (duration: number) =>
    autocannon({
      url: child.origin,
      connections: CONNECTIONS,
      duration,
      requests: cookies
        .slice(0, CONNECTIONS)
        .map((cookie) => ({ path, headers: headersOf(cookie) })),
    });
  await run(2);
  const before = { server: child.cpuMs(), database: readCpuMs(databasePid) };
  const result = await run(seconds);
  const after = { server: child.cpuMs(), database: readCpuMs(databasePid) };
  const pages = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path} failed under load.`);
  return {
    perSecond: pages / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverMs: (after.server - before.server) / pages,
    databaseMs: (after.database - before.database) / pages,
    kilobytes: Buffer.byteLength(html) / 1_000,
    elements: countElements(html),
  };
}

/** Elements of the body that people see, scripts left out. */
export function countElements(html: string): number {
  const [, body = ''] = html.split('<body');
  return (body.replace(/<script[^>]*>.*?<\/script>/gs, '').match(/<[a-z]/g) ?? []).length;
}
