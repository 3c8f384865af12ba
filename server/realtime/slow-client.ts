import type { Socket } from 'socket.io';

const MAX_QUEUED_PACKETS = 500;
const MAX_QUEUED_BYTES = 1024 * 1024;

/**
 * Cuts a client that has stopped reading before its queue fills the server's memory. It comes back
 * by itself and asks for what it missed. What waits behind the packet that is on its way is counted
 * before another one joins it, so that one long answer never cuts a slow line by itself.
 */
export function keepWithinQueue(socket: Socket): void {
  const { conn: connection } = socket;
  let packets = 0;
  let bytes = 0;
  connection.on('drain', () => {
    packets = 0;
    bytes = 0;
  });
  connection.on('packetCreate', ({ data }: { data?: unknown }) => {
    if (packets > MAX_QUEUED_PACKETS || bytes > MAX_QUEUED_BYTES) {
      connection.close(true);
      endWithoutGoodbye(connection.transport);
    }
    packets += 1;
    bytes += typeof data === 'string' ? data.length : 0;
  });
}

/** Who does not read hears no goodbye, and waiting for the answer to it would keep the queue for 30 s. */
function endWithoutGoodbye(transport: Socket['conn']['transport']): void {
  const websocket: unknown = Reflect.get(transport, 'socket');
  if (websocket instanceof Object && 'terminate' in websocket) {
    (websocket as { terminate: () => void }).terminate();
  }
}
