import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { BadSettingsError, readEnv, settingNames, settingsOf } from '#server/lib/env.ts';

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

  it('of several processes need what passes news between them', () => {
    const DATA_DIR = emptyFolder();
    const read = (settings: Record<string, string>) => readEnv({ DATA_DIR, ...settings });
    const REDIS_URL = 'redis://localhost:6379';
    expect(read({ WEB_PROCESSES: '2', REDIS_URL })).toMatchObject({ webProcesses: 2 });
    expect(read({ WEB_PROCESSES: '1' })).toMatchObject({ webProcesses: 1, redisUrl: undefined });
    expect(() => read({ WEB_PROCESSES: '2' })).toThrow(/WEB_PROCESSES above 1 needs REDIS_URL/);
    for (const bad of ['0', '1.5', '65', 'many']) {
      expect(() => read({ WEB_PROCESSES: bad, REDIS_URL })).toThrow(/WEB_PROCESSES must/);
    }
    expect(() => read({ REDIS_URL: 'localhost:6379' })).toThrow(/REDIS_URL must begin with/);
  });

  it('of answers by mail are a mailbox and its address, both or neither', () => {
    const DATA_DIR = emptyFolder();
    const read = (settings: Record<string, string>) => readEnv({ DATA_DIR, ...settings });
    const IMAP_URL = 'imaps://meetings:words@mail.example:993';
    const REPLY_ADDRESS = 'meetings@county.example';
    expect(read({})).toMatchObject({ imapUrl: undefined, replyAddress: undefined });
    expect(read({ IMAP_URL, REPLY_ADDRESS })).toMatchObject({ imapUrl: IMAP_URL });
    for (const one of [{ IMAP_URL }, { REPLY_ADDRESS }] as Record<string, string>[]) {
      expect(() => read(one)).toThrow(/IMAP_URL and REPLY_ADDRESS belong together/);
    }
    for (const bad of ['https://mail.example', 'imaps://mail.example', 'imaps://me@mail.example']) {
      expect(() => read({ IMAP_URL: bad, REPLY_ADDRESS })).toThrow(/IMAP_URL must be the address/);
    }
    for (const bad of [
      'meetings',
      'meetings+all@a.example',
      'practice-meetings-of-all@a.example',
    ]) {
      expect(() => read({ IMAP_URL, REPLY_ADDRESS: bad })).toThrow(/REPLY_ADDRESS must/);
    }
  });

  it('reach a process that is started with them, whatever they are', () => {
    const DATA_DIR = emptyFolder();
    const plain = readEnv({ DATA_DIR });
    expect(readEnv(settingsOf(plain))).toEqual(plain);
    const full = readEnv({
      ...Object.fromEntries(settingNames.map((name) => [name, ''])),
      DATA_DIR,
      HEDGEROW_MODE: 'demo',
      PORT: '8080',
      PUBLIC_ORIGIN: 'https://hedgerow.example',
      MONGODB_URI: 'mongodb://db.example/hedgerow?replicaSet=rs0',
      REDIS_URL: 'rediss://:secret@redis.example:6380/2',
      WEB_PROCESSES: '4',
      SMTP_URL: 'smtp://mail.example',
      MAIL_FROM: 'hedgerow@county.example',
      IMAP_URL: 'imaps://meetings:words@mail.example',
      REPLY_ADDRESS: 'meetings@county.example',
      SECRET_KEY: 's'.repeat(32),
      LOG_LEVEL: 'warn',
      TRUSTED_PROXIES: '1',
      GEOCODER_URL: 'https://postcodes.county.example/v1',
      MAP_TILES_URL: 'https://tiles.county.example:8443/{z}/{x}/{y}.png?key=k',
      MAP_TILES_CREDIT: '© the makers of the map',
    });
    expect(readEnv(settingsOf(full))).toEqual(full);
  });

  it('of the map and of postcodes are addresses that can be asked, with a word of whose map it is', () => {
    const DATA_DIR = emptyFolder();
    const read = (settings: Record<string, string>) => readEnv({ DATA_DIR, ...settings });
    const MAP_TILES_CREDIT = '© the makers';
    expect(read({})).toMatchObject({ geocoderUrl: undefined, mapTilesUrl: undefined });
    for (const bad of [
      'postcodes.example',
      'ftp://a.example',
      'https://a.example/',
      'https://a.example?k=1',
    ]) {
      expect(() => read({ GEOCODER_URL: bad })).toThrow(/GEOCODER_URL must be an address/);
    }
    for (const bad of [
      'https://tiles.example/{z}/{x}.png',
      'https://{x}.tiles.example/{z}/{y}/{x}',
      '/tiles/{z}/{x}/{y}',
      'javascript:{z}{x}{y}',
      'https://me@tiles.example/{z}/{x}/{y}',
    ]) {
      expect(() => read({ MAP_TILES_URL: bad, MAP_TILES_CREDIT })).toThrow(/MAP_TILES_URL must be/);
    }
    const MAP_TILES_URL = 'https://tiles.example/{z}/{x}/{y}';
    expect(() => read({ MAP_TILES_URL })).toThrow(/MAP_TILES_CREDIT must be set/);
    expect(read({ MAP_TILES_URL, MAP_TILES_CREDIT })).toMatchObject({ mapTilesUrl: MAP_TILES_URL });
  });

  it('tell all faults at once, each by its name', () => {
    const read = () =>
      readEnv({ PORT: 'ninety', PUBLIC_ORIGIN: 'hedgerow.example/', MONGODB_URI: 'mongodb://a/b' });
    expect(read).toThrow(BadSettingsError);
    expect(read).toThrow(/PORT must.*\n.*PUBLIC_ORIGIN must.*\n.*SECRET_KEY must be set/);
  });
});
