import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

/** Ids, names of rules and durations. Text that people write is never handed to it. */
export type Logger = PinoLogger;

/** @param settings.process what each line says of who wrote it, where several processes write */
export function createLogger(
  { level, process }: { level: string; process?: string | undefined },
  destination?: DestinationStream,
): Logger {
  const base = process === undefined ? null : { process };
  const options = { level, base, serializers: { error: describeFault } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What a log may hold of an unexpected error: its name, code and stack frames. Its message is left
 * out, since drivers and parsers quote what people typed in theirs.
 */
function describeFault(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    frames: frames.slice(0, 12).map((line) => line.trim()),
  };
}
