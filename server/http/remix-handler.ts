import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

import { createDeadline } from '../lib/deadline.ts';
import type { Env } from '../lib/env.ts';
import type { Logger } from '../lib/logger.ts';
import type { Platform } from '../platform.ts';
import { gatePages } from './gate-pages.ts';
import { firstPartAsked, firstPartsOf, narrowBuild } from './narrow-build.ts';
import { wrapForPages } from './page-platform.ts';
import { requestIdOf } from './request-id.ts';

export interface PagesOptions {
  env: Env;
  logger: Logger;
  platform: Platform;
  /** Asked at each request: in development the build changes under way. */
  loadBuild: () => Promise<ServerBuild>;
}

type PageHandler = ReturnType<typeof createRequestHandler>;

/** A page says that the records are away before five seconds are over. */
const READ_WITHIN_MS = 4_000;
/** Longer than a change of primary, which a write waits for. */
const WRITE_WITHIN_MS = 20_000;

/** Serves pages: finds out who acts, hands them the platform, and gates every route. */
export function createRemixHandler({
  env,
  logger,
  platform,
  loadBuild,
}: PagesOptions): RequestHandler {
  const publicHost = new URL(env.publicOrigin).host;

  async function loadContext(
    request: Parameters<RequestHandler>[0],
    response: Parameters<RequestHandler>[1],
  ): Promise<AppLoadContext> {
    const requestId = requestIdOf(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const deadline = createDeadline(isRead ? READ_WITHIN_MS : WRITE_WITHIN_MS);
    const identity = await deadline.meet(
      platform.accounts.identify({
        cookieHeader: request.headers.cookie ?? '',
        requestId,
        prolong: true,
      }),
    );
    if (identity?.setCookie) response.append('Set-Cookie', identity.setCookie);
    const outcome = { refused: false };
    const onRefusal = () => {
      outcome.refused = true;
    };
    return {
      ...wrapForPages(platform, { logger, requestId, deadline, onRefusal, isRead }),
      outcome,
      actor: identity?.actor ?? null,
      requestId,
      cspNonce: String(response.locals.cspNonce),
      mode: env.mode,
      publicOrigin: env.publicOrigin,
      where: {
        address: request.ip ?? '',
        agent: request.headers['user-agent'] ?? '',
        cookieHeader: request.headers.cookie ?? '',
      },
      reportFault: (error: unknown) => logger.error({ requestId, error }, 'fault'),
    };
  }

  const makeHandler = (build: ServerBuild): PageHandler =>
    createRequestHandler({
      build: gatePages(build),
      getLoadContext: loadContext,
      mode: env.mode === 'development' ? 'development' : 'production',
    });
  const choosers = new WeakMap<ServerBuild, (path: string) => PageHandler>();
  function handlerOf(build: ServerBuild, path: string): PageHandler {
    const chooser = choosers.get(build) ?? chooseByFirstPart(build, makeHandler);
    choosers.set(build, chooser);
    return chooser(path);
  }

  return (request, response, next) => {
    // The origin check has decided. Pages and Remix's own check know one host only: the public one.
    request.headers.host = publicHost;
    delete request.headers['x-forwarded-host'];
    response.setHeader('Cache-Control', 'no-store');
    loadBuild()
      .then((build) => handlerOf(build, request.path)(request, response, next))
      .catch(next);
  };
}

/** Pages are sorted out once for each build and each first part of an address, when it is asked for. */
function chooseByFirstPart(
  build: ServerBuild,
  make: (build: ServerBuild) => PageHandler,
): (path: string) => PageHandler {
  const firsts = firstPartsOf(build);
  const made = new Map<string | null, PageHandler>();
  return (path) => {
    const asked = firstPartAsked(path);
    // An address that leads nowhere is looked for among all pages.
    const first = asked !== null && firsts.has(asked) ? asked : null;
    const known = made.get(first);
    if (known) return known;
    const handler = make(first === null ? build : narrowBuild(build, first));
    made.set(first, handler);
    return handler;
  };
}
