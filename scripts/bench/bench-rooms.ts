import { limitProgram, PRODUCT, type Bench } from './bench.ts';
import { startChild } from './child.ts';
import { measureRoom, type RoomFigures } from './measure-room.ts';
import { table } from './table.ts';

const SIZES = [50, 200, 500];
const QUICK_SIZES = [20, 60];

/** Eight senders in one room, beside Socket.IO with one durable insert a message. */
export async function benchRooms(bench: Bench): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const size of bench.isQuick ? QUICK_SIZES : SIZES) {
    bench.say(`A room of ${size}: the limit, then Hedgerow…`);
    const limit = await measureLimit(bench, size);
    const ours = await measureOurs(bench, size);
    rows.push(rowOf(`limit, ${size} sockets`, limit, limit), rowOf('**Hedgerow**', ours, limit));
  }
  const head = [
    'room',
    'acknowledged/s',
    'deliveries/s',
    'ratio',
    'send to seen p50, ms',
    'p99, ms',
    'ratio of p99',
    'CPU ms a delivery, server + database',
    'missing',
  ];
  return `### A message in a room\n\n${table(head, rows)}`;
}

async function measureLimit(bench: Bench, size: number): Promise<RoomFigures> {
  const child = await startChild(limitProgram('socket-limit.ts'), {
    MONGODB_URI: bench.databaseUri,
    COLLECTION: `messagesOf${size}`,
  });
  try {
    return await measureRoom({ ...loadOf(bench, size), child, room: {} });
  } finally {
    await child.stop();
  }
}

async function measureOurs(bench: Bench, size: number): Promise<RoomFigures> {
  const roomId = await bench.county.openRoomOf(size);
  const child = await startChild(PRODUCT, bench.productSettings);
  try {
    return await measureRoom({ ...loadOf(bench, size), child, room: { roomId } });
  } finally {
    await child.stop();
  }
}

function loadOf({ county, databasePid, seconds }: Bench, size: number) {
  const cookies = county.people.slice(0, size).map(({ cookie }) => cookie);
  return { databasePid, cookies, seconds };
}

function rowOf(name: string, figures: RoomFigures, limit: RoomFigures): (string | number)[] {
  return [
    name,
    figures.acknowledgedPerSecond,
    figures.deliveriesPerSecond,
    figures.deliveriesPerSecond / limit.deliveriesPerSecond,
    figures.seenP50,
    figures.seenP99,
    figures.seenP99 / limit.seenP99,
    `${figures.serverMsPerDelivery.toFixed(4)} + ${figures.databaseMsPerDelivery.toFixed(4)}`,
    figures.missing,
  ];
}
