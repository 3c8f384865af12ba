import { describe, expect, it } from 'vitest';

import { wrapForPages } from '#server/http/page-platform.ts';
import { createDeadline } from '#server/lib/deadline.ts';
import {
  ConflictError,
  InvalidInputError,
  NotFoundError,
  TooManyRequestsError,
  UnavailableError,
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
    isRead: true,
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

    const away = await responseOf(new UnavailableError());
    expect([away.status, away.headers.get('Retry-After')]).toEqual([503, '5']);
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

describe('what two parts of one page ask for', () => {
  function openPlatform(isRead: boolean) {
    const asked: string[] = [];
    const answer = (name: string) => (actor: { personId: string }, input?: unknown) => {
      asked.push(`${name} ${actor.personId} ${JSON.stringify(input ?? null)}`);
      return Promise.resolve(asked.length);
    };
    const platform = { rooms: { listRooms: answer('listRooms'), markRead: answer('markRead') } };
    const wrapped = wrapForPages(platform, {
      logger: createLogger({ level: 'silent' }),
      requestId: 'a1b2c3',
      deadline: createDeadline(30_000),
      onRefusal: () => {},
      isRead,
    });
    return { asked, rooms: wrapped.rooms };
  }
  const hazel = { personId: 'hazel' };

  it('is read once in a request that only looks', async () => {
    const { asked, rooms } = openPlatform(true);
    const both = await Promise.all([rooms.listRooms(hazel), rooms.listRooms({ ...hazel })]);
    expect(both).toEqual([1, 1]);
    await rooms.listRooms(hazel, { page: 2 });
    await rooms.listRooms({ personId: 'rowan' });
    expect(asked).toEqual([
      'listRooms hazel null',
      'listRooms hazel {"page":2}',
      'listRooms rowan null',
    ]);
  });

  it('is read anew in a request that changes something, and a change is never held back', async () => {
    const writing = openPlatform(false);
    await writing.rooms.listRooms(hazel);
    await writing.rooms.listRooms(hazel);
    expect(writing.asked).toHaveLength(2);
    const looking = openPlatform(true);
    await looking.rooms.markRead(hazel);
    await looking.rooms.markRead(hazel);
    expect(looking.asked).toHaveLength(2);
  });
});
