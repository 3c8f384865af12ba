import type { Actor } from '#server/accounts/contract.ts';
import type { MeetingView } from '#server/meetings/contract.ts';
import { countyAgenda, storySuggestions, storyVotes } from '#scripts/story/agendas.ts';

import type { Lane } from './lane.ts';

interface CountyDates {
  /** Of the county's series, soonest first. */
  dates: readonly MeetingView[];
  actorOf: (key: string) => Actor;
  now: Date;
}

/** Keeps the agenda of the last county meeting, with what became of it, and asks for things for the next. */
export async function keepAgendas(lane: Lane, { dates, actorOf, now }: CountyDates): Promise<void> {
  const { meetings } = lane.platform;
  const marjoram = actorOf('marjoram');
  const next = dates.find(({ startsAt }) => new Date(startsAt) > now);
  const last = dates.findLast(({ endsAt }) => new Date(endsAt) < now);
  if (last) {
    const meetingId = last.id;
    lane.moveTo(new Date(new Date(last.startsAt).getTime() - 60_000));
    const items = countyAgenda.map(({ title, minutes, isEveryTime }, index) => ({
      ...{ title, minutes, key: `${isEveryTime ? 'part' : 'own'}:${index}` },
    }));
    await meetings.keepAgenda(marjoram, { meetingId, version: 0, items });
    lane.moveTo(new Date(last.endsAt));
    const agenda = await meetings.getAgenda(marjoram, { meetingId });
    for (const { id: itemId, title } of agenda.items) {
      const isLeft = countyAgenda.some((one) => one.title === title && one.isLeft);
      await meetings.markItem(marjoram, { meetingId, itemId, state: isLeft ? 'later' : 'done' });
    }
  }
  if (!next) return;
  lane.moveTo(now);
  for (const [index, { by, title }] of storySuggestions.entries()) {
    const clientId = `story-suggests-${index}`;
    await meetings.suggestItem(actorOf(by), { meetingId: next.id, title, clientId });
  }
  const agenda = await meetings.getAgenda(marjoram, { meetingId: next.id });
  const cameUp = [...agenda.items, ...agenda.others];
  for (const { title, by } of storyVotes) {
    const key = cameUp.find((one) => one.title === title)?.key;
    if (key === undefined) throw new Error(`“${title}” did not come up.`);
    for (const one of by) {
      await meetings.voteForItem(actorOf(one), { meetingId: next.id, key, on: true });
    }
  }
}
