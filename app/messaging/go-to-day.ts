import { redirect, type AppLoadContext } from '@remix-run/node';

import { answerForm } from '#app/lib/answer-form.ts';
import type { Actor } from '#server/accounts/contract.ts';

import { messagePath, type DayTrouble } from './room-data.ts';

/**
 * Leads to the first message of a day or since. Answers why not where nothing was said since or the
 * text is no day, and null where no day was asked for.
 *
 * @throws Response the redirect to that message
 */
export async function goToDay(
  { messaging }: AppLoadContext,
  actor: Actor,
  { roomId, day }: { roomId: string; day: string | null },
): Promise<DayTrouble | null> {
  if (day === null) return null;
  const answer = await answerForm({ on: day }, async () => {
    const found = await messaging.findMessageSince(actor, { roomId, on: day });
    if (found) throw redirect(messagePath(roomId, found));
    return null;
  });
  if (answer === null) {
    const sentence = 'Nothing was said here on that day or since. These are the newest messages.';
    return { day, sentence, status: 200 };
  }
  return { day, sentence: answer.data.errors.on ?? 'Choose another day.', status: 400 };
}
