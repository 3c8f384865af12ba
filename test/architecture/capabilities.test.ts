import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The words of ARCHITECTURE.md. A capability stands in all three trees or in none. */
const capabilities = [
  'accounts', 'messaging', 'search', 'asks', 'circles', 'resources', 'providers', 'activities',
  'gaps', 'imports', 'meetings', 'pulse', 'stories', 'notifications', 'moderation', 'administration',
  'open-data', 'places',
]; // prettier-ignore
const beside = {
  app: ['home', 'lib', 'ui'],
  server: ['guard', 'http', 'lib', 'realtime'],
  test: ['app-lib', 'architecture', 'faults', 'guard', 'home', 'http', 'journeys', 'realtime', 'server-lib', 'support', 'ui'],
}; // prettier-ignore

function foldersOf(tree: keyof typeof beside): string[] {
  return readdirSync(tree, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => !beside[tree].includes(name))
    .sort();
}

describe('the three trees', () => {
  it('hold the same capabilities', () => {
    expect(foldersOf('app')).toEqual(foldersOf('server'));
    expect(foldersOf('test')).toEqual(foldersOf('server'));
    expect(foldersOf('server').length).toBeGreaterThan(1);
  });

  it('hold no other words than those of ARCHITECTURE.md', () => {
    const unknown = foldersOf('server').filter((name) => !capabilities.includes(name));
    expect(unknown).toEqual([]);
  });

  it.each(foldersOf('server'))('%s has the files that every capability has', (capability) => {
    for (const file of ['README.md', 'index.ts', 'contract.ts']) {
      expect(existsSync(`server/${capability}/${file}`), `${capability}/${file}`).toBe(true);
    }
  });

  it('have no file that is a drawer for anything', () => {
    const drawers = /(^|\/)(utils?|helpers?|service|manager|common|misc)(\.tsx?)?$/;
    const names = ['app', 'server', 'test', 'scripts'].flatMap((tree) =>
      readdirSync(tree, { recursive: true }).map(String),
    );
    expect(names.filter((name) => drawers.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });
});
