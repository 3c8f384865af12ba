import { describe, expect, it } from 'vitest';

import { deliverMessage, type Delivery, type Doors } from '#app/messaging/deliver-message.ts';
import type { Unsent } from '#app/messaging/unsent.ts';

import { message, ROOM } from './page-views.ts';

const unsent: Unsent = {
  clientId: 'client-id-of-hello',
  text: 'Hello',
  replyTo: { messageId: 'message-1', seq: 1, authorName: 'Rowan', excerpt: 'Words' },
  answers: { checked: true },
  at: '2026-10-06T09:00:00.000Z',
  state: 'sending',
  because: null,
  waitsForConnection: false,
};

function answering(status: number) {
  const posted: Record<string, string>[] = [];
  const post: Doors['post'] = (fields) => {
    posted.push(fields);
    return Promise.resolve(new Response(null, { status }));
  };
  return { posted, post };
}

const refusing =
  (error: { code: string; message: string; fields?: Record<string, string> }): Doors['ask'] =>
  () =>
    Promise.resolve({ ok: false, error });

const deliver = (doors: Doors) => deliverMessage(doors, ROOM, unsent);

describe('sending one message', () => {
  it('goes through the live door', async () => {
    const asked: unknown[] = [];
    const { posted, post } = answering(200);
    const delivery = await deliver({
      ask: (input) => {
        asked.push(input);
        return Promise.resolve({ ok: true, data: message(1) });
      },
      post,
    });
    expect(delivery).toEqual({ kind: 'sent', message: message(1) });
    expect(asked).toEqual([
      {
        roomId: ROOM,
        clientId: 'client-id-of-hello',
        text: 'Hello',
        replyToId: 'message-1',
        notNhsNumber: undefined,
        checked: true,
      },
    ]);
    expect(posted).toEqual([]);
  });

  it.each([
    ['is shut', null],
    ['does not answer in time', () => Promise.reject(new Error('timeout'))],
  ])('goes through the page under the same id when the live door %s', async (_, ask) => {
    const { posted, post } = answering(200);
    expect(await deliver({ ask, post })).toEqual({ kind: 'sent', message: null });
    expect(posted).toEqual([
      {
        intent: 'send',
        clientId: 'client-id-of-hello',
        text: 'Hello',
        replyToId: 'message-1',
        notNhsNumber: '',
        checked: 'yes',
      },
    ]);
  });

  it('carries the files that are on the server already, through either door', async () => {
    const file = { kind: 'picture', name: 'map.png', label: 'Picture', bytes: 4 } as const;
    const words = { fileId: 'file-1', alt: 'A field', isDecoration: false };
    const withFile = { ...unsent, files: [{ ...file, ...words }] };
    const asked: unknown[] = [];
    const live = answering(200);
    await deliverMessage(
      {
        ask: (input) => {
          asked.push(input.files);
          return Promise.reject(new Error('timeout'));
        },
        post: live.post,
      },
      ROOM,
      withFile,
    );
    expect(asked).toEqual([[words]]);
    expect(live.posted.map(({ files }) => files)).toEqual([JSON.stringify([words])]);
  });

  it('is unreachable when neither door answers', async () => {
    const post = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await deliver({ ask: null, post })).toEqual({ kind: 'unreachable' });
  });

  const words = { text: 'This looks like a name.', checked: 'I have checked' };
  it.each<[string, Delivery]>([
    ['guardRefused', { kind: 'held', fields: words }],
    ['notSignedIn', { kind: 'signedOut' }],
    ['unavailable', { kind: 'unreachable' }],
    ['fault', { kind: 'unreachable' }],
    ['tooManyRequests', { kind: 'refused', sentence: 'Words of the server.' }],
    ['notFound', { kind: 'refused', sentence: 'Words of the server.' }],
  ])('tells what %s means for the message', async (code, expected) => {
    const ask = refusing({ code, message: 'Words of the server.', fields: words });
    const { posted, post } = answering(200);
    expect(await deliver({ ask, post })).toEqual(expected);
    expect(posted).toEqual([]);
  });

  it('takes the fresh id that a conflict brings', async () => {
    const ask = refusing({ code: 'conflict', message: 'Taken.', fields: { clientId: 'fresh' } });
    const { post } = answering(200);
    expect(await deliver({ ask, post })).toEqual({ kind: 'idTaken', clientId: 'fresh' });
  });

  it.each([
    [200, 'sent'],
    [202, 'signedOut'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [409, 'idTaken'],
    [422, 'held'],
    [429, 'refused'],
    [500, 'unreachable'],
    [502, 'unreachable'],
    [503, 'unreachable'],
  ])('reads status %i of the page as %s', async (status, kind) => {
    expect((await deliver({ ask: null, post: answering(status).post })).kind).toBe(kind);
  });
});
