import { vi } from 'vitest';
import type { Page } from 'playwright-core';

import type { Product } from './product.ts';

/** Long enough for the strength check, and the same for everybody in the journeys. */
export const PASSWORD = 'quiet hedges by the river';

export const marjoram = { name: 'Marjoram Stile', email: 'marjoram.stile@fenwold.example' };

/** The first run: the county Fenwold with Teasel House, and Marjoram signed in on this page. */
export async function openCounty(page: Page, product: Product): Promise<void> {
  const code = await readFirstRunCode(product);
  await page.goto(product.origin);
  await page.getByLabel('One-time code').fill(code);
  await page.getByLabel('Name of the county').fill('Fenwold');
  await page.getByLabel('First host organisation').fill('Teasel House');
  await page.getByLabel('Your name').fill(marjoram.name);
  await page.getByLabel('Your e-mail address').fill(marjoram.email);
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Start the county' }).click();
  await page.getByRole('heading', { name: 'Welcome to Hedgerow' }).waitFor();
}

/** The code stands in the terminal and nowhere else. */
export async function readFirstRunCode(product: Product): Promise<string> {
  return vi.waitFor(
    () => {
      const code = /this code: (\S+)/.exec(product.lines.join('\n'))?.[1];
      if (code === undefined) throw new Error('The terminal shows no code yet.');
      return code;
    },
    { timeout: 30_000 },
  );
}

export async function addOrganisation(
  page: Page,
  product: Product,
  { name, runsActivities = false }: { name: string; runsActivities?: boolean },
): Promise<void> {
  await page.goto(`${product.origin}/organisations`);
  await page.getByLabel('Name').fill(name);
  if (runsActivities) {
    await page.locator('label', { hasText: 'Employs link workers' }).click();
    await page.locator('label', { hasText: 'Runs things people can join' }).click();
  }
  await page.getByRole('button', { name: 'Add this organisation' }).click();
  await page.getByRole('link', { name }).waitFor();
}

export interface Invited {
  email: string;
  role: 'Link workers' | 'Supervisors' | 'Activity providers' | 'Coordinators' | 'Administrators';
  organisation?: string;
}

/** Invites one person and answers the address in the letter. */
export async function invite(page: Page, product: Product, invited: Invited): Promise<string> {
  await page.goto(`${product.origin}/people/invite`);
  await page.getByLabel('E-mail addresses').fill(invited.email);
  await page.locator('label', { hasText: invited.role }).click();
  if (invited.organisation !== undefined) {
    await page.getByLabel('Organisation').selectOption({ label: invited.organisation });
  }
  await page.getByRole('button', { name: 'Send invitations' }).click();
  await page.getByText('1 invitation sent').waitFor();
  return linkInNewestLetter(page, product, { to: invited.email, label: 'Join Hedgerow' });
}

/** The address of the newest letter's button, as the outbox page shows it. */
export async function linkInNewestLetter(
  page: Page,
  product: Product,
  { to, label }: { to: string; label: string },
): Promise<string> {
  return vi.waitFor(
    async () => {
      await page.goto(`${product.origin}/outbox`);
      const href = await letterTo(page, to, label).first().getAttribute('href', { timeout: 1_000 });
      if (href === null) throw new Error(`There is no letter to ${to} yet.`);
      return href;
    },
    { timeout: 30_000, interval: 200 },
  );
}

function letterTo(page: Page, to: string, label: string) {
  return page
    .locator('section', { hasText: `(${to})` })
    .getByRole('link', { name: label, exact: true });
}

/** Joins by the link of an invitation; this page is signed in afterwards. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  const password = page.getByLabel('Choose a password');
  if ((await password.count()) > 0) await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('heading', { name: 'Welcome to Hedgerow' }).waitFor();
}

export async function signIn(page: Page, product: Product, email: string): Promise<void> {
  await page.goto(`${product.origin}/sign-in`);
  await fillSignIn(page, email);
  await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
}

export async function fillSignIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function openRoom(page: Page, product: Product, name: string): Promise<void> {
  await page.goto(`${product.origin}/rooms`);
  await page.getByRole('main').getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
