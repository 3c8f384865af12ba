import { createServer } from 'node:net';

/** A port of this machine that nobody listens on now. Another process may be quicker to take it. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address instanceof Object) return resolve(address.port);
        reject(new Error('This machine gave no port.'));
      });
    });
  });
}
