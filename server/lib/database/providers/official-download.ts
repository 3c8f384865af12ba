import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { downloadFile } from '../download-file.ts';
import { fetchIntoCache } from '../mongod-cache.ts';
import type { Answer, Provider, Search } from './provider.ts';

/** Opens data that the 6.0 of the Python package index has written. */
const VERSION = '7.0.28';
const ANSWER_WITHIN_MS = 5_000;
const FINISH_WITHIN_MS = 600_000;

/**
 * mongodb-memory-server-core knows which archive fits this machine and how to unpack it. It is not
 * used to fetch: its download takes any certificate and compares an MD5 from the same place.
 */
export const officialDownload: Provider = {
  name: "MongoDB's own download",
  async look(search) {
    if (process.platform === 'win32') return { reason: 'not for Windows: set MONGODB_URI there' };
    return fetchIntoCache(VERSION, search, (folder) => unpackArchive(search, folder));
  },
};

async function unpackArchive(search: Search, folder: string): Promise<Answer> {
  const { MongoBinaryDownload } =
    await import('mongodb-memory-server-core/lib/util/MongoBinaryDownload.js');
  const url = await findArchive();
  const archive = join(folder, basename(new URL(url).pathname));
  const limits = { answerWithinMs: ANSWER_WITHIN_MS, finishWithinMs: FINISH_WITHIN_MS };
  const sha256 = await downloadFile({
    url,
    to: archive,
    ...limits,
    onAnswer: (megabytes) => search.onProgress(`Fetching the database (${megabytes} MB)…`),
  });
  await downloadFile({ url: `${url}.sha256`, to: `${archive}.sha256`, ...limits });
  const [expected] = (await readFile(`${archive}.sha256`, 'utf8')).split(/\s/, 1);
  if (sha256 !== expected) return { reason: `the sha256 of ${url} is not the published one` };
  const mongod = join(folder, 'mongod');
  const unpacker = new MongoBinaryDownload({ version: VERSION, downloadDir: folder });
  await unpacker.extractTarGz(archive, mongod, (name) => name.endsWith('/bin/mongod'));
  return { found: mongod };
}

async function findArchive(): Promise<string> {
  const { getOS } = await import('mongodb-memory-server-core/lib/util/getos/index.js');
  const { MongoBinaryDownloadUrl } =
    await import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js');
  const { platform, arch } = process;
  const machine = { version: VERSION, platform, arch, os: await getOS() };
  return new MongoBinaryDownloadUrl(machine).getDownloadUrl();
}
