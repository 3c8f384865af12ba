import type { ServerBuild } from '@remix-run/node';

import type { PageLeadsOn } from './page-access.ts';

type Routes = ServerBuild['routes'];

/**
 * Answers the search to come back with after signing in. A page states `leadsOn` in its `handle`;
 * it is asked for all pages at once, since the layout around a page sends to sign in before it.
 */
export function createLeadsOn(routes: Routes): (path: string, search: URLSearchParams) => void {
  const pages = Object.entries(routes).flatMap(([id, route]) => {
    const leadsOn = statedBy(route?.module.handle);
    return leadsOn ? [{ address: addressOf(routes, id), ...leadsOn }] : [];
  });
  return (path, search) => {
    for (const { address, from, by } of pages) {
      if (address.test(path) && search.has(from)) search.set(by, '1');
    }
  };
}

function statedBy(handle: unknown): PageLeadsOn | undefined {
  if (!(handle instanceof Object) || !('leadsOn' in handle)) return undefined;
  return handle.leadsOn as PageLeadsOn;
}

/** The addresses of a route: `/rooms/:roomId` under the layouts around it. */
function addressOf(routes: Routes, id: string): RegExp {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = routes[route.parentId ?? '']) {
    if (route.path !== undefined && route.path !== '') parts.unshift(route.path);
  }
  return new RegExp(`^/${parts.join('/').replace(/:\w+/g, '[^/]+')}$`);
}
