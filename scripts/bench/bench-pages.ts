import { limitProgram, PRODUCT, type Bench } from './bench.ts';
import { startChild } from './child.ts';
import { fillRoom } from './fill-room.ts';
import { measurePage, type PageFigures } from './measure-page.ts';
import { table } from './table.ts';

const MESSAGES = 2_000;

/** Pages of somebody who is signed in, beside React and Remix with as many elements. */
export async function benchPages(bench: Bench): Promise<string> {
  const { county, databasePid, seconds, say } = bench;
  await fillRoom(county, MESSAGES);
  const cookies = county.people.slice(0, 20).map(({ cookie }) => cookie);
  const product = await startChild(PRODUCT, bench.productSettings);
  const ours = new Map<string, PageFigures>();
  try {
    for (const [name, path] of pagesOf(bench)) {
      say(`${name}…`);
      ours.set(name, await measurePage({ child: product, databasePid, path, cookies, seconds }));
    }
  } finally {
    await product.stop();
  }
  const rows: (string | number)[][] = [];
  for (const [name, figures] of ours) {
    const react = await measureLimit(bench, 'react-limit.tsx', figures.elements);
    const remix = await measureLimit(bench, 'remix-limit.tsx', figures.elements);
    rows.push(
      rowOf(`**${name}**`, figures, { react, remix }),
      rowOf('bare Remix route', remix, { react, remix }),
      rowOf('bare React stream', react, { react, remix }),
    );
  }
  const head = [
    'page',
    'pages/s',
    'of Remix',
    'of React',
    'p50, ms',
    'p99, ms',
    'CPU ms a page, server + database',
    'kB',
    'elements',
  ];
  return `### Pages, signed in, twenty connections\n\n${table(head, rows)}`;
}

export function pagesOf({ county }: Bench): [name: string, path: string][] {
  return [
    ['Room', `/rooms/${county.countyRoomId}`],
    ['Start', '/'],
    // In every message of the room, so the search has all of them to choose from.
    ['Search', '/search?q=choir'],
  ];
}

async function measureLimit(bench: Bench, file: string, elements: number): Promise<PageFigures> {
  const { databaseUri, databasePid, seconds } = bench;
  const child = await startChild(limitProgram(file), {
    MONGODB_URI: databaseUri,
    ELEMENTS: String(elements),
  });
  try {
    return await measurePage({ child, databasePid, path: '/', seconds });
  } finally {
    await child.stop();
  }
}

function rowOf(
  name: string,
  figures: PageFigures,
  { react, remix }: { react: PageFigures; remix: PageFigures },
): (string | number)[] {
  return [
    name,
    figures.perSecond,
    figures.perSecond / remix.perSecond,
    figures.perSecond / react.perSecond,
    figures.p50,
    figures.p99,
    `${figures.serverMs.toFixed(2)} + ${figures.databaseMs.toFixed(2)}`,
    figures.kilobytes,
    figures.elements,
  ];
}
