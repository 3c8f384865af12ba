import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = z
  .object({ overrides: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Every copy of a package anywhere in the tree. */
function copiesOf(name: string): string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) =>
    path.endsWith(`node_modules/${name}`) && version !== undefined ? [version] : [],
  );
}

function isAtLeast(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) >= 0;
}

/** Versions below these have known holes; the reason stands beside each. */
const floors = [
  ['@remix-run/server-runtime', '2.17.5', 'CVE-2026-22030, -21884, -22029, -40181'],
  ['@remix-run/node', '2.17.5', 'CVE-2026-22030'],
  ['@remix-run/react', '2.17.5', 'CVE-2026-21884'],
  ['@remix-run/express', '2.17.5', 'CVE-2026-22030'],
  ['mongoose', '9.9.2', 'CVE-2026-125120, -42334'],
  ['socket.io', '4.8.4', 'CVE-2026-69185'],
  ['socket.io-parser', '4.2.7', 'CVE-2026-69185, -33151'],
] as const;

describe('versions', () => {
  it.each(floors)('every copy of %s is at least %s (%s)', (name, floor) => {
    const copies = copiesOf(name);
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it('there is one copy of react-router, and one database driver, the one of Mongoose', () => {
    expect(new Set(copiesOf('react-router')).size).toBe(1);
    expect(copiesOf('mongodb')).toEqual([manifest.overrides.mongodb]);
  });

  it('a floor is missed by a version below it', () => {
    expect(isAtLeast('4.2.10', '4.2.7')).toBe(true);
    expect(isAtLeast('4.2.6', '4.2.7')).toBe(false);
  });
});
