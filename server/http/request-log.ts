import type { IncomingMessage } from 'node:http';
import { pinoHttp } from 'pino-http';

import type { Logger } from '../lib/logger.ts';
import { requestIdOf } from './request-id.ts';

/**
 * One line a request: method, path pattern, status, milliseconds, id. No query strings, headers or
 * addresses, and no secret that stands in a path: links of invitations and resets carry one.
 */
export function createRequestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (request) => requestIdOf(request),
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return response.statusCode === 429 || response.statusCode === 403 ? 'warn' : 'info';
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
    serializers: {
      req: (request: { id: unknown; method: string; raw: IncomingMessage }) => ({
        id: request.id,
        method: request.method,
        path: pathWithoutSecrets(originalUrl(request.raw)),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: Error) => ({ name: error.name }),
    },
  });
}

function originalUrl(request: IncomingMessage): string {
  return 'originalUrl' in request ? String(request.originalUrl) : (request.url ?? '');
}

/** The path with every segment that could be a secret (20 letters and digits or more) left out, but for 24-digit ids. */
export function pathWithoutSecrets(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path
    .split('/')
    .map((segment) => {
      const bare = segment.replace(/\.data$/, '');
      const isId = /^[0-9a-f]{24}$/.test(bare);
      return bare.length >= 20 && !isId && !path.startsWith('/assets/') ? '…' : segment;
    })
    .join('/');
}
