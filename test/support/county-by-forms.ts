import { vi } from 'vitest';
import type { Page } from 'playwright-core';

import { marjoram, PASSWORD, readFirstRunCode, type Invited } from './county-in-browser.ts';
import { optionIn, postForm, readPage, type Sender } from './post-form.ts';
import type { Product } from './product.ts';

/*
 * The ground of a journey, laid by the forms alone. That the pages lead people through the same
 * steps is the journey of the first run.
 */

const roles: Record<Invited['role'], string> = {
  'Link workers': 'linkWorker',
  Supervisors: 'supervisor',
  'Activity providers': 'activityProvider',
  Coordinators: 'coordinator',
  Administrators: 'administrator',
};

/** The county Fenwold with Teasel House, and Marjoram signed in in this browser. */
export async function openCounty(sender: Sender, product: Product): Promise<void> {
  await postForm(sender, `${product.origin}/first-run`, {
    code: await readFirstRunCode(product),
    county: 'Fenwold',
    organisation: 'Teasel House',
    ...marjoram,
    password: PASSWORD,
  });
}

export async function addOrganisation(
  sender: Sender,
  { origin }: Product,
  { name, runsActivities = false }: { name: string; runsActivities?: boolean },
): Promise<void> {
  const kinds = runsActivities ? 'activityProvider' : 'host';
  await postForm(sender, `${origin}/organisations`, { name, kinds });
}

/** Invites one person and answers the address in the letter. */
export async function invite(
  sender: Sender,
  product: Product,
  { email, role, organisation }: Invited,
): Promise<string> {
  const address = `${product.origin}/people/invite`;
  const organisationId = organisation && optionIn(await readPage(sender, address), organisation);
  await postForm(sender, address, {
    addresses: email,
    role: roles[role],
    ...(organisationId && { organisationId }),
  });
  return linkInNewestLetter(sender, product, { to: email, label: 'Join Hedgerow' });
}

/** The address of the newest letter's button, as the outbox page holds it. */
export async function linkInNewestLetter(
  sender: Sender,
  { origin }: Product,
  { to, label }: { to: string; label: string },
): Promise<string> {
  const button = new RegExp(`href="([^"]+)">${label}</a>`);
  return vi.waitFor(
    async () => {
      const letters = (await readPage(sender, `${origin}/outbox`)).split('<section');
      const newest = letters.find((one) => one.includes(`(${to})`) && button.test(one));
      const href = button.exec(newest ?? '')?.[1];
      if (href === undefined) throw new Error(`There is no letter to ${to} yet.`);
      return href;
    },
    { timeout: 30_000, interval: 50 },
  );
}

/** Joins by the link of an invitation; this browser is signed in afterwards. */
export async function join(sender: Sender, link: string, name: string): Promise<void> {
  const page = await readPage(sender, link);
  const password = page.includes('name="password"') ? { password: PASSWORD } : {};
  await postForm(sender, link, { name, ...password });
}

/** Invites somebody by that name, who joins in their own browser. */
export async function inviteAndJoin(
  coordinator: Sender,
  product: Product,
  { page, name, ...invited }: Omit<Invited, 'email'> & { page: Page; name: string },
): Promise<Page> {
  const email = `${name.toLowerCase().replace(' ', '.')}@people.example`;
  await join(page, await invite(coordinator, product, { ...invited, email }), name);
  return page;
}
