import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/** The id that `giveRequestId` gave. */
export function requestIdOf(request: IncomingMessage): string {
  const id: unknown = Reflect.get(request, 'id');
  return typeof id === 'string' ? id : '';
}

/** Gives each request an id of our own; ids sent by browsers are not believed. */
export const giveRequestId: RequestHandler = (request, response, next) => {
  const id = randomBytes(8).toString('hex');
  request.id = id;
  response.setHeader('X-Request-Id', id);
  next();
};
