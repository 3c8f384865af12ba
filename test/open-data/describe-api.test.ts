import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';

import { describeApi } from '#server/open-data/index.ts';
import { hasStandard, standardOpenApi } from './support/described.ts';
import { openData } from './support/open-data.ts';

describe('the description of the API', () => {
  it('is OpenAPI 3.1', async () => {
    const { tools } = await openData();
    const validator = new Validator();
    const asSent = JSON.parse(JSON.stringify(describeApi(tools))) as Record<string, unknown>;
    const { valid, errors } = await validator.validate(asSent);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect((await new Validator().validate({ ...asSent, paths: { services: 1 } })).valid).toBe(
      false,
    );
  });

  it('describes each answer by a schema that stands in it', async () => {
    const { tools } = await openData();
    const api = describeApi(tools);
    const named = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    expect(named.length).toBeGreaterThan(20);
    for (const [, name = ''] of named) expect(api.components.schemas).toHaveProperty(name);
  });

  it.skipIf(!hasStandard)(
    'has every address and parameter of the standard (needs ../shared/standards/open-referral-uk)',
    async () => {
      const { tools } = await openData();
      const ours: Record<string, { get: { parameters: readonly object[] } }> =
        describeApi(tools).paths;
      for (const [path, { get }] of Object.entries(standardOpenApi().paths)) {
        const names = (ours[path]?.get.parameters ?? []).map((one) => 'name' in one && one.name);
        const asked = (get.parameters ?? []).map(({ $ref }) => $ref.split('/').at(-1));
        expect(names, path).toEqual(expect.arrayContaining(asked));
      }
    },
  );
});
