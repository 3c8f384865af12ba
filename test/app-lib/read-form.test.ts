import { describe, expect, it } from 'vitest';

import { readForm } from '#app/lib/read-form.ts';

function post(fields: [string, string][]): Request {
  return new Request('http://hedgerow.example/form', {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
}

async function statusOf(request: Request): Promise<number> {
  const thrown: unknown = await readForm(request).catch((response: unknown) => response);
  return thrown instanceof Response ? thrown.status : 200;
}

describe('reading a form', () => {
  it('gives what was typed, and a list where a name stands more than once', async () => {
    const values = await readForm(
      post([
        ['name', 'Hazel'],
        ['day', 'MO'],
        ['day', 'WE'],
      ]),
    );
    expect(values).toEqual({ name: 'Hazel', day: ['MO', 'WE'] });
  });

  it('T44: counts a body that does not say how long it is, and reads no endless one', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(97));
      },
    });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const endless = new Request('http://hedgerow.example/form', {
      ...{ method: 'POST', body, headers, duplex: 'half' as const },
    });
    expect(await statusOf(endless)).toBe(413);
    expect(sent).toBeLessThan(1024 * 1024);
  });

  it('takes brackets and dots in names as letters', async () => {
    expect(await readForm(post([['token[$ne]', '']]))).toEqual({ 'token[$ne]': '' });
  });

  it('T20: a name of every object is a field like any other', async () => {
    const values = await readForm(
      post([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    );
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses more fields than any page has, and longer names', async () => {
    const many = Array.from({ length: 201 }, (_, i): [string, string] => [`field${String(i)}`, '']);
    expect(await statusOf(post(many))).toBe(400);
    expect(await statusOf(post(many.slice(1)))).toBe(200);
    expect(await statusOf(post([['x'.repeat(101), '']]))).toBe(400);
  });

  it('refuses what is no form', async () => {
    const request = new Request('http://hedgerow.example/form', {
      method: 'POST',
      body: '{"a":1}',
    });
    expect(await statusOf(request)).toBe(400);
  });
});
