import { z } from 'zod';

import { messagingLimits } from './contract.ts';
import { clientId, id, ticked } from './inputs.ts';

const MOST = messagingLimits.messagesToKeep;

export const keepInput = z.object({ keepId: id() });

export const askToKeepInput = z.object({
  roomId: id(),
  clientId: clientId(),
  /** A form with one tick sends no list. */
  messageIds: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(id(), 'Tick what you want to keep.')
      .min(1, 'Tick what you want to keep.')
      .max(MOST, `Tick ${MOST} messages at most.`)
      .transform((ids) => [...new Set(ids)]),
  ),
  withNames: ticked(),
});
export type AskToKeepInput = z.output<typeof askToKeepInput>;

export const answerKeepInput = keepInput.extend({
  answer: z.enum(['agrees', 'declines'], 'Choose yes or no.'),
});

export const shareKeepInput = keepInput.extend({
  /** Of the words with which the form began. */
  version: z.string('We could not read that.').max(1_000, 'We could not read that.'),
});
