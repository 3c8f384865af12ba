import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { BadSettingsError, readEnv, settingNames } from '#server/lib/env.ts';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'hedgerow-settings-'));

describe('settings', () => {
  it('are all in .env.example, and nothing else is', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^# ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...settingNames, 'CHROMIUM_PATH'].sort());
  });

  it('have defaults that work on an empty machine', () => {
    const dataDir = emptyFolder();
    const env = readEnv({ DATA_DIR: dataDir });
    expect(env).toMatchObject({ port: 3000, publicOrigin: 'http://localhost:3000', dataDir });
  });

  it('keep the generated secret, readable by its owner only', () => {
    const dataDir = emptyFolder();
    const first = readEnv({ DATA_DIR: dataDir }).secretKey;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(readEnv({ DATA_DIR: dataDir }).secretKey).toBe(first);
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o077).toBe(0);
  });

  it('tell all faults at once, each by its name', () => {
    const read = () =>
      readEnv({ PORT: 'ninety', PUBLIC_ORIGIN: 'hedgerow.example/', MONGODB_URI: 'mongodb://a/b' });
    expect(read).toThrow(BadSettingsError);
    expect(read).toThrow(/PORT must.*\n.*PUBLIC_ORIGIN must.*\n.*SECRET_KEY must be set/);
  });
});
