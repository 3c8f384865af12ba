import type { Socket } from 'socket.io';

const MAX_QUEUED_PACKETS = 500;

/**
 * Cuts a client that has stopped reading before its queue fills the server's memory. It comes back
 * by itself and asks for what it missed.
 */
export function keepWithinQueue(socket: Socket): void {
  const connection = socket.conn;
  connection.on('packetCreate', () => {
    const queue: unknown = Reflect.get(connection, 'writeBuffer');
    if (Array.isArray(queue) && queue.length > MAX_QUEUED_PACKETS) connection.close(true);
  });
}
