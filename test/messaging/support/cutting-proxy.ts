import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  port: number;
  /** The next writes of messages are carried out, but the connection ends before their answer. */
  cutNextAnswers(count: number): void;
  /** How many answers are still to be cut. */
  left(): number;
  /** Writes of messages that went to the database so far. */
  writes(): number;
  close(): Promise<void>;
}

/** Stands between the driver and the database, where a fail-over would. */
export async function startCuttingProxy(target: {
  host: string;
  port: number;
}): Promise<CuttingProxy> {
  let left = 0;
  let writes = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(target);
    let isDoomed = false;
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (bytes) => {
      if (isWriteOfMessages(bytes)) {
        writes += 1;
        if (left > 0) isDoomed = true;
        left = Math.max(0, left - 1);
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (isDoomed) client.destroy();
      else client.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cutNextAnswers(count) {
      left = count;
    },
    left: () => left,
    writes: () => writes,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The command's first element names the operation and the collection. */
function isWriteOfMessages(bytes: Buffer): boolean {
  return bytes.includes('insert\0\u0009\0\0\0messages\0');
}
