import { once } from 'node:events';
import WebSocket from 'ws';

/** One browser's socket without the browser: Socket.IO's protocol over a bare websocket. */
export interface LightSocket {
  /** Asks and waits for the acknowledgement. */
  ask(event: string, input: object): Promise<{ ok: boolean }>;
  close(): void;
}

interface LightSocketOptions {
  origin: string;
  cookie: string;
  /** Called for each `message.sent`, with the frame as it came. */
  onDelivery: (frame: Buffer) => void;
}

const DELIVERY = Buffer.from('42["message.sent",');

/** Far cheaper than a client library, so that the load does not slow what it measures. */
export async function openLightSocket(options: LightSocketOptions): Promise<LightSocket> {
  const { origin, cookie, onDelivery } = options;
  const address = `${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, {
    perMessageDeflate: false,
    headers: { origin, cookie },
  });
  const waiting = new Map<string, (answer: { ok: boolean }) => void>();
  let asked = 0;
  const connected = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const frame = data as Buffer;
      if (frame.subarray(0, DELIVERY.length).equals(DELIVERY)) return onDelivery(frame);
      const text = frame.toString();
      if (text === '2') return socket.send('3');
      if (text.startsWith('40')) return resolve();
      if (text.startsWith('44')) return reject(new Error(text));
      if (text.startsWith('43')) settle(text);
    });
  });

  function settle(text: string): void {
    const bracket = text.indexOf('[');
    const id = text.slice(2, bracket);
    const [answer] = JSON.parse(text.slice(bracket)) as [{ ok: boolean }];
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  await once(socket, 'open');
  socket.send('40{}');
  await connected;
  return {
    ask(event, input) {
      asked += 1;
      const id = String(asked);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        socket.send(`42${id}${JSON.stringify([event, input])}`);
      });
    },
    close: () => socket.terminate(),
  };
}
