import type { ErrorRequestHandler, Response } from 'express';

import { isDatabaseAway } from '../lib/database/retry.ts';
import {
  ExpectedError,
  InvalidInputError,
  ServiceAwayError,
  UnavailableError,
} from '../lib/errors.ts';
import type { Logger } from '../lib/logger.ts';
import { requestIdOf } from './request-id.ts';

interface Problem {
  status: number;
  title: string;
  detail: string;
  parameters?: Record<string, string>;
  reference?: string;
}

export const notThere = {
  status: 404,
  title: 'Not there',
  detail: 'It is not there, or no longer.',
} as const;

/** Says why there is no answer (RFC 9457), in words of our own: never in those that were sent. */
export function sendProblem(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

/** What the open data answers to every error. */
export function createProblems(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = requestIdOf(request);
    if (error instanceof InvalidInputError) {
      return sendProblem(response, {
        status: 400,
        title: 'A parameter cannot be read',
        detail: error.message,
        parameters: error.fields,
      });
    }
    // An address whose signs cannot be read leads nowhere.
    if (error instanceof URIError) return sendProblem(response, notThere);
    if (error instanceof ServiceAwayError) {
      logger.warn({ requestId: reference }, 'an outside service gives no answer');
      response.set('Retry-After', String(error.retryAfterSeconds));
      return sendProblem(response, {
        status: 503,
        title: 'One service is away for a moment',
        detail: error.message,
      });
    }
    if (error instanceof UnavailableError || isDatabaseAway(error)) {
      logger.error({ requestId: reference, error }, 'database away');
      response.set('Retry-After', '5');
      return sendProblem(response, {
        status: 503,
        title: 'Away for a moment',
        detail: 'We cannot reach our records just now. Try again in a minute.',
      });
    }
    if (error instanceof ExpectedError) return sendProblem(response, notThere);
    logger.error({ requestId: reference, error }, 'fault');
    sendProblem(response, {
      status: 500,
      title: 'Fault',
      detail: 'Something went wrong on our side. Try again in a minute.',
      reference,
    });
  };
}
