import { createServer } from 'node:http';
import { once } from 'node:events';
import { request } from 'node:https';
import { describe, expect, it, onTestFinished } from 'vitest';

import { isPublicAddress, lookUpPublic, publicHosts } from '#server/lib/push/public-hosts.ts';

describe('where pushes go', () => {
  const { agent, ...hosts } = publicHosts();
  const accepts = (url: URL) => hosts.accepts(url);

  it('is a host with a name, by https on its own port', () => {
    const services = [
      'https://fcm.googleapis.com/fcm/send/abc',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://web.push.apple.com/abc',
      'https://wns2-db5p.notify.windows.com/w/?token=abc',
    ];
    for (const service of services) expect(accepts(new URL(service)), service).toBe(true);
  });

  it.each([
    'http://push.example/abc',
    'ftp://push.example/abc',
    'https://push.example:8443/abc',
    'https://name:secret@push.example/abc',
    'https://name@push.example/abc',
    'https://127.0.0.1/abc',
    'https://2130706433/abc',
    'https://0x7f.1/abc',
    'https://10.0.0.8/abc',
    'https://8.8.8.8/abc',
    'https://[::1]/abc',
    'https://[2606:4700::1111]/abc',
  ])('is not %s', (endpoint) => {
    expect(accepts(new URL(endpoint))).toBe(false);
  });

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.168.1.1', '198.18.0.1', '192.0.2.1'],
    ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::7f00:1', '64:ff9b::7f00:1'],
    ...['fe80::1', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '100::1', '2001:db8::1'],
    ...['2001::1', '2002:7f00:1::1', '3fff::1', 'localhost', ''],
  ])('is not at %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('may be at %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('is not a name that leads into the machine, looked up for each connection', async () => {
    const heard: string[] = [];
    const inside = createServer((asked) => heard.push(asked.url ?? '')).listen(0);
    inside.on('connection', () => heard.push('connected'));
    await once(inside, 'listening');
    onTestFinished(() => void inside.close());
    const address = inside.address();
    const port = address instanceof Object ? address.port : 0;
    const asking = request(`https://localhost:${port}/abc`, { agent });
    asking.end();
    const [error] = (await once(asking, 'error').catch((thrown: unknown) => [thrown])) as [Error];
    expect(error.message).toContain('not public');
    expect(heard).toEqual([]);
  });

  it('is answered in the way that was asked for', async () => {
    const ask = (all: boolean) =>
      new Promise((resolve) =>
        lookUpPublic('localhost', { all }, (error, ...found) =>
          resolve([error?.message, ...found]),
        ),
      );
    for (const all of [true, false]) {
      expect(await ask(all)).toEqual([expect.stringContaining('not public'), '', 0]);
    }
  });
});
