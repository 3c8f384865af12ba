import type { ErrorRequestHandler, Response } from 'express';

import { STARTING_LINES, WATCH_SENTENCE } from '../administration/contract.ts';
import { isDatabaseAway } from '../lib/database/retry.ts';
import { UnavailableError } from '../lib/errors.ts';
import type { Logger } from '../lib/logger.ts';
import { requestIdOf } from './request-id.ts';

interface PlainPage {
  status: number;
  title: string;
  sentences: string[];
}

/** Whom to ring when somebody is in danger, in words that need nothing else. */
const HELP = [
  '<strong>If somebody is in danger now</strong>',
  ...STARTING_LINES.map(({ name, way, number, words }) => {
    const press = `${way === 'ring' ? 'tel' : 'sms'}:${number.replaceAll(' ', '')}`;
    return `${name}: ${way} <a href="${press}">${number}</a>. ${words}`;
  }),
  WATCH_SENTENCE,
];

/**
 * The last page of all, for what fails before or beneath Remix: whole in itself, no script, no
 * style sheet, so that nothing else can fail with it.
 */
export function sendPlainPage(response: Response, { status, title, sentences }: PlainPage): void {
  const body = [...sentences, ...HELP].map((sentence) => `<p>${sentence}</p>`).join('\n');
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">' +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        '<meta name="color-scheme" content="light dark">' +
        `<title>${title} - Hedgerow</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`,
    );
}

export function sendAwayPage(response: Response): void {
  response.set('Retry-After', '5');
  sendPlainPage(response, {
    status: 503,
    title: 'Hedgerow is away for a moment',
    sentences: [
      'We cannot reach our records just now. Nothing that was saved is lost.',
      'Wait a minute, then load this page again. If you were writing, go back first: your words are still there.',
    ],
  });
}

export function createFaultPage(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const reference = requestIdOf(request);
    if (response.headersSent) return next(error);
    if (error instanceof UnavailableError || isDatabaseAway(error)) {
      logger.error({ requestId: reference, error }, 'database away');
      return sendAwayPage(response);
    }
    logger.error({ requestId: reference, error }, 'fault');
    sendPlainPage(response, {
      status: 500,
      title: 'Sorry, there is a problem',
      sentences: [
        'Something went wrong on our side. Try again in a minute.',
        `If it happens again, tell your administrator this reference: <strong>${reference}</strong>`,
      ],
    });
  };
}
