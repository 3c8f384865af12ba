import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ServerBuild } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';

/** What phones with a thin signal can load, by ARCHITECTURE.md. Thousands of bytes, gzipped. */
const limits: [string, number][] = [
  ['accounts/sign-in', 100],
  ['accounts/join', 100],
  ['home/help', 100],
  ['messaging/room', 150],
  ['messaging/thread', 150],
  ['home/start', 150],
  ['activities/whats-on', 150],
  ['providers/contacts', 150],
  ['resources/shelf', 150],
  ['meetings/meetings', 150],
  ['meetings/live', 150],
];

describe('the script that a page loads at once', () => {
  let build: ServerBuild;
  beforeAll(async () => {
    build = (await import(join(process.cwd(), 'build', 'server', 'index.js'))) as ServerBuild;
  });

  /** The files of a page: the entry, the page, and every layout above it. */
  function filesOf(routeId: string): Set<string> {
    const { entry, routes } = build.assets;
    const files = new Set([entry.module, ...entry.imports]);
    for (let id: string | undefined = routeId; id !== undefined; id = routes[id]?.parentId) {
      const route = routes[id];
      if (!route) throw new Error(`There is no page ${id}.`);
      for (const file of [route.module, ...(route.imports ?? [])]) files.add(file);
    }
    return files;
  }

  const gzipped = (file: string) =>
    gzipSync(readFileSync(join('build', 'client', file)), { level: 9 }).length;

  it.each(limits)('%s stays below %d kB', (routeId, limit) => {
    const bytes = [...filesOf(routeId)].reduce((sum, file) => sum + gzipped(file), 0);
    // React and the router are in it, so a page that weighs nothing was not found.
    expect(bytes).toBeGreaterThan(60_000);
    expect(bytes).toBeLessThanOrEqual(limit * 1000);
  });
});
