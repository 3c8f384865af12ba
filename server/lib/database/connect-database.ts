import mongoose, { type Connection } from 'mongoose';
import { requireSafeWrites } from './write-concern.ts';

export interface Database {
  /** Address with the password in it, for a child process. Never logged. */
  uri: string;
  connection: Connection;
  /** Whether a write would be taken now. Answers within 3 s or so and never throws. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** A page has to say "try again" within 5 s of the database going away. */
const FIND_PRIMARY_WITHIN_MS = 3_000;

/**
 * Connects Mongoose's default connection with the settings that every process has to share.
 *
 * @throws {WeakWritesError} when the address lowers `w` or `journal`
 * @throws when the database cannot be reached, or is not a replica set or sharded cluster
 */
export async function connectDatabase(uri: string): Promise<Database> {
  requireSafeWrites(uri);
  mongoose.set('sanitizeFilter', true);
  mongoose.set('strictQuery', 'throw');
  const { connection } = await mongoose.connect(uri, {
    writeConcern: { w: 'majority', journal: true },
    readPreference: 'primary',
    serverSelectionTimeoutMS: FIND_PRIMARY_WITHIN_MS,
    // Else a transaction waits 10 s in Mongoose's own queue, even when the database is back earlier.
    bufferCommands: false,
    // Indexes are made once, by ensureIndexes, so that a fault in one stops the start.
    autoIndex: false,
    autoCreate: false,
    appName: 'hedgerow',
  });
  try {
    await requireReplicaSet(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    uri,
    connection,
    isReady: () => isWritable(connection),
    close: () => connection.close(),
  };
}

async function requireReplicaSet(connection: Connection): Promise<void> {
  const hello = await sayHello(connection);
  if (typeof hello.setName === 'string' || hello.msg === 'isdbgrid') return;
  throw new Error(
    'MONGODB_URI leads to a single MongoDB server. Hedgerow needs transactions, which only a ' +
      'replica set (one member is enough) or a sharded cluster has: start mongod with --replSet ' +
      'and run rs.initiate() once.',
  );
}

async function isWritable(connection: Connection): Promise<boolean> {
  try {
    return (await sayHello(connection)).isWritablePrimary === true;
  } catch {
    return false;
  }
}

async function sayHello(connection: Connection): Promise<mongoose.mongo.Document> {
  return connection.getClient().db('admin').command({ hello: 1 });
}
