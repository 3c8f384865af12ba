import mongoose from 'mongoose';

import type { Actor } from '#server/accounts/contract.ts';
import { Membership } from '#server/accounts/membership.model.ts';
import { answerPoll, createPoll, getPoll } from '#server/meetings/index.ts';
import { answerField, type PollAnswer } from '#server/meetings/polls/contract.ts';
import { openFenwold } from '../../support/open-fenwold.ts';

/** The form of somebody who looks for a date: three Wednesdays at ten, for two hours. */
export function lookingForDate(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    clientId: new mongoose.Types.ObjectId().toString(),
    name: 'Training day',
    audience: 'county',
    place: 'Ambry Village Hall',
    phone: '',
    link: '',
    minutes: '120',
    times: [
      { day: '2026-10-21', startTime: '10:00' },
      { day: '2026-10-28', startTime: '' },
      { day: '2026-11-04', startTime: '' },
    ],
    closesOn: '2026-10-14',
    ...overrides,
  };
}

/** In the order of the form above. */
export const times = ['2026-10-21T10:00', '2026-10-28T10:00', '2026-11-04T10:00'] as const;

/** What is pressed in the rows of the form, in their order. */
export function pressed(pollId: string, ...answers: (PollAnswer | null)[]) {
  const given = answers.flatMap((answer, index) => {
    const time = times[index];
    return answer === null || time === undefined ? [] : [[answerField(time), answer]];
  });
  return { pollId, ...Object.fromEntries(given) } as Record<string, unknown>;
}

/** Fenwold, in which a coordinator looks for a date for everybody, or as `overrides` say. */
export async function openPoll(overrides: Record<string, unknown> = {}) {
  const world = await openFenwold();
  const { tools, marjoram } = world;
  const { pollId } = await createPoll(tools, marjoram, lookingForDate(overrides));
  const answer = (actor: Actor, ...answers: (PollAnswer | null)[]) =>
    answerPoll(tools, actor, pressed(pollId, ...answers));
  return {
    ...world,
    ...{ pollId, answer },
    look: (actor: Actor = marjoram) => getPoll(tools, actor, { pollId }),
  };
}

/** Their roles end, as accounts would end them. */
export async function endRoles({ personId }: Actor): Promise<void> {
  await Membership.updateMany({ personId }, { $set: { state: 'ended', endedAt: new Date() } });
}
