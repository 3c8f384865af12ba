import mongoose from 'mongoose';

import type { Actor } from '#server/accounts/contract.ts';
import { connectDatabase } from '#server/lib/database/connect-database.ts';
import { uploadFile } from '#server/messaging/index.ts';
import { startProcess } from './fenwold.ts';

interface KilledUpload {
  uri: string;
  actor: Actor;
  roomId: string;
  clientId: string;
  when: { afterChunks?: number; beforeLink?: boolean };
}

/** A process of its own that brings a file into a room and kills itself on the way, as by kill -9. */
const { uri, actor, roomId, clientId, when } = JSON.parse(
  process.env.KILLED_UPLOAD ?? '',
) as KilledUpload;

await connectDatabase(uri);
// Parts are written one after the other, each once the one before is on disk.
const collections = mongoose.mongo.Collection.prototype;
const insert = Object.getOwnPropertyDescriptor(collections, 'insertOne')
  ?.value as typeof collections.insertOne;
let written = 0;
collections.insertOne = async function (...rest) {
  const result = await insert.apply(this, rest);
  if (this.collectionName === 'sharedFiles.chunks' && ++written === when.afterChunks) die();
  return result;
};
if (when.beforeLink) mongoose.startSession = die;

const bytes = new Uint8Array(10 * 1024 * 1024).fill(0x61);
const file = { name: 'Long list.txt', bytes };
await uploadFile(startProcess().tools, actor, { roomId, clientId, file });

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // Nothing more happens here, not even in the same turn.
  for (;;);
}
