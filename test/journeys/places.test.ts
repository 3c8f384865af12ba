import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addActivity } from '#test/support/activities-by-forms.ts';
import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import { addOrganisation, inviteAndJoin, openCounty } from '#test/support/county-by-forms.ts';
import { findFaults } from '#test/support/find-faults.ts';
import { startProduct, type Product } from '#test/support/product.ts';
import { square } from '#test/places/support/square.ts';

/** One green dot. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Pictures of a map, by somebody else. */
async function openTiles() {
  const asked: { path: string; referer: string | undefined; cookie: string | undefined }[] = [];
  const server: Server = createServer((request, response) => {
    const { referer, cookie } = request.headers;
    asked.push({ path: request.url ?? '', referer, cookie });
    response.setHeader('Content-Type', 'image/png').end(TILE);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address instanceof Object ? address.port : 0;
  // By another name than the product's: browsers send cookies by the name, whatever the port.
  return { asked, origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** A coordinator puts the county on the map. */
describe('places and the map', () => {
  const browser = useBrowser();
  let tiles: Awaited<ReturnType<typeof openTiles>>;
  let product: Product;
  let marjoram: Page;
  let hazel: Page;

  beforeAll(async () => {
    tiles = await openTiles();
    product = await startProduct({
      settings: {
        MAP_TILES_URL: `${tiles.origin}/map/{z}/{x}/{y}.png?key=k`,
        MAP_TILES_CREDIT: '© the makers of the map',
      },
    });
    marjoram = await browser.openPage();
    await openCounty(marjoram, product);
    const organisation = 'Loosestrife Growers';
    await addOrganisation(marjoram, product, { name: organisation, runsActivities: true });
    await addActivity(marjoram, product, { name: 'Allotment mornings', organisation });
    hazel = await inviteAndJoin(marjoram, product, {
      page: await browser.openPage(),
      ...{ name: 'Hazel Quickset', role: 'Link workers', organisation: 'Teasel House' },
    });
  });
  afterAll(async () => {
    await product.stop();
    tiles.close();
  });

  const mapOf = (page: Page) => page.getByRole('group', { name: 'Map of the county' });

  /** The position that the open data gives for the one activity there is. */
  async function positionOfActivity(): Promise<unknown> {
    const answer = await fetch(`${product.origin}/api/open-referral/service_at_locations`);
    const { contents } = (await answer.json()) as {
      contents: { location: { latitude?: number; longitude?: number } }[];
    };
    const [first] = contents;
    return [first?.location.latitude, first?.location.longitude];
  }

  describe.each([
    ['with script', true, 'Ambry'],
    ['without script', false, 'Wick St Bride'],
  ])('%s', (_, script, town) => {
    it('a place is put on the map from where coordinators have their things, moved and taken off', async () => {
      const page = await browser.openElsewhere(marjoram, { script, width: 360, height: 740 });
      const watching = await browser.openElsewhere(marjoram);
      await watching.goto(`${product.origin}/places`);
      await page.goto(`${product.origin}/more`);
      await page.getByRole('link', { name: 'Places and map' }).click();
      await page.getByRole('heading', { level: 1, name: 'Places and map' }).waitFor();

      await page.getByLabel('Town or village').fill(town);
      await page.getByLabel('Latitude').fill('53.1');
      await page.getByLabel('Longitude').fill('west');
      await page.getByRole('button', { name: 'Put it on the map' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await summary.getByRole('link', { name: /^Type the longitude/ }).waitFor();
      await page.waitForLoadState();
      expect(await page.getByLabel('Town or village').inputValue()).toBe(town);
      await page.getByLabel('Longitude').fill('-0.2');
      await page.getByRole('button', { name: 'Put it on the map' }).click();
      await page.getByText(`${town} is on the map.`).waitFor();
      await page.waitForLoadState();
      expect(await page.getByLabel('Town or village').inputValue()).toBe('');

      const words = town === 'Ambry' ? 'Ambry, 1 activity' : `${town}, no activities`;
      // Somebody else who looks at it sees it come.
      await mapOf(watching).getByRole('link', { name: words }).waitFor();
      await mapOf(page).getByRole('link', { name: words }).click();
      await page.getByRole('heading', { level: 1, name: town }).waitFor();
      await page.getByLabel('Latitude').fill('53.2');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText(`${town} is on the map.`).waitFor();
      if (town === 'Ambry') await expect.poll(positionOfActivity).toEqual([53.2, -0.2]);

      await mapOf(page).getByRole('link', { name: words }).click();
      await page.getByRole('button', { name: `Take ${town} off the map` }).click();
      await page.getByText('The place is off the map.').waitFor();
      await mapOf(watching).getByRole('link', { name: words }).waitFor({ state: 'detached' });
      if (town === 'Ambry') await expect.poll(positionOfActivity).toEqual([undefined, undefined]);
      for (const one of [page, watching]) expectNoComplaint(one);
      await watching.close();
    });

    it('a town of which nobody has said where it is leads to the form with its name', async () => {
      const page = await browser.openElsewhere(marjoram, { script });
      await page.goto(`${product.origin}/places`);
      await page.getByRole('link', { name: 'Ambry, 1 activity' }).click();
      await page.waitForURL(/town=Ambry/);
      await expect.poll(() => page.getByLabel('Town or village').inputValue()).toBe('Ambry');
      expectNoComplaint(page);
    });

    it('the outline is pasted or comes as a file, is refused in words, and is taken away', async () => {
      const page = await browser.openElsewhere(marjoram, { script, width: 360, height: 740 });
      await page.goto(`${product.origin}/places`);
      await page.getByLabel('Or paste it here').fill('{"type":"Polygon","coordinates":[[[53,0]]]}');
      await page.getByRole('button', { name: 'Keep this outline' }).click();
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      await summary.getByRole('link', { name: /not degrees in the British Isles/ }).waitFor();
      await page.waitForLoadState();
      expect(await page.getByLabel('Or paste it here').inputValue()).toContain('Polygon');
      await page.getByLabel('Or paste it here').fill(JSON.stringify(square));
      await page.getByRole('button', { name: 'Keep this outline' }).click();
      await page.getByText('The outline is kept.').waitFor();
      await page.waitForLoadState();
      expect(await mapOf(page).locator('path').count()).toBe(1);
      await page.getByRole('button', { name: 'Take the outline away' }).click();
      await page.getByText('The outline is taken away.').waitFor();

      const file = { name: 'county.geojson', mimeType: 'application/geo+json' };
      const choose = (text: string) =>
        page
          .getByLabel('A file with the outline')
          .setInputFiles({ ...file, buffer: Buffer.from(text) });
      await choose('no map');
      await page.getByRole('button', { name: 'Keep this outline' }).click();
      await summary.getByRole('link', { name: /could not read this as GeoJSON/ }).waitFor();
      await choose(JSON.stringify({ type: 'Feature', properties: {}, geometry: square }));
      await page.getByRole('button', { name: 'Keep this outline' }).click();
      await page.getByText('The outline is kept.').waitFor();
      expectNoComplaint(page);
    });
  });

  it('the map lies on the tiles that are set, whose makers learn of no page and no person', async () => {
    tiles.asked.length = 0;
    const page = await browser.openElsewhere(marjoram);
    await page.goto(`${product.origin}/places`);
    await page.getByText('© the makers of the map').waitFor();
    const shown = mapOf(page).locator('image');
    expect(await shown.count()).toBeGreaterThan(3);
    await expect.poll(() => tiles.asked.length).toBeGreaterThan(3);
    for (const { path, referer, cookie } of tiles.asked) {
      expect(path).toMatch(/^\/map\/\d+\/\d+\/\d+\.png\?key=k$/);
      expect([referer, cookie]).toEqual([undefined, undefined]);
    }
    // Pictures of anybody else stay out.
    const policy = (await page.request.get(`${product.origin}/places`)).headers();
    expect(policy['content-security-policy']).toContain(`img-src 'self' data: ${tiles.origin};`);
    expectNoComplaint(page);
    const anybody = await browser.openPage({ script: false });
    await anybody.goto(`${product.origin}/privacy`);
    await anybody.getByText('(© the makers of the map)').waitFor();
  });

  it.each([
    [320, true],
    [1280, false],
  ])(
    'at %i pixels, dark: %s, nothing is at fault and every place has a ring',
    async (width, dark) => {
      const page = await browser.openElsewhere(marjoram, { width, height: 2_400, dark });
      await page.goto(`${product.origin}/places`);
      const names = ['Ambry', 'Sedgeford Staithe', 'Nettlecombe Cross'];
      for (const [index, name] of names.entries()) {
        await page.getByLabel('Town or village').fill(name);
        await page.getByLabel('Latitude').fill(`53.${index}, -0.${index + 1}`);
        await page.getByRole('button', { name: 'Put it on the map' }).click();
        await page.getByText(`${name} is on the map.`).waitFor();
      }
      expect(await findFaults(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      const links = mapOf(page).getByRole('link');
      expect(await links.count()).toBe(3);
      await page.locator('h1').focus();
      for (const link of await links.all()) {
        await page.keyboard.press('Tab');
        const ring = await link.evaluate((element) => [
          document.activeElement === element,
          getComputedStyle(element).outlineStyle,
        ]);
        expect(ring).toEqual([true, 'solid']);
        const box = await link.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      }
      for (const name of names) {
        await mapOf(page).getByRole('link', { name }).click();
        await page.getByRole('button', { name: `Take ${name} off the map` }).click();
        await page.getByText('The place is off the map.').waitFor();
      }
      expectNoComplaint(page);
    },
  );

  it('link workers are not led there, and find nothing by its address', async () => {
    await hazel.goto(`${product.origin}/more`);
    await hazel.getByRole('link', { name: 'Help', exact: true }).first().waitFor();
    expect(await hazel.getByRole('link', { name: 'Places and map' }).count()).toBe(0);
    expect((await hazel.request.get(`${product.origin}/places`)).status()).toBe(404);
    const answer = await hazel.request.post(`${product.origin}/places`, {
      headers: { origin: product.origin },
      form: { name: 'Ambry', latitude: '53.1', longitude: '-0.2' },
    });
    expect(answer.status()).toBe(404);
  });
});
