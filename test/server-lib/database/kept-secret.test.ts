import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { keepSecret } from '#server/lib/database/kept-secret.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

it('every start reads the secret that the first one made, even at the same moment', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'secret');

  const atOnce = await Promise.all(Array.from({ length: 20 }, () => keepSecret(path)));
  const later = await keepSecret(path);

  expect(new Set([...atOnce, later]).size).toBe(1);
  expect(later).toMatch(/^[0-9a-f]{96}$/);
  expect(await keepSecret(join(folder, 'another'))).not.toBe(later);
  expect(readdirSync(folder).sort()).toEqual(['another', 'secret']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});
