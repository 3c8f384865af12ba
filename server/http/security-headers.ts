import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

import type { Env } from '../lib/env.ts';

/**
 * Content security policy with a nonce a response, no inline style, no third party but the one whose
 * map tiles are set. The policy is the same in every mode but for what Vite's development client needs.
 *
 * `Referrer-Policy` is `same-origin` and not helmet's `no-referrer`: with the latter browsers post
 * forms with `Origin: null`, and every form without script is refused.
 */
export function createSecurityHeaders(
  env: Pick<Env, 'mode' | 'publicOrigin'> & Partial<Pick<Env, 'mapTilesUrl'>>,
): RequestHandler[] {
  const isHttps = env.publicOrigin.startsWith('https://');
  const isDevelopment = env.mode === 'development';
  const giveNonce: RequestHandler = (_request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString('base64');
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:', ...tilesOrigin(env.mapTilesUrl)],
        fontSrc: ["'self'", 'data:'],
        connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'", socketOrigin(env.publicOrigin)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
  return [giveNonce, headers];
}

/** Older Safari does not count the websocket of the same origin as `'self'`. */
function socketOrigin(publicOrigin: string): string {
  return publicOrigin.replace(/^http/, 'ws');
}

/** Pictures of this origin alone: the three parts that change stand behind it. */
function tilesOrigin(mapTilesUrl: string | undefined): string[] {
  return mapTilesUrl === undefined ? [] : [new URL(mapTilesUrl).origin];
}

/** Express makes `locals` without a prototype. */
function nonceOf(response: object): string {
  const locals: unknown = Reflect.get(response, 'locals');
  if (typeof locals !== 'object' || locals === null || !('cspNonce' in locals)) return '';
  return String(locals.cspNonce);
}
