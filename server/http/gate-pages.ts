import type { ServerBuild } from '@remix-run/node';
import { redirect } from '@remix-run/node';

import type { Actor } from '../accounts/contract.ts';
import { whySeatRests } from '../accounts/why-seat-rests.ts';
import { createLeadsOn } from './leads-on.ts';
import { decideAccess, type PageRules } from './page-access.ts';

type Route = ServerBuild['routes'][string];
type Loader = NonNullable<Route['module']['loader']>;
type Action = NonNullable<Route['module']['action']>;
type Arguments = Parameters<Loader>[0];

/**
 * Puts each page's stated access (`handle.access`) before its loader and its action, in one place.
 * It holds for a whole page, for data alone and for one route's data alone, so no page can forget
 * it. Refusal and absence look alike: both are the plain 404 of an unknown address.
 */
export function gatePages(build: ServerBuild): ServerBuild {
  const leadOn = createLeadsOn(build.routes);
  const routes = Object.entries(build.routes).flatMap(([id, route]) =>
    route ? [[id, gateRoute(route, leadOn)] as const] : [],
  );
  return { ...build, routes: Object.fromEntries(routes) };
}

type LeadOn = ReturnType<typeof createLeadsOn>;

function gateRoute(route: Route, leadOn: LeadOn): Route {
  const { loader, action } = route.module;
  const rules = statedRules(route.module.handle);
  const gatedLoader: Loader = (args) => {
    requireAccess({ rules, leadOn }, args, 'read');
    if (loader) return loader(args);
    // A route that only takes forms has nothing to look at.
    if (!route.module.default) throw notThere();
    return null;
  };
  const gated = { ...route.module };
  if (loader || rules.access !== 'public') gated.loader = gatedLoader;
  if (action) {
    const gatedAction: Action = (args) => {
      requireAccess({ rules, leadOn }, args, 'send');
      return action(args);
    };
    gated.action = gatedAction;
  }
  return { ...route, module: gated };
}

function statedRules(handle: unknown): PageRules {
  return handle instanceof Object ? handle : {};
}

function requireAccess(
  { rules, leadOn }: { rules: PageRules; leadOn: LeadOn },
  { context, request }: Arguments,
  doing: 'read' | 'send',
): void {
  const decision = decideAccess(rules, context.actor, doing);
  if (decision === 'open') return;
  if (decision === 'goToStart') throw redirect('/');
  if (decision === 'goToAway') throw redirect('/away');
  if (decision === 'seatRests') throw seatRests(context.actor);
  if (decision === 'signIn') {
    throw redirect(`/sign-in?next=${encodeURIComponent(backTo(request, leadOn))}`);
  }
  throw notThere();
}

/** What every page and every form that is shut to a resting seat answers, in one place. */
function seatRests(actor: Actor | null): Response {
  const message = actor && whySeatRests(actor);
  return Response.json({ code: 'seatRests', message }, { status: 403 });
}

function notThere(): Response {
  return Response.json(
    { code: 'notFound', message: 'We could not find that page.' },
    { status: 404 },
  );
}

/** Where to come back to after signing in: for a refused post the page that holds its form. */
function backTo(request: Request, leadOn: LeadOn): string {
  const { pathname, searchParams } = new URL(request.url);
  const search = new URLSearchParams(searchParams);
  search.delete('_routes');
  search.delete('index');
  const path = pathname === '/_root.data' ? '/' : pathname.replace(/\.data$/, '');
  leadOn(path, search);
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}
