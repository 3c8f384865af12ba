import type { RouteConfigEntry } from '@remix-run/route-config';

import routes from '#app/routes.ts';

/** Every address of the product that answers with a page, as `app/routes.ts` declares it. */
export function listAddresses(): string[] {
  const entries: RouteConfigEntry[] = [...routes];
  return entries.flatMap((entry) => addressesOf(entry, ''));
}

function addressesOf(entry: RouteConfigEntry, above: string): string[] {
  const path = entry.path === undefined ? above : `${above}/${entry.path}`;
  if (entry.children && entry.children.length > 0) {
    return entry.children.flatMap((child) => addressesOf(child, path));
  }
  return [path === '' ? '/' : path];
}
