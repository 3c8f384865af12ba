import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { expect, it, onTestFinished } from 'vitest';

import { createBrowserFaults } from '#server/http/browser-faults.ts';
import { createLogger } from '#server/lib/logger.ts';

it('T44: a report that is too large, unpacks to a large one, or is no JSON is refused and not logged', async () => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const server = createServer(express().use(createBrowserFaults(logger))).listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = String(address instanceof Object ? address.port : 0);
  const statusOf = async (body: string | Uint8Array<ArrayBuffer>, encoding = 'identity') => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const init = { method: 'POST', body, headers };
    return (await fetch(`http://localhost:${port}/browser-faults`, init)).status;
  };
  expect(await statusOf(JSON.stringify({ text: 'x'.repeat(10_000) }))).toBe(413);
  expect(await statusOf(new Uint8Array(gzipSync(Buffer.alloc(5_000_000))), 'gzip')).toBe(413);
  expect(await statusOf('{"text":')).toBe(400);
  expect(await statusOf('{}')).toBe(204);
  expect(lines).toEqual([]);
});
