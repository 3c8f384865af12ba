import { expect, it } from 'vitest';

import { introduceApi } from '#server/open-data/index.ts';
import { expectAsDescribed } from './support/described.ts';
import { openData } from './support/open-data.ts';

it('says which standard it is, and where its description stands', async () => {
  const { tools } = await openData();
  const api = introduceApi(tools);
  expectAsDescribed('Api', api);
  expect(api).toMatchObject({
    version: 'HSDS-UK-3.0',
    openapi_url: 'http://localhost:3000/api/open-referral/openapi.json',
  });
});
