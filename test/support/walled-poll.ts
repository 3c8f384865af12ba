import type { Actor } from '#server/accounts/contract.ts';
import { answerField } from '#server/meetings/polls/contract.ts';
import type { Platform } from '#server/platform.ts';

const DAY_MS = 86_400_000;

/** Somebody looks for a date for their organisation, and has answered. */
export async function lookForDate(
  { meetings }: Pick<Platform, 'meetings'>,
  actor: Actor,
  name: string,
): Promise<{ pollId: string; time: string }> {
  const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const time = `${dayIn(20)}T10:00`;
  const { pollId } = await meetings.createPoll(actor, {
    ...{
      name,
      audience: actor.hostOrganisationIds,
      minutes: 120,
      place: name,
      phone: '',
      link: '',
    },
    clientId: 'walls-poll'.padEnd(24, '0'),
    times: [
      { day: dayIn(20), startTime: '10:00' },
      { day: dayIn(27), startTime: '' },
    ],
  });
  await meetings.answerPoll(actor, { pollId, [answerField(time)]: 'yes' });
  return { pollId, time };
}
