import mongoose from 'mongoose';

/** Codes with which a member says that it is not, or no longer, the one to ask. */
const AWAY_CODES = new Set([
  6, // HostUnreachable
  7, // HostNotFound
  89, // NetworkTimeout
  91, // ShutdownInProgress
  189, // PrimarySteppedDown
  9001, // SocketException
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11602, // InterruptedDueToReplStateChange
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
]);
/** Written, but the majority had not confirmed it when the answer was sent. */
const WRITE_CONCERN_FAILED = 64;
const DUPLICATE_KEY = 11000;

const REPEATABLE_LABELS = [
  'RetryableWriteError',
  'TransientTransactionError',
  'UnknownTransactionCommitResult',
];

/** True when the database could not be reached or was changing over: pages answer 503. */
export function isDatabaseAway(error: unknown): boolean {
  const {
    MongoNetworkError,
    MongoServerSelectionError,
    MongoNotConnectedError,
    MongoTopologyClosedError,
    MongoServerClosedError,
    MongoClientClosedError,
    MongoServerError,
  } = mongoose.mongo;
  if (error instanceof MongoServerError) return AWAY_CODES.has(Number(error.code));
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof mongoose.Error.MongooseServerSelectionError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error instanceof MongoServerClosedError ||
    error instanceof MongoClientClosedError
  );
}

/** True when a write may or may not have been stored, so that only repeating it tells. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (isDatabaseAway(error)) return true;
  if (!(error instanceof mongoose.mongo.MongoError)) return false;
  if (error.code === WRITE_CONCERN_FAILED) return true;
  return REPEATABLE_LABELS.some((label) => error.hasErrorLabel(label));
}

/**
 * True when a unique index refused the write. With `key`, such as `{ room: 1, seq: 1 }`, only when
 * it was that index; it has to bear the name that MongoDB gives by itself (`room_1_seq_1`), since
 * the error of a bulk write says no more than the name.
 */
export function isDuplicateKey(error: unknown, key?: Record<string, 1 | -1>): boolean {
  if (!(error instanceof mongoose.mongo.MongoServerError)) return false;
  if (error.code !== DUPLICATE_KEY) return false;
  if (!key) return true;
  const [, name] =
    /^E11000 duplicate key error collection: \S+ index: (\S+) /.exec(error.message) ?? [];
  return name === Object.entries(key).flat().join('_');
}
