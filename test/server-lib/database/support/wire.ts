import { once } from 'node:events';
import { connect } from 'node:net';
import { deflateSync } from 'node:zlib';
import mongoose from 'mongoose';

export const SNAPPY = 1;
export const ZLIB = 2;
const OP_COMPRESSED = 2012;
const OP_MSG = 2013;

/**
 * Sends a well-formed `hello` in a compressed message, as a client would that did not ask first,
 * and tells what became of the connection.
 */
export async function sendCompressedHello(
  port: number,
  compressor: typeof SNAPPY | typeof ZLIB,
): Promise<'answered' | 'closed'> {
  const plain = message();
  const body = compressor === ZLIB ? deflateSync(plain) : snappyLiteral(plain);
  const head = Buffer.alloc(25);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(1, 4);
  head.writeInt32LE(OP_COMPRESSED, 12);
  head.writeInt32LE(OP_MSG, 16);
  head.writeInt32LE(plain.length, 20);
  head.writeUInt8(compressor, 24);

  const socket = connect({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  socket.write(Buffer.concat([head, body]));
  const outcome = await Promise.race([
    once(socket, 'data').then(() => 'answered' as const),
    once(socket, 'close').then(() => 'closed' as const),
  ]);
  socket.destroy();
  return outcome;
}

/** The body of an OP_MSG: no flags, one section of kind 0 with the command. */
function message(): Buffer {
  const command = mongoose.mongo.BSON.serialize({ hello: 1, $db: 'admin' });
  return Buffer.concat([Buffer.alloc(5), command]);
}

/** Snappy without compressing: the length, then one literal of fewer than 61 bytes. */
function snappyLiteral(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length, (bytes.length - 1) << 2]), bytes]);
}
