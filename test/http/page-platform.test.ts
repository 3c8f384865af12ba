import { describe, expect, it } from 'vitest';

import { wrapForPages } from '#server/http/page-platform.ts';
import { createDeadline } from '#server/lib/deadline.ts';
import {
  ConflictError,
  InvalidInputError,
  NotFoundError,
  TooManyRequestsError,
} from '#server/lib/errors.ts';
import { createLogger } from '#server/lib/logger.ts';

function wrapThrowing(error: unknown) {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info' }, { write: (line) => void lines.push(line) });
  const platform = { things: { doIt: () => Promise.reject(asError(error)) } };
  const wrapped = wrapForPages(platform, {
    logger,
    requestId: 'a1b2c3',
    deadline: createDeadline(30_000),
    onRefusal: () => {},
  });
  const thrown = wrapped.things.doIt().then(
    () => expect.fail('it should have thrown'),
    (response: unknown) => response,
  );
  return { thrown, lines };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function responseOf(error: unknown) {
  const { thrown } = wrapThrowing(error);
  const response = await thrown;
  if (!(response instanceof Response)) expect.fail('it should be a response');
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as unknown,
  };
}

describe('errors that cross to pages', () => {
  it('keep their status, code and words', async () => {
    expect(await responseOf(new NotFoundError())).toMatchObject({
      status: 404,
      body: { code: 'notFound', message: 'We could not find that.' },
    });
    expect(await responseOf(new ConflictError('Somebody was first.'))).toMatchObject({
      status: 409,
    });
    expect(await responseOf(new InvalidInputError({ name: 'Type a name.' }))).toMatchObject({
      status: 400,
      body: { fields: { name: 'Type a name.' } },
    });
  });

  it('say when to come back', async () => {
    const { status, headers } = await responseOf(new TooManyRequestsError('Wait a moment.', 30));
    expect([status, headers.get('Retry-After')]).toEqual([429, '30']);
  });

  it('hide the text of a fault from the page and the log, and give a reference', async () => {
    const { thrown, lines } = wrapThrowing(new Error('cannot read "mrs t of ambry"'));
    const response = await thrown;
    if (!(response instanceof Response)) expect.fail('it should be a response');
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).toContain('a1b2c3');
    expect(lines.join('')).toContain('a1b2c3');
    expect(body + lines.join('')).not.toContain('ambry');
  });
});
