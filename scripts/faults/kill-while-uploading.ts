import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import mongoose from 'mongoose';

import { sweepLooseFiles } from '#server/lib/files/index.ts';

import type { Fault } from './fault.ts';
import { postForm } from './post-form.ts';
import { runProduct, type RunningProduct } from './run-product.ts';

const FILE_BYTES = 10 * 1024 * 1024;
/** Of that file in the database, 255 kB each. */
const PARTS = 41;
const HOUR_MS = 60 * 60 * 1_000;

/** R13: kill -9 while a file is brought into a room. */
export const killWhileUploading: Fault = {
  id: 'R13',
  what: 'Hedgerow is killed (kill -9) while a file of 10 MB arrives and while it is written',
  async run(bench) {
    const roomId = await bench.county.openRoomOf(2);
    const [{ cookie } = { cookie: '' }] = bench.county.people;
    const faults: string[] = [];
    const marks = [0, 4, 20, PARTS];
    const written: number[] = [];
    await runProduct(bench, async (product) => {
      const visitor = { origin: product.origin, cookie };
      for (const mark of marks) {
        const path = `/rooms/${roomId}/files`;
        const upload = { ...visitor, path, clientId: randomUUID() };
        written.push(await killAt(mark, product, upload));
        for (const fileId of await looseFiles()) {
          const look = { intent: 'send', text: 'Look.', clientId: randomUUID(), fileId };
          const { status } = await postForm(visitor, `/rooms/${roomId}`, new URLSearchParams(look));
          if (status < 400) faults.push('a half file could be sent');
        }
        const kept = [await bring(upload), await bring(upload)];
        if (kept[0] === undefined || kept[0] !== kept[1])
          faults.push('sent again it is not one file');
      }
    });
    await sweepLooseFiles(new Date(Date.now() + HOUR_MS));
    const left = (await countParts()) - marks.length * PARTS;
    if (left !== 0) faults.push(`${left} parts of files are left over`);
    return {
      faults,
      besides: `with ${written.join(', ')} of ${PARTS} parts written; one file each, nothing left after the hour`,
    };
  },
};

interface Upload {
  origin: string;
  cookie: string;
  path: string;
  clientId: string;
}

/** Kills the product once so many parts are written, or at 0 with half of the file on its way. */
async function killAt(mark: number, { restart }: RunningProduct, upload: Upload): Promise<number> {
  const before = await countParts();
  if (mark === 0) await sendHalf(upload);
  else void postForm(upload, upload.path, formOf(upload)).catch(() => undefined);
  while ((await countParts()) < before + mark);
  await restart('SIGKILL');
  return (await countParts()) - before;
}

async function sendHalf({ origin, path, cookie, clientId }: Upload): Promise<void> {
  const form = new Response(formOf({ clientId }));
  const body = Buffer.from(await form.arrayBuffer());
  const type = form.headers.get('content-type') ?? '';
  const headers = { origin, cookie, 'content-type': type, 'content-length': body.length };
  const post = request(`${origin}${path}`, { method: 'POST', headers });
  post.on('error', () => undefined);
  if (!post.write(body.subarray(0, body.length / 2))) await once(post, 'drain');
}

async function bring(upload: Upload): Promise<string | undefined> {
  const answer = await postForm(upload, upload.path, formOf(upload));
  const { saved } = (await answer.json()) as { saved?: { id: string } };
  return saved?.id;
}

function formOf({ clientId }: Pick<Upload, 'clientId'>): FormData {
  const form = new FormData();
  form.set('clientId', clientId);
  form.set('file', new Blob([new Uint8Array(FILE_BYTES).fill(0x61)]), 'Long list.txt');
  return form;
}

const countParts = () => mongoose.connection.collection('sharedFiles.chunks').countDocuments();

/** Ids of files that nothing holds: one of them may be half written. */
async function looseFiles(): Promise<string[]> {
  const loose = await mongoose.connection.collection('looseFiles').find().toArray();
  return loose.map(({ _id }) => _id.toString());
}
