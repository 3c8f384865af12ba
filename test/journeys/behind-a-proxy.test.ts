import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { openCounty } from '#test/support/county-by-forms.ts';
import { openRoom } from '#test/support/county-in-browser.ts';
import { findProgram } from '#test/support/find-program.ts';
import { findFreePort, startProduct, type Product } from '#test/support/product.ts';

const caddy = findProgram({ name: 'caddy', of: 'caddy' });

/** `deploy/Caddyfile` itself, on ports that anybody may open and with Caddy's own certificate. */
async function startCaddy(program: string, ports: { https: number; product: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'hedgerow-caddy-'));
  const config = join(folder, 'Caddyfile');
  const forTests = `{\n\tadmin off\n\tskip_install_trust\n\thttp_port ${await findFreePort()}\n}\n`;
  writeFileSync(config, forTests + readFileSync('deploy/Caddyfile', 'utf8'));
  const child = spawn(program, ['run', '--adapter', 'caddyfile', '--config', config], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      HEDGEROW_HOST: `localhost:${ports.https}`,
      HEDGEROW_APP: 'localhost',
      HEDGEROW_PORT: String(ports.product),
    },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

describe.runIf(caddy !== undefined)('behind the proxy of an installation', () => {
  const browser = useBrowser();
  let proxy: ChildProcess;
  let product: Product;
  let origin = '';

  beforeAll(async () => {
    const ports = { https: await findFreePort(), product: await findFreePort() };
    origin = `https://localhost:${ports.https}`;
    proxy = await startCaddy(caddy ?? '', ports);
    product = await startProduct({
      port: ports.product,
      settings: { PUBLIC_ORIGIN: origin, TRUSTED_PROXIES: '1' },
    });
  });
  afterAll(async () => {
    await product.stop();
    proxy.kill('SIGTERM');
    if (proxy.exitCode === null) await once(proxy, 'exit');
  });

  it('people sign in over https, with a cookie for it alone, and a room is live', async () => {
    const behind = { ...product, origin };
    const page = await browser.openPage({ anyCertificate: true });
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await openCounty(page, behind);
    const [session] = await page.context().cookies();
    expect(session).toMatchObject({ name: '__Host-hedgerow', secure: true, httpOnly: true });

    await openRoom(page, behind, 'Fenwold');
    const other = await page.context().newPage();
    await openRoom(other, behind, 'Fenwold');
    await page.getByLabel(/^Message to/).fill('Over https.');
    await page.getByRole('button', { name: 'Send' }).click();
    await other.getByRole('log').getByText('Over https.').waitFor();
    expect(sockets.every((url) => url.startsWith(origin.replace('https', 'wss')))).toBe(true);
    expect(sockets.length).toBeGreaterThan(0);
    expectNoComplaint(page);
  });

  it('a form of somebody who goes past the proxy is refused', async () => {
    const past = await fetch(`${product.origin}/sign-in`, {
      method: 'POST',
      headers: { origin: product.origin },
      body: new URLSearchParams({ email: 'a@b.example', password: 'x' }),
      redirect: 'manual',
    });
    expect(past.status).toBe(403);
  });

  it('the proxy’s connections rest longer at the product than at the proxy', async () => {
    const { port } = new URL(product.origin);
    const agent = new Agent({ keepAlive: true });
    const asking = get({ port, path: '/health', agent });
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    agent.destroy();
    const [, seconds] = /^timeout=(\d+)/.exec(String(answer.headers['keep-alive'])) ?? [];
    // Caddy's are 120, nginx's 60.
    expect(Number(seconds)).toBeGreaterThan(120);
  });
});
