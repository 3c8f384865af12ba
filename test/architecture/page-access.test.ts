import type { RouteConfigEntry } from '@remix-run/route-config';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import routes from '#app/routes.ts';

/** A page says who may open it; `server/http/gate-pages.ts` holds it to that. */
const statesAccess = (source: string) =>
  /^export const handle = \{[^}]*\baccess\b[^;]*\} satisfies PageHandle;/m.test(source);

function filesOf(entry: RouteConfigEntry): string[] {
  return [entry.file, ...(entry.children ?? []).flatMap(filesOf)];
}

describe('every page', () => {
  const files = ([...routes] as RouteConfigEntry[]).flatMap(filesOf);

  it.each(files)('states who may open it: %s', (file) => {
    expect(statesAccess(readFileSync(`app/${file}`, 'utf8'))).toBe(true);
  });

  it('is found out where it says nothing', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(statesAccess('export const handle = { fill: true } satisfies PageHandle;')).toBe(false);
    expect(statesAccess("// export const handle = { access: 'public' }")).toBe(false);
  });
});
