import { once } from 'node:events';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createSpaceGate } from '#server/http/space-gate.ts';
import type { FreeSpace } from '#server/lib/free-space.ts';

describe('forms while the disk fills up (R11)', () => {
  async function openApp(level: FreeSpace) {
    const app = express().use(createSpaceGate(() => level));
    app.all('*', (_request, response) => void response.send('served'));
    const server = app.listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = address instanceof Object ? address.port : 0;
    return (method: string, path = '/rooms/1') =>
      fetch(`http://127.0.0.1:${port}${path}`, { method });
  }

  it.each(['enough', 'little', 'noFiles'] as const)('are taken while it is %s', async (level) => {
    expect((await (await openApp(level))('POST')).status).toBe(200);
  });

  it('are refused in words once nothing more can be kept, and pages are served', async () => {
    const ask = await openApp('readOnly');
    const refused = await ask('POST');
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.text()).toContain('What you sent has not been kept.');
    expect((await ask('GET')).status).toBe(200);
    // Nobody reads who cannot come in.
    expect((await ask('POST', '/sign-in')).status).toBe(200);
  });
});
