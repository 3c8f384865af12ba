import { Router, type Request, type RequestHandler, type Response } from 'express';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { OPEN_REFERRAL_PATH, openDataLimits } from '../open-data/contract.ts';
import { createDeadline } from '../lib/deadline.ts';
import type { Logger } from '../lib/logger.ts';
import { networkOf } from '../lib/rate-limit.ts';
import type { Platform } from '../platform.ts';
import { createProblems, notThere, sendProblem } from './open-data-problems.ts';

interface OpenDataDoorOptions {
  openData: Platform['openData'];
  logger: Logger;
  requestsAMinute?: number;
}

const ANSWER_WITHIN_MS = 4_000;
const READ_METHODS = 'GET, HEAD, OPTIONS';
const headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=60',
};

/**
 * Open Referral for anybody: read only, without a key, asking nothing of cookies. Stands before all
 * that knows of people who are signed in.
 */
export function createOpenDataDoor({
  openData,
  logger,
  requestsAMinute = openDataLimits.requestsAMinute,
}: OpenDataDoorOptions): Router {
  const door = Router();
  door.use(sayOpen, answerOtherMethods, createLimit(requestsAMinute));
  const answer = (path: string, ask: (input: Record<string, unknown>) => unknown) =>
    door.get(path, (request, response, next) => {
      const input = { ...request.query, ...request.params };
      createDeadline(ANSWER_WITHIN_MS)
        .meet(Promise.resolve().then(() => ask(input)))
        .then((body) => sendTagged(request, response, JSON.stringify(body)))
        .catch(next);
    });
  answer('/', () => openData.introduceApi());
  answer('/openapi.json', () => openData.describeApi());
  answer('/services', (input) => openData.listServices(input));
  answer('/services/:id', (input) => openData.getService(input));
  answer('/service_at_locations', (input) => openData.listServiceAtLocations(input));
  answer('/service_at_locations/:id', (input) => openData.getServiceAtLocation(input));
  answer('/taxonomies', (input) => openData.listTaxonomies(input));
  answer('/taxonomies/:id', (input) => openData.getTaxonomy(input));
  answer('/taxonomy_terms', (input) => openData.listTaxonomyTerms(input));
  answer('/taxonomy_terms/:id', (input) => openData.getTaxonomyTerm(input));
  door.use((_request, response) => sendProblem(response, notThere));
  door.use(createProblems(logger));
  return Router().use(OPEN_REFERRAL_PATH, door);
}

/**
 * Sends it, or says that it is what the asker has. Express would send all of it again to whoever
 * says `no-cache`, as browsers do for every script that brings a tag of its own.
 */
function sendTagged(request: Request, response: Response, body: string): void {
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const known = (request.get('if-none-match') ?? '').split(',').map((one) => one.trim());
  response.set('ETag', `W/${tag}`);
  if (known.includes('*') || known.some((one) => one.replace(/^W\//, '') === tag)) {
    response.status(304).end();
    return;
  }
  response.type('json').send(body);
}

const sayOpen: RequestHandler = (_request, response, next) => {
  response.set(headers);
  next();
};

const answerOtherMethods: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  if (request.method === 'OPTIONS') {
    response
      .set('Access-Control-Allow-Methods', READ_METHODS)
      .set('Access-Control-Allow-Headers', 'If-None-Match')
      .set('Access-Control-Max-Age', '86400')
      .status(204)
      .end();
    return;
  }
  response.set('Allow', READ_METHODS);
  sendProblem(response, {
    status: 405,
    title: 'Read only',
    detail: 'This can be read and not written: use GET.',
  });
};

/** Counts by address; of IPv6 by the half that one house has. Each process counts by itself. */
function createLimit(points: number): RequestHandler {
  const requests = new RateLimiterMemory({ keyPrefix: 'openData', points, duration: 60 });
  return (request, response, next) => {
    const address = request.ip ?? '';
    const isOwnNetwork = isIPv6(address) && !address.startsWith('::ffff:');
    requests.consume(isOwnNetwork ? networkOf(address) : address).then(
      () => next(),
      (reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) return next(reason);
        const seconds = Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
        response.set('Retry-After', String(seconds));
        sendProblem(response, {
          status: 429,
          title: 'Too many requests',
          detail: `That is more than ${points} in a minute. Wait as long as Retry-After says.`,
        });
      },
    );
  };
}
