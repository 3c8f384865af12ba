import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { BadSettingsError, readEnv, settingNames } from '#server/lib/env.ts';

const read = (name: string) => readFileSync(join('deploy', name), 'utf8');
const dataDir = () => mkdtempSync(join(tmpdir(), 'hedgerow-deploy-'));

/** `NAME=value` lines. */
function valuesOf(file: string): Record<string, string> {
  return Object.fromEntries(
    [...read(file).matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const changed = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.replace(/CHANGE[\w-]*/g, 'a1'.repeat(32)),
    ]),
  );

/** The lines `NAME: value` beneath `environment:` of one service of the compose file. */
function environmentOf(service: string): Record<string, string> {
  const body = new RegExp(`^  ${service}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(read('compose.yaml'));
  const block = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(body?.[1] ?? '')?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/^ {6}([A-Z_]+): (.+)$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

describe('what is deployed', () => {
  it('the settings of the systemd unit start Hedgerow, once every CHANGE is changed', () => {
    const example = valuesOf('hedgerow.env.example');
    expect(Object.keys(example).filter((name) => !settingNames.includes(name))).toEqual([]);
    const read = (values: Record<string, string>) => readEnv({ ...values, DATA_DIR: dataDir() });
    expect(() => read(example)).toThrow(BadSettingsError);
    for (const name of ['MONGODB_URI', 'REDIS_URL', 'SECRET_KEY', 'SMTP_URL']) {
      expect(() => read(example)).toThrow(new RegExp(`${name} still has CHANGE in it`));
    }
    expect(read(changed(example))).toMatchObject({
      mode: 'production',
      publicOrigin: 'https://hedgerow.county.example',
      trustedProxies: 1,
      webProcesses: 2,
    });
  });

  it('the compose file asks for what its example has, and starts Hedgerow with settings that exist', () => {
    const example = changed(valuesOf('.env.example'));
    const asked = [...read('compose.yaml').matchAll(/\$\{([A-Z_]+)(:-[^}]*)?/g)];
    const required = new Set(asked.flatMap(([, name, byDefault]) => (byDefault ? [] : [name])));
    expect([...required].sort()).toEqual(Object.keys(example).sort());

    const given = environmentOf('app');
    expect(Object.keys(given).filter((name) => !settingNames.includes(name))).toEqual([]);
    const filled = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        value.replace(
          /\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g,
          (_, asked: string, byDefault?: string) => example[asked] ?? byDefault ?? '',
        ),
      ]),
    );
    expect(readEnv({ ...filled, DATA_DIR: dataDir() })).toMatchObject({
      publicOrigin: 'https://hedgerow.county.example',
      redisUrl: `redis://:${'a1'.repeat(32)}@redis:6379/0`,
      trustedProxies: 1,
      webProcesses: 1,
    });
    expect(() => readEnv({ ...filled, SECRET_KEY: 'CHANGE', DATA_DIR: dataDir() })).toThrow(
      BadSettingsError,
    );
  });

  it('the unit runs what the build makes, and waits longer than a stop takes', () => {
    const unit = read('hedgerow.service');
    const [program] = [...unit.matchAll(/^ExecStart=\S+ build\/(\w+)\.js$/gm)].map(
      ([, name]) => name,
    );
    expect(program).toBe('server');
    expect(readFileSync('scripts/build.ts', 'utf8')).toContain("server: 'server/index.ts'");
    expect(read('Dockerfile')).toContain('CMD ["node", "build/server.js"]');
    const set = [...unit.matchAll(/^Environment=([A-Z_]+)=/gm)].map(([, name = '']) => name);
    expect(set.filter((name) => ![...settingNames, 'NODE_ENV'].includes(name))).toEqual([]);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(10);
    expect(unit).toMatch(/^KillMode=mixed$/m);
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.runIf(hasSystemd)('systemd finds nothing wrong with the unit', () => {
    const path = join(dataDir(), 'hedgerow.service');
    writeFileSync(path, read('hedgerow.service').replace('/usr/bin/node', process.execPath));
    const verified = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
    expect(verified.stderr.split('\n').filter((line) => line.includes(path))).toEqual([]);
    expect(verified.status).toBe(0);
    writeFileSync(path, read('hedgerow.service').replace('KillMode=mixed', 'KillMod=mixed'));
    expect(spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' }).stderr).toContain(
      'KillMod',
    );
  });

  it('every script is one that a shell can read', () => {
    const scripts = readdirSync('deploy/mongodb').filter((name) => name.endsWith('.sh'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const name of scripts) execFileSync('bash', ['-n', join('deploy/mongodb', name)]);
    execFileSync(process.execPath, ['--check', 'deploy/mongodb/prepare-set.js']);
  });
});
