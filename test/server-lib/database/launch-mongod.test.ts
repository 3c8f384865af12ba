import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { findFreePort } from '#server/lib/database/free-port.ts';
import { keyPath } from '#server/lib/database/launch-mongod.ts';
import { prepareLoneMongod } from './support/lone-mongod.ts';

describe('a mongod that cannot start', () => {
  it('tells that its port is taken', async () => {
    const { port, start } = await prepareLoneMongod();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());

    await expect(start()).rejects.toMatchObject({ portTaken: true, dataInUse: false });
  });

  it('tells that its data is in use', async () => {
    const { start } = await prepareLoneMongod();
    await start();

    const second = start({ port: await findFreePort() });

    await expect(second).rejects.toMatchObject({ dataInUse: true, portTaken: false });
  });

  it('tells another fault in its own words', async () => {
    const { dataDir, start } = await prepareLoneMongod();
    rmSync(join(dataDir, 'database'), { recursive: true });

    await expect(start()).rejects.toMatchObject({ dataInUse: false, portTaken: false });
    await expect(start()).rejects.toThrow('NonExistentPath');
  });

  it('tells that its keyfile is missing, and that the program is not there', async () => {
    const { dataDir, start } = await prepareLoneMongod();

    await expect(start({ mongod: join(dataDir, 'no-such-program') })).rejects.toThrow('not found');
    rmSync(keyPath(dataDir));
    await expect(start()).rejects.toThrow('Unable to acquire security key');
  });
});
