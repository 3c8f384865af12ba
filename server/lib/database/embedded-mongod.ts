import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '#server/lib/logger.ts';
import { DataInUseError, findHolder, forgetHolder, noteHolder } from './database-holder.ts';
import { findFreePort } from './free-port.ts';
import { keepSecret } from './kept-secret.ts';
import { keyPath, launchMongod, MongodEndedError, type Launch } from './launch-mongod.ts';
import type { MongodProcess } from './mongod-process.ts';
import { embeddedUri } from './replica-set.ts';
import { superviseMongod } from './supervise-mongod.ts';

export interface EmbeddedMongod {
  /** Address with the password in it. It stays the same while this process lives. */
  uri: string;
  stop(): Promise<void>;
}

/** An earlier start that was killed leaves its mongod ending in good order for a second or two. */
const HOLDER_MAY_END_WITHIN_MS = 5_000;
const HOLDER_POLL_MS = 200;

/**
 * Runs mongod on `<dataDir>/database` for as long as this process lives, and starts it again on
 * the same port whenever it ends, so that open connections find it again by themselves.
 *
 * @throws {DataInUseError} when another process holds the data and does not let go within 5 s
 * @throws {MongodEndedError} when mongod refuses the data
 */
export async function startEmbeddedMongod({
  mongod,
  dataDir,
  logger,
}: {
  mongod: string;
  dataDir: string;
  logger: Logger;
}): Promise<EmbeddedMongod> {
  await mkdir(join(dataDir, 'database'), { recursive: true, mode: 0o700 });
  const key = await keepSecret(keyPath(dataDir));
  const password = await keepSecret(join(dataDir, 'database-password'));
  const { running, launch } = await launchFirst({ mongod, dataDir, key, password });
  await noteHolder(dataDir, launch.port);
  const supervision = superviseMongod({ running, launch, logger });
  return {
    uri: embeddedUri(launch.port, password),
    async stop() {
      await supervision.stop();
      await forgetHolder(dataDir);
    },
  };
}

async function launchFirst(
  settings: Omit<Launch, 'port'>,
): Promise<{ running: MongodProcess; launch: Launch }> {
  const never = new AbortController().signal;
  const holderMayEndUntil = performance.now() + HOLDER_MAY_END_WITHIN_MS;
  for (;;) {
    const launch = { ...settings, port: await findFreePort() };
    try {
      return { running: await launchMongod(launch, never), launch };
    } catch (error) {
      if (!(error instanceof MongodEndedError)) throw error;
      if (!error.portTaken && !error.dataInUse) throw error;
      if (performance.now() >= holderMayEndUntil) {
        if (!error.dataInUse) throw error;
        throw new DataInUseError(settings.dataDir, await findHolder(settings.dataDir));
      }
    }
    await pause(HOLDER_POLL_MS);
  }
}
