import { connect } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { drawnPicture, pdfFile, textBytes } from '#test/messaging/support/files.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, invite, join, openCounty } from '#test/support/county-by-forms.ts';
import { openRoom } from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

/** Files and pictures go with messages, and only those in the room can open them. */
describe('files in rooms', () => {
  const browser = useBrowser();
  let product: Product;
  let hazel: Page;
  let rowan: Page;
  let barnaby: Page;
  let picture: Buffer;

  beforeAll(async () => {
    product = await startProduct();
    const marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    await addOrganisation(marjoram, product, { name: 'Brackenford Wellbeing' });
    await addOrganisation(marjoram, product, { name: 'Loosestrife Growers', runsActivities: true });
    const joinAs = async (
      name: string,
      organisation: string,
      role: 'Link workers' | 'Activity providers' = 'Link workers',
    ) => {
      const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
      const page = await browser.openPage({ width: 360, height: 740 });
      await join(page, await invite(marjoram, product, { email, role, organisation }), name);
      return page;
    };
    hazel = await joinAs('Hazel Quickset', 'Teasel House');
    rowan = await joinAs('Rowan Brackett', 'Brackenford Wellbeing');
    barnaby = await joinAs('Barnaby Trellis', 'Loosestrife Growers', 'Activity providers');
    picture = Buffer.from(await drawnPicture(900, 600));
  });
  afterAll(async () => {
    await product.stop();
  });

  const messages = (page: Page) => page.locator('article[id^="message-"]');
  const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();
  const described = 'Describe the picture for people who cannot see it';
  const png = (name: string) => ({ name, mimeType: 'image/png', buffer: picture });
  const pdf = (name: string) => ({
    ...{ name, mimeType: 'application/pdf', buffer: Buffer.from(pdfFile().bytes) },
  });

  it('a picture and a document are chosen, described, sent and seen live', async () => {
    await openRoom(hazel, product, 'Fenwold');
    await openRoom(rowan, product, 'Fenwold');
    await hazel.getByLabel('Add files or pictures').setInputFiles([png('map.png'), pdf('Way.pdf')]);
    await hazel.getByText('Guard cannot read pictures.').waitFor();
    await hazel.getByLabel(/^Message to/).fill('This is the way');
    await send(hazel);
    await hazel.getByText('or say that it is only decoration').waitFor();
    expect(await hazel.getByLabel(/^Message to/).inputValue()).toBe('This is the way');
    await hazel.getByLabel(described).fill('A green field behind the hall');
    await send(hazel);

    const message = messages(rowan).filter({ hasText: 'This is the way' });
    const shown = message.getByRole('img', { name: 'A green field behind the hall' });
    await shown.waitFor();
    await expect
      .poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBe(640);
    const size = await shown.evaluate((img) => [img.getAttribute('width'), img.clientWidth]);
    expect(size[0]).toBe('400');
    expect(Number(size[1])).toBeLessThanOrEqual(400);
    expect(await hazel.getByLabel(described).count()).toBe(0);

    const document = message.getByRole('link', { name: /Way\.pdf/ });
    const address = new URL((await document.getAttribute('href')) ?? '', product.origin).href;
    const whole = await rowan.request.get(address);
    expect(Buffer.compare(await whole.body(), Buffer.from(pdfFile().bytes))).toBe(0);
    expect(whole.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Way.pdf"; filename*=UTF-8''Way.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('no-store') as string,
    });
    expect(whole.headers()['content-security-policy']).toContain("default-src 'none'; sandbox");
    const part = await rowan.request.get(address, { headers: { Range: 'bytes=1-3' } });
    expect([part.status(), await part.text()]).toEqual([206, 'PDF']);
    const beyond = await rowan.request.get(address, { headers: { Range: 'bytes=90000-' } });
    expect(beyond.status()).toBe(416);
    const unchanged = { headers: { 'If-None-Match': whole.headers().etag ?? '' } };
    expect((await rowan.request.get(address, unchanged)).status()).toBe(304);

    // T26: the link passed on.
    const unknown = address.replace(/[0-9a-f]{24}$/, 'f'.repeat(24));
    for (const options of [{}, unchanged]) {
      expect((await barnaby.request.get(address, options)).status()).toBe(404);
    }
    expect((await rowan.request.get(unknown)).status()).toBe(404);

    const picturePath = await message
      .getByRole('link', { name: /green field/ })
      .getAttribute('href');
    const opened = await rowan.request.get(`${product.origin}${picturePath ?? ''}`);
    expect(opened.headers()['content-disposition']).toMatch(/^inline; filename="map.png"/);

    const mine = messages(hazel).filter({ hasText: 'This is the way' });
    await mine.getByRole('button', { name: 'What to do with your message' }).click();
    await mine.getByRole('link', { name: 'Take back' }).click();
    await hazel.getByRole('button', { name: 'Take it back' }).click();
    await rowan.getByText('Hazel took this message back').waitFor();
    for (const page of [rowan, hazel]) {
      expect((await page.request.get(address)).status()).toBe(404);
      expect((await page.request.get(address, unchanged)).status()).toBe(404);
    }
    for (const page of [hazel, rowan]) expectNoComplaint(page);
  });

  it('a file that is not what it says is told what it is, and can be removed', async () => {
    await openRoom(hazel, product, 'Fenwold');
    const page = { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>') };
    await hazel.getByLabel('Add files or pictures').setInputFiles([page, pdf('Kept.pdf')]);
    await hazel.getByText('This file says it is a PNG picture, but it is a web page.').waitFor();
    await hazel.getByRole('button', { name: 'Remove map.png' }).click();
    await send(hazel);
    await messages(rowan).filter({ hasText: 'Kept.pdf' }).waitFor();
    expectNoComplaint(hazel);
  });

  it('without script one file goes with the message; what was typed and brought stays', async () => {
    const plain = await browser.openPage({ script: false, width: 360, height: 740 });
    await plain.context().addCookies(await hazel.context().cookies());
    await openRoom(plain, product, 'Fenwold');
    await plain.getByLabel(/^Message to/).fill('Without any script');
    await plain.getByText('Add a file or picture').click();
    await plain.getByLabel('File or picture').setInputFiles(png('plain.png'));
    await send(plain);
    await plain
      .getByRole('alert')
      .getByText(/Describe the picture plain\.png/)
      .waitFor();
    expect(await plain.getByLabel(/^Message to/).inputValue()).toBe('Without any script');
    await plain.getByText('plain.png is here and goes with the message.').waitFor();
    await plain.getByLabel(described).fill('A field once more');
    await send(plain);
    await plain.getByRole('img', { name: 'A field once more' }).waitFor();
    await messages(rowan).getByRole('img', { name: 'A field once more' }).waitFor();

    await plain.getByLabel(/^Message to/).fill('Words that stay');
    await plain.getByText('Add a file or picture').click();
    await plain.getByLabel('File or picture').setInputFiles({
      ...{ name: 'old.png', mimeType: 'image/png', buffer: Buffer.from(textBytes('GIF89a/*x*/')) },
    });
    await send(plain);
    await plain
      .getByRole('alert')
      .getByText(/but it is a moving picture/)
      .waitFor();
    expect(await plain.getByLabel(/^Message to/).inputValue()).toBe('Words that stay');
    expectNoComplaint(plain);
  });

  it('T25: a body of another length than it says leaves nothing behind', async () => {
    await openRoom(hazel, product, 'Fenwold');
    const path = new URL(hazel.url()).pathname;
    const [session] = await hazel.context().cookies();
    const head = (length: number) =>
      [
        `POST ${path}/files HTTP/1.1`,
        `Host: ${new URL(product.origin).host}`,
        `Origin: ${product.origin}`,
        `Cookie: ${session?.name ?? ''}=${session?.value ?? ''}`,
        'Content-Type: multipart/form-data; boundary=xxx',
        `Content-Length: ${length}`,
        'Connection: close',
        '',
        '',
      ].join('\r\n');
    const part = (name: string, words: string) =>
      `--xxx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${words}\r\n`;
    const file = `--xxx\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nWords of the file\r\n--xxx--\r\n`;
    const body = `${part('clientId', 'of-another-length-1')}${file}`;

    expect(await exchange(head(body.length), body)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await exchange(head(body.length - 30), body)).toMatch(/^HTTP\/1\.1 400 /);
    // The end never comes: the connection is given up.
    expect(await exchange(head(body.length + 30), body, { isCut: true })).not.toMatch(/ 200 /);
    expect(await exchange(head(70 * 1024 * 1024), body)).toMatch(/^HTTP\/1\.1 413 /);
    await openRoom(hazel, product, 'Fenwold');
  });

  function exchange(head: string, body: string, { isCut = false } = {}): Promise<string> {
    return new Promise((resolve) => {
      const { port } = new URL(product.origin);
      const socket = connect(Number(port), 'localhost');
      let said = '';
      socket.on('data', (chunk) => (said += chunk.toString()));
      socket.on('close', () => resolve(said));
      socket.on('error', () => resolve(said));
      socket.write(head);
      if (isCut) socket.end(body);
      else socket.write(body);
    });
  }
});
