import express from 'express';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { createOpenDataDoor } from '#server/http/open-data-door.ts';
import { giveRequestId } from '#server/http/request-id.ts';
import { ServiceAwayError, UnavailableError } from '#server/lib/errors.ts';
import { createLogger } from '#server/lib/logger.ts';
import { createPlatform } from '#server/platform.ts';
import { expectAsDescribed } from '#test/open-data/support/described.ts';
import { platformOptions } from '#test/support/platform-options.ts';
import { openCounty, openDoor, read, serve, STEM } from './support/open-data-door.ts';

describe('the door of the open data', () => {
  it('answers every address of the standard to any site, without a cookie', async () => {
    const { ask, add } = await openCounty();
    await add();
    const schemas: Record<string, string> = {
      '': 'Api',
      '/services': 'ServicePage',
      '/service_at_locations': 'PlacedServicePage',
      '/taxonomies': 'TaxonomyPage',
      '/taxonomy_terms': 'TaxonomyTermPage',
    };
    const ones: Record<string, string> = {
      '/services': 'FullService',
      '/service_at_locations': 'FullPlacedService',
      '/taxonomies': 'FullTaxonomy',
      '/taxonomy_terms': 'TaxonomyTerm',
    };
    for (const [path, schema] of Object.entries(schemas)) {
      const headers = { origin: 'https://elsewhere.example' };
      const answer = await ask(`${STEM}${path}`, { headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('set-cookie')).toBeNull();
      const body = await read(answer);
      expectAsDescribed(schema, body);
      const [first] = (body.contents ?? []) as { id: string }[];
      if (!first) continue;
      const one = await ask(`${STEM}${path}/${first.id}`);
      expect(one.status).toBe(200);
      expectAsDescribed(ones[path] ?? '', await one.json());
    }
    const description = await ask(`${STEM}/openapi.json`);
    expect(await read(description)).toMatchObject({ openapi: '3.1.0' });
  });

  it('says the same to somebody who is signed in as to anybody', async () => {
    const { ask, add, marjoram } = await openCounty();
    await add();
    const path = `${STEM}/services`;
    const mine = await ask(path, { headers: { cookie: marjoram.cookie } });
    const anybodys = await ask(path);
    expect(mine.headers.get('etag')).toBe(anybodys.headers.get('etag'));
    expect(await mine.text()).toBe(await anybodys.text());
  });

  it('answers 304 until something is different', async () => {
    const { ask, add, clock } = await openCounty();
    await add();
    const first = await ask(`${STEM}/services`);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await ask(`${STEM}/services`, { headers });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    clock.forward({ minutes: 2 });
    await add({ name: 'Another' });
    expect((await ask(`${STEM}/services`, { headers })).status).toBe(200);
  });

  it('is read only: HEAD and a preflight are answered, all else is refused', async () => {
    const { ask } = await openCounty();
    const head = await ask(`${STEM}/services`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const preflight = await ask(`${STEM}/services`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await ask(`${STEM}/services`, { method });
      expect(refused.status).toBe(405);
      expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expectAsDescribed('Problem', await refused.json());
    }
  });

  it('says what is wrong with a parameter, never repeats it, and keeps it from the log', async () => {
    const { ask, lines } = await openCounty();
    const query = 'day=bramblewort&page=%3Cscript%3E&search=thistledown';
    const answer = await ask(`${STEM}/services?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const body = await read(answer);
    expectAsDescribed('Problem', body);
    expect(Object.keys(body.parameters as object).sort()).toEqual(['day', 'page']);
    const said = JSON.stringify(body) + lines.join('');
    expect(said).not.toMatch(/bramblewort|script|thistledown/i);
    expect(lines.join('')).toContain(`${STEM}/services`);
  });

  it('answers alike for what is unknown, was withdrawn, or is no address', async () => {
    const { ask, add, platform, marjoram } = await openCounty();
    const { activityId } = await add();
    const [one] = (await read(await ask(`${STEM}/services`))).contents as { id: string }[];
    await platform.activities.withdrawActivity(marjoram.actor, { activityId });
    const unknown = '00000000-0000-8000-8001-000000000000';
    const paths = [`services/${one?.id}`, `services/${unknown}`, 'services/x', 'organizations'];
    const bodies = await Promise.all(
      [...paths, 'services/%E0%A4%A', 'nothing/at/all'].map(async (path) => {
        const answer = await ask(`${STEM}/${path}`);
        expect(answer.status).toBe(404);
        return answer.text();
      }),
    );
    for (const body of bodies) expect(body).toBe(bodies[0]);
    expectAsDescribed('Problem', JSON.parse(bodies[0] ?? ''));
  });

  it('slows one address down, and says for how long', async () => {
    const ask = await openDoor(3);
    for (let number = 1; number <= 3; number += 1) {
      expect((await ask(`${STEM}/taxonomies`)).status).toBe(200);
    }
    const refused = await ask(`${STEM}/taxonomies`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expectAsDescribed('Problem', await refused.json());
  });

  it('says so where the records are away, and where there is a fault, without its words', async () => {
    const { platform } = createPlatform(platformOptions());
    const logger = createLogger({ level: 'silent' });
    const faults = [
      [new mongoose.mongo.MongoNetworkError('at host seven'), 503],
      [new TypeError('secret of a line'), 500],
    ] as const;
    for (const [fault, status] of faults) {
      const openData = { ...platform.openData, listServices: () => Promise.reject(fault) };
      const app = express().use(giveRequestId).use(createOpenDataDoor({ openData, logger }));
      const answer = await (await serve(app))(`${STEM}/services`);
      expect(answer.status).toBe(status);
      const body = await read(answer);
      expectAsDescribed('Problem', body);
      expect(JSON.stringify(body)).not.toContain(fault.message);
    }
  });

  it('tells a service that is away from records that are, in its answer and in the log', async () => {
    const lines: string[] = [];
    const { platform } = createPlatform(platformOptions());
    const logger = createLogger({ level: 'trace' }, { write: (line) => void lines.push(line) });
    const answerTo = async (error: Error) => {
      lines.length = 0;
      const listServiceAtLocations = () => Promise.reject(error);
      const openData = { ...platform.openData, listServiceAtLocations };
      const app = express().use(giveRequestId).use(createOpenDataDoor({ openData, logger }));
      const answer = await (await serve(app))(`${STEM}/service_at_locations`);
      const { title, detail } = await read(answer);
      return [answer.status, answer.headers.get('retry-after'), title, detail];
    };
    const words = 'Nobody can say where postcodes are.';
    expect(await answerTo(new ServiceAwayError(words))).toEqual([
      ...[503, '30', 'One service is away for a moment', words],
    ]);
    expect(lines.join('')).toContain('an outside service gives no answer');
    expect(lines.join('')).not.toContain('database');
    expect(await answerTo(new UnavailableError())).toEqual([
      ...[503, '5', 'Away for a moment'],
      'We cannot reach our records just now. Try again in a minute.',
    ]);
    expect(lines.join('')).toContain('database away');
  });

  it('has no fault, whatever is asked', async () => {
    const ask = await openDoor();
    const names = fc.constantFrom(
      ...['search', 'page', 'per_page', 'taxonomy_term_id', 'taxonomy_id', 'minimum_age'],
      ...['maximum_age', 'start_time', 'end_time', 'day', 'postcode', 'proximity', 'id'],
      ...['search[$ne]', 'page[]', 'day[a][b]', '__proto__', 'constructor', 'toString'],
    );
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        '',
        '0',
        '1',
        '99',
        '1e3',
        '-1',
        '10:00',
        '24:61Z',
        'MO',
        'ZZ1 1AA',
        '$where',
      ),
      fc.integer().map(String),
      fc.uuid(),
    );
    const paths = fc.oneof(
      fc.constantFrom('', '/services', '/service_at_locations', '/taxonomies', '/taxonomy_terms'),
      fc.constantFrom('/services/', '/taxonomies/', '/taxonomy_terms/', '/service_at_locations/'),
      fc.webPath(),
      fc
        .tuple(fc.constantFrom('services', 'taxonomies', 'nothing'), values)
        .map(([folder, id]) => `/${folder}/${encodeURIComponent(Buffer.from(id).toString())}`),
    );
    const asked = fc.record({
      path: paths,
      query: fc.array(fc.tuple(names, values), { maxLength: 6 }),
      method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS'),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, query, method }) => {
        const search = new URLSearchParams(query.map(([name, value]) => [name, value]));
        const answer = await ask(`${STEM}${path}?${search.toString()}`, { method });
        expect(answer.status).toBeLessThan(500);
        expect([200, 204, 400, 404, 405]).toContain(answer.status);
        const text = await answer.text();
        if (method !== 'HEAD' && answer.status !== 204) JSON.parse(text);
      }),
      { numRuns: 400 },
    );
  });
});
