import { connect } from 'node:net';

interface Options {
  origin: string;
  cookie?: string;
}

/** A browser whose connection stands, but nothing is read from it any more. */
export interface Sleeper {
  isCut: () => boolean;
  close: () => void;
}

/** Whether it is cut shows in what is written, since nothing is read. */
const WRITES_EVERY_MS = 100;

/** What is read is neither kept by Node nor read ahead. */
export async function openSleeper({ origin, cookie = '' }: Options): Promise<Sleeper> {
  const { hostname, port, host } = new URL(origin);
  let heard = '';
  let isCut = false;
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: hostname,
      port: Number(port),
      onread: {
        buffer: Buffer.alloc(4_096),
        callback(length, buffer) {
          const before = heard;
          heard += Buffer.from(buffer).toString('latin1', 0, length);
          if (isOpen(heard) && !isOpen(before)) socket.write(frame('40'));
          if (!isConnected(heard)) return true;
          const writing = setInterval(() => socket.write(frame('3')), WRITES_EVERY_MS);
          socket.once('close', () => {
            clearInterval(writing);
            isCut = true;
          });
          resolve({ isCut: () => isCut, close: () => void socket.destroy() });
          return false;
        },
      },
    });
    socket.on('error', reject);
    const lines = [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      ...[`Host: ${host}`, `Origin: ${origin}`, `Cookie: ${cookie}`],
      ...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
      `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

/** A frame of a websocket: final, text, masked with zeros. */
const frame = (text: string) =>
  Buffer.from([0x81, 0x80 + text.length, 0, 0, 0, 0, ...Buffer.from(text)]);
/** Engine.IO has said its first word. */
const isOpen = (heard: string) => heard.includes('0{"sid"');
/** Socket.IO has answered. */
const isConnected = (heard: string) => heard.includes('40{"sid"');
