import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import sharp from 'sharp';

import type { Actor } from '#server/accounts/contract.ts';
import type { Tools } from '#server/lib/tools.ts';
import { uploadFile } from '#server/messaging/index.ts';

/** Where the photo was taken: 52° 12′ 30″ north, 0° 7′ 15″ east. */
const taken = {
  IFD0: { Copyright: 'Quillbeck', Model: 'Thistlephone 7' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 12/1 30/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '0/1 7/1 15/1',
  },
};

const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1f5b3f' } });

/** A photo as a phone takes it, lying on its side and with the place in it. */
export async function photoWithPlace(width = 900, height = 600): Promise<Uint8Array> {
  const lying = drawing(height, width).withExif(taken).withMetadata({ orientation: 6 });
  return new Uint8Array(await lying.withExifMerge(taken).jpeg().toBuffer());
}

export async function drawnPicture(width = 60, height = 40): Promise<Uint8Array> {
  return new Uint8Array(await drawing(width, height).png().toBuffer());
}

export const textBytes = (words: string) => new TextEncoder().encode(words);

export const pdfFile = (name = 'Directions.pdf') => ({
  name,
  bytes: textBytes(`%PDF-1.4\n${'Turn left.\n'.repeat(100)}%%EOF`),
});

/** Brings a file into a room under a fresh client id. */
export const bring = (
  tools: Tools,
  actor: Actor,
  roomId: string,
  file: { name: string; bytes: Uint8Array },
  more: object = {},
) => uploadFile(tools, actor, { roomId, clientId: randomUUID(), file, ...more });

/** How many files there are, and parts of files. */
export async function countStored(): Promise<{ files: number; chunks: number; loose: number }> {
  const count = (name: string) => mongoose.connection.collection(name).countDocuments();
  return {
    files: await count('sharedFiles.files'),
    chunks: await count('sharedFiles.chunks'),
    loose: await count('looseFiles'),
  };
}

export const nothingStored = { files: 0, chunks: 0, loose: 0 };
