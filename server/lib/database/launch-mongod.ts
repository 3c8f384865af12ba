import { join } from 'node:path';
import { spawnMongod, type MongodExit, type MongodProcess } from './mongod-process.ts';
import { prepareReplicaSet, REPLICA_SET, type Credentials } from './replica-set.ts';

const EXIT_CANNOT_LISTEN = 48;
const EXIT_OTHER_VERSION = 62;
/** Far above what reading a journal on a slow disk needs; an end of mongod is seen at once. */
const PRIMARY_WITHIN_MS = 300_000;

export interface Launch extends Credentials {
  mongod: string;
  dataDir: string;
  port: number;
}

/** mongod ended before it could be used. */
export class MongodEndedError extends Error {
  /** mongod's exit code. What it said is for the terminal, not for a log. */
  readonly code: number | null;
  readonly portTaken: boolean;
  readonly dataInUse: boolean;

  constructor({ code, signal, faults }: MongodExit) {
    const hint =
      code === EXIT_OTHER_VERSION
        ? ' The data was written by another version of MongoDB: use that one, or set MONGODB_URI.'
        : '';
    super(
      `The database ended with ${signal ?? code}.${hint} It said: ${faults.join(' | ') || '-'}`,
    );
    this.name = 'MongodEndedError';
    this.code = code;
    this.portTaken = code === EXIT_CANNOT_LISTEN;
    // 100 is mongod's code for other faults too, such as a folder that it may not read.
    this.dataInUse = faults.some((fault) => fault.includes('DBPathInUse'));
  }
}

export function keyPath(dataDir: string): string {
  return join(dataDir, 'database-key');
}

/**
 * Starts mongod on the data and answers when it takes writes.
 *
 * @throws {MongodEndedError}
 * @throws the reason of `signal` when that is aborted first; mongod has ended then
 */
export async function launchMongod(launch: Launch, signal: AbortSignal): Promise<MongodProcess> {
  signal.throwIfAborted();
  const running = spawnMongod(launch.mongod, mongodArguments(launch));
  const preparing = new AbortController();
  const ended = running.exited.then((exit) => Promise.reject(new MongodEndedError(exit)));
  const prepared = running.listening.then(() => prepareReplicaSet(launch, preparing.signal));
  const cut = AbortSignal.any([signal, AbortSignal.timeout(PRIMARY_WITHIN_MS)]);
  try {
    await Promise.race([ended, whenAborted(cut), prepared]);
    return running;
  } catch (error) {
    preparing.abort();
    const exit = await running.stop();
    // An exit explains more than the broken connection that it causes.
    throw exit.code === 0 ? error : new MongodEndedError(exit);
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('cut', { cause: signal.reason })));
  });
}

function mongodArguments({ dataDir, port }: Launch): string[] {
  return [
    ...['--dbpath', join(dataDir, 'database')],
    ...['--bind_ip', '127.0.0.1', '--port', String(port), '--nounixsocket'],
    ...['--replSet', REPLICA_SET, '--keyFile', keyPath(dataDir), '--auth', '--noscripting'],
    // zlib stays off: before 6.0.27 it shows memory to whoever connects (CVE-2025-14847).
    ...['--networkMessageCompressors', 'snappy,zstd', '--wiredTigerCacheSizeGB', '0.25'],
    // A slow query would be logged with what people typed in it.
    ...['--quiet', '--slowms', '2147483647'],
    ...['--setParameter', 'enableLocalhostAuthBypass=false'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  ];
}
