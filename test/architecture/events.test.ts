import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { createPlatform } from '#server/platform.ts';
import { capabilitiesOfServer } from '#test/support/list-capabilities.ts';
import { platformOptions } from '#test/support/platform-options.ts';

const eventNames = (source: string) =>
  [...source.matchAll(/\bevent: ((?:'[\w.]+'(?: \| )?)+)/g)].flatMap(([, names = '']) =>
    names.split(' | ').map((name) => name.replaceAll("'", '')),
  );

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Of a capability, with those of its sub-folders. */
function filesOf(capability: string): { contracts: string[]; others: string[] } {
  const folder = `server/${capability}`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts'));
  const read = (some: string[]) => some.map((file) => readFileSync(join(folder, file), 'utf8'));
  const isContract = (file: string) => /(^|\/)contract\.ts$/.test(file);
  return {
    contracts: read(sources.filter(isContract)),
    others: read(sources.filter((file) => !isContract(file))),
  };
}

const contractOf = (capability: string) => filesOf(capability).contracts.flatMap(eventNames);

describe('the events between server and browser', () => {
  it.each(capabilitiesOfServer)(
    '%s announces what its contract types, and nothing else',
    (name) => {
      const announced = new Set(filesOf(name).others.flatMap(eventNames));
      expect([...announced].sort()).toEqual([...new Set(contractOf(name))].sort());
    },
  );

  it('that browsers listen to are all announced by a contract', () => {
    const heard = sourcesIn('app').flatMap((source) =>
      [...source.matchAll(/useLiveEvent<[^>]+>\(\s*'([\w.]+)'/g)].map(([, event]) => event),
    );
    const announced = new Set(capabilitiesOfServer.flatMap(contractOf));
    expect(heard.length).toBeGreaterThan(5);
    expect(heard.filter((event) => event === undefined || !announced.has(event))).toEqual([]);
  });

  it('that browsers ask are each held to a schema that refuses what it does not know', () => {
    const { realtime } = createPlatform(platformOptions());
    const rows = Object.entries(realtime);
    expect(rows.length).toBeGreaterThan(4);
    for (const [event, { input }] of rows) {
      expect(event).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
      expect(input).toBeInstanceOf(z.ZodType);
      for (const wrong of [undefined, null, 'text', [], { $gt: '' }]) {
        expect(input.safeParse(wrong).success, event).toBe(false);
      }
    }
  });

  it('are found out where no contract names them', () => {
    const source = "announceTo(tools, audience, { event: 'message.whispered', view });";
    expect(eventNames(source)).toEqual(['message.whispered']);
    expect(capabilitiesOfServer.flatMap(contractOf)).not.toContain('message.whispered');
  });
});
