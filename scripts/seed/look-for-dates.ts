import type { Actor } from '#server/accounts/contract.ts';
import { TIME_ZONE } from '#server/meetings/contract.ts';
import { answerField, rankTimes } from '#server/meetings/polls/contract.ts';
import type { Joining } from '#scripts/story/plan.ts';
import { planAnswers, storyPolls, type StoryPoll } from '#scripts/story/polls.ts';

import type { Lane } from './lane.ts';

interface Asking {
  joinings: readonly Joining[];
  actorOf: (key: string) => Actor;
  now: Date;
  seed: number;
}

const DAY_MS = 86_400_000;
const dayInCounty = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** Asks which dates suit people, lets them answer, and chooses the best of those that have closed. */
export async function lookForDates(lane: Lane, asking: Asking): Promise<void> {
  for (const poll of storyPolls) await lookForDate(lane, poll, asking);
}

async function lookForDate(lane: Lane, story: StoryPoll, asking: Asking): Promise<void> {
  const { meetings } = lane.platform;
  const { now, actorOf } = asking;
  const daysFromNow = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const { name, audience, place, minutes, by, decidedInDays } = story;
  lane.moveTo(daysFromNow(story.askedInDays));
  const { pollId } = await meetings.createPoll(actorOf(by), {
    ...{ name, audience, place, minutes, phone: '', link: '' },
    times: story.times.map(({ inDays, startTime }) => ({
      day: dayInCounty.format(atWork(daysFromNow(inDays))),
      startTime,
    })),
    closesOn: dayInCounty.format(daysFromNow(story.closesInDays)),
    clientId: `story-asks-${story.key}`.padEnd(20, '-'),
  });
  const { times } = await meetings.getPoll(actorOf(by), { pollId });
  for (const { by: who, at, given } of planAnswers(story, asking)) {
    lane.moveTo(at);
    const fields = times.map(({ key }, index) => [answerField(key), given[index]]);
    await meetings.answerPoll(actorOf(who), { pollId, ...Object.fromEntries(fields) });
  }
  if (decidedInDays === null) return;
  lane.moveTo(daysFromNow(decidedInDays));
  const { counts } = await meetings.getPoll(actorOf(by), { pollId });
  const best = times[rankTimes(counts.times)[0] ?? 0];
  const chosen = { pollId, time: best?.key, place, phone: '', link: '' };
  await meetings.decidePoll(actorOf(by), chosen);
}

/** The same moment, or on the Monday after it. */
function atWork(moment: Date): Date {
  const weekday = moment.getUTCDay();
  const until = weekday === 6 ? 2 : 1;
  return weekday === 0 || weekday === 6 ? new Date(moment.getTime() + until * DAY_MS) : moment;
}
