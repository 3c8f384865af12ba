import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { downloadFile, type Download } from '#server/lib/database/download-file.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const CONTENT = 'a mongod, let us say';

async function download(serve: RequestListener, limits: Partial<Download> = {}) {
  const to = join(temporaryFolder(), 'archive');
  const server = createServer(serve).listen(0, '127.0.0.1');
  onTestFinished(() => server.close().closeAllConnections());
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${address instanceof Object ? address.port : 0}/archive`;
  const sha256 = await downloadFile({
    url,
    to,
    answerWithinMs: 30_000,
    finishWithinMs: 30_000,
    ...limits,
  });
  return { sha256, to };
}

describe('a download', () => {
  it('is written down and answers its sha256', async () => {
    const { sha256, to } = await download((_request, response) => void response.end(CONTENT));

    expect(readFileSync(to, 'utf8')).toBe(CONTENT);
    expect(sha256).toBe(createHash('sha256').update(CONTENT).digest('hex'));
  });

  it('fails when the file is not there', async () => {
    const fetched = download((_request, response) => void response.writeHead(404).end());

    await expect(fetched).rejects.toThrow('the answer was 404');
  });

  it('is given up when nobody answers, as on a network that drops packets', async () => {
    const fetched = download(() => undefined, { answerWithinMs: 200 });

    await expect(fetched).rejects.toThrow('no answer after 0.2 s');
  });

  it('is given up when it does not come to an end', async () => {
    const fetched = download((_request, response) => void response.write(CONTENT), {
      finishWithinMs: 200,
    });

    await expect(fetched).rejects.toThrow('no end after 0.2 s');
  });

  it('fails when the connection breaks half way', async () => {
    const fetched = download((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write(CONTENT, () => response.destroy());
    });

    await expect(fetched).rejects.toThrow();
  });
});
