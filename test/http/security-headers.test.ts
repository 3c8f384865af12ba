import { createServer } from 'node:http';
import { once } from 'node:events';
import express from 'express';
import { describe, expect, it } from 'vitest';

import { createSecurityHeaders } from '#server/http/security-headers.ts';

async function headersFor(publicOrigin: string, mapTilesUrl?: string): Promise<Headers> {
  const app = express();
  app.use(createSecurityHeaders({ mode: 'production', publicOrigin, mapTilesUrl }));
  app.get('/', (_request, response) => void response.send('page'));
  const server = createServer(app).listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = address instanceof Object ? address.port : 0;
  const { headers } = await fetch(`http://localhost:${String(port)}/`);
  server.close();
  return headers;
}

describe('T45: security headers', () => {
  it('keep browsers on https where the public address is https, and only there', async () => {
    const https = await headersFor('https://hedgerow.example');
    expect(https.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(https.get('content-security-policy')).toContain('wss://hedgerow.example');
    expect((await headersFor('http://localhost:3000')).get('strict-transport-security')).toBeNull();
  });

  it('let pictures come from nowhere else, but for the one place whose map tiles are set', async () => {
    const picturesOf = (headers: Headers) =>
      /img-src ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];
    expect(picturesOf(await headersFor('http://localhost:3000'))).toBe("'self' data:");
    const tiles = 'https://tiles.county.example:8443/{z}/{x}/{y}.png?key=k';
    const headers = await headersFor('http://localhost:3000', tiles);
    expect(picturesOf(headers)).toBe("'self' data: https://tiles.county.example:8443");
    const others = (headers.get('content-security-policy') ?? '').replace(/img-src [^;]+/, '');
    expect(others).not.toContain('tiles.county.example');
  });

  it('carry a nonce that is new each time', async () => {
    const nonceOf = (headers: Headers) =>
      /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1];
    const first = nonceOf(await headersFor('http://localhost:3000'));
    expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(nonceOf(await headersFor('http://localhost:3000'))).not.toBe(first);
  });
});
