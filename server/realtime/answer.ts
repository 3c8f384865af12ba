import { z } from 'zod';

import type { Actor } from '../accounts/contract.ts';
import { whySeatRests } from '../accounts/why-seat-rests.ts';
import { isDatabaseAway } from '../lib/database/retry.ts';
import { ExpectedError, TooManyRequestsError } from '../lib/errors.ts';
import type { FreeSpace } from '../lib/free-space.ts';
import type { Logger } from '../lib/logger.ts';
import { waitWords } from '../lib/wait-words.ts';

export type Acknowledgement =
  | { ok: true; data: unknown }
  | {
      ok: false;
      error: { code: string; message: string; fields?: unknown; rule?: string; reference?: string };
    };

/** One row of the realtime table with the tools already in its hands. */
export interface BoundRow {
  keepsNothing: boolean;
  run(actor: Actor, input: unknown): Promise<unknown>;
}

export interface AnswerContext {
  logger: Logger;
  requestId: string;
  /** The actor as of now, or null where the session has ended. */
  currentActor: () => Promise<Actor | null>;
  /** Of the disk that holds the database. */
  freeSpace: () => FreeSpace;
  /** Seconds to wait where this person or this socket has asked too often, else 0. */
  waitFor: (actor: Actor) => Promise<number>;
}

/**
 * Answers one event: session still stands, seat takes part, not too often, run, acknowledge. Never throws; the text
 * of an unexpected error never leaves.
 */
export async function answer(
  row: BoundRow,
  input: unknown,
  context: AnswerContext,
): Promise<Acknowledgement> {
  try {
    const actor = await context.currentActor();
    if (!actor) {
      return refuse('notSignedIn', 'You are signed out. Sign in to go on.');
    }
    const rests = whySeatRests(actor);
    if (rests !== null) return refuse('notPermitted', rests);
    const seconds = await context.waitFor(actor);
    if (seconds > 0) throw new TooManyRequestsError(waitWords(seconds), seconds);
    if (!row.keepsNothing && context.freeSpace() === 'readOnly') {
      return refuse('unavailable', 'Hedgerow can only be read just now: its disk is nearly full.');
    }
    return { ok: true, data: (await row.run(actor, input)) ?? null };
  } catch (error) {
    return describe(error, context);
  }
}

function describe(error: unknown, { logger, requestId }: AnswerContext): Acknowledgement {
  if (error instanceof z.ZodError) return refuse('invalidInput', 'We could not read that.');
  if (error instanceof ExpectedError) {
    const acknowledgement = refuse(error.code, error.message);
    if ('fields' in error) acknowledgement.error.fields = error.fields;
    if ('rule' in error) acknowledgement.error.rule = String(error.rule);
    return acknowledgement;
  }
  logger.error({ requestId, error }, isDatabaseAway(error) ? 'database away' : 'fault in an event');
  if (isDatabaseAway(error)) {
    return refuse('unavailable', 'Hedgerow cannot reach its records just now.');
  }
  const acknowledgement = refuse('fault', 'Something went wrong on our side.');
  acknowledgement.error.reference = requestId;
  return acknowledgement;
}

function refuse(code: string, message: string): Extract<Acknowledgement, { ok: false }> {
  return { ok: false, error: { code, message } };
}
