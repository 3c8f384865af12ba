import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectNoComplaint, useBrowser } from '#test/support/browser.ts';
import {
  addOrganisation,
  fillSignIn,
  invite,
  join,
  linkInNewestLetter,
  marjoram,
  openCounty,
  openRoom,
  PASSWORD,
  readFirstRunCode,
} from '#test/support/county-in-browser.ts';
import { startProduct, type Product } from '#test/support/product.ts';

describe.each([
  { words: 'with script', script: true },
  { words: 'without script', script: false },
])('from an empty database, $words', ({ script }) => {
  const browser = useBrowser();
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ ownDatabase: true });
  });
  afterAll(async () => {
    await product.stop();
  });

  it('a county starts, people join, and the first message is sent', async () => {
    const coordinator = await browser.openPage({ script });
    await coordinator.goto(product.origin);
    await coordinator.getByLabel('One-time code').fill('AAAA-AAAA-AAAA');
    await coordinator.getByLabel('Name of the county').fill('Fenwold');
    await coordinator.getByRole('button', { name: 'Start the county' }).click();
    await coordinator.getByRole('alert').getByText('There is a problem').waitFor();
    await expect.poll(() => coordinator.title()).toBe('Error: Start your county - Hedgerow');
    expect(await coordinator.getByLabel('Name of the county').inputValue()).toBe('Fenwold');

    await openCounty(coordinator, product);
    const outsider = await browser.openPage({ script });
    await outsider.goto(`${product.origin}/first-run`);
    await outsider.waitForURL(/sign-in/);

    await addOrganisation(coordinator, product, { name: 'Brackenford Wellbeing' });
    const hazelLink = await invite(coordinator, product, {
      email: 'hazel.quickset@teasel.example',
      role: 'Link workers',
      organisation: 'Teasel House',
    });
    const hazel = await browser.openPage({ script, width: 360, height: 740 });
    await join(hazel, hazelLink, 'Hazel Quickset');

    // The link was for one use.
    await outsider.goto(hazelLink);
    await outsider.getByRole('heading', { name: 'This invitation is over' }).waitFor();

    await openRoom(hazel, product, 'Fenwold');
    await hazel.getByLabel(/^Message to/).fill('Hello from Teasel House.');
    await hazel.getByRole('button', { name: 'Send' }).click();
    await hazel.getByText('Hello from Teasel House.').first().waitFor();

    await openRoom(coordinator, product, 'Fenwold');
    await coordinator.getByText('Hello from Teasel House.').first().waitFor();
    for (const page of [coordinator, hazel, outsider]) expectNoComplaint(page);
  });

  it('a deep link survives signing in, and a forgotten password is mended by a letter', async () => {
    const page = await browser.openPage({ script });
    await page.goto(`${product.origin}/account/sessions`);
    await page.waitForURL(/\/sign-in\?next=%2Faccount%2Fsessions/);
    await fillSignIn(page, marjoram.email, 'not the password at all');
    await page.getByText('There is a problem').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(marjoram.email);
    // With script the page stands, and what is in it stays there; the server sends no password back.
    if (!script) expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');

    await page.goto(`${product.origin}/forgotten-password`);
    await page.getByLabel('E-mail address').fill(marjoram.email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
    const link = await linkInNewestLetter(page, product, {
      to: marjoram.email,
      label: 'Choose a new password',
    });
    await page.goto(link);
    await page.getByLabel('New password').fill(`${PASSWORD} again`);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('Your password is changed').waitFor();

    await page.goto(`${product.origin}/account/sessions`);
    await fillSignIn(page, marjoram.email, `${PASSWORD} again`);
    await page.getByRole('heading', { name: 'Where I am signed in' }).waitFor();
    expectNoComplaint(page);
  });

  it('an activity provider signs in by a link and sees no rooms', async () => {
    const coordinator = await browser.openPage({ script });
    await coordinator.goto(`${product.origin}/sign-in`);
    await fillSignIn(coordinator, marjoram.email, `${PASSWORD} again`);
    await coordinator.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
    await addOrganisation(coordinator, product, {
      name: 'Loosestrife Growers',
      runsActivities: true,
    });
    const link = await invite(coordinator, product, {
      email: 'barnaby.trellis@loosestrife.example',
      role: 'Activity providers',
      organisation: 'Loosestrife Growers',
    });
    const barnaby = await browser.openPage({ script, width: 360, height: 740 });
    await barnaby.goto(link);
    await barnaby.getByLabel('Your name').fill('Barnaby Trellis');
    await barnaby.getByRole('button', { name: 'Join', exact: true }).click();
    await barnaby.getByRole('heading', { name: 'Welcome to Hedgerow' }).waitFor();
    await barnaby.context().clearCookies();

    await barnaby.goto(`${product.origin}/sign-in/link`);
    await barnaby.getByLabel('E-mail address').fill('barnaby.trellis@loosestrife.example');
    await barnaby.getByRole('button', { name: 'Send me a link' }).click();
    await barnaby.getByRole('heading', { name: 'Look in your mail' }).waitFor();
    const signInLink = await linkInNewestLetter(barnaby, product, {
      to: 'barnaby.trellis@loosestrife.example',
      label: 'Sign in',
    });
    await barnaby.goto(signInLink);
    await barnaby.getByRole('button', { name: 'Sign in' }).click();
    await barnaby.getByRole('heading', { level: 1, name: /Barnaby/ }).waitFor();

    for (const path of ['/people', '/organisations', '/rooms/topics', '/rooms/new']) {
      const answer = await barnaby.goto(`${product.origin}${path}`);
      expect(answer?.status(), path).toBe(404);
    }
    expect((await coordinator.goto(`${product.origin}/people`))?.status()).toBe(200);
    expectNoComplaint(coordinator);
  });

  it('the code of the first run is spent', async () => {
    expect(await readFirstRunCode(product)).toMatch(/^[A-Z0-9-]+$/);
    const page = await browser.openPage({ script });
    await page.goto(`${product.origin}/first-run`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });
});
