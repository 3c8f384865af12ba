import type { Actor } from '#server/accounts/contract.ts';
import {
  holidayField,
  TIME_ZONE,
  type HolidayChoice,
  type HolidayDate,
  type MeetingView,
} from '#server/meetings/contract.ts';
import { planCame } from '#scripts/story/after-meetings.ts';
import {
  datesInSeries,
  monthsBefore,
  planReplies,
  storySeries,
  type StorySeries,
} from '#scripts/story/meetings.ts';
import type { CountyPlan } from '#scripts/story/plan.ts';

import { keepAgendas } from './keep-agendas.ts';
import { keepRota } from './keep-rota.ts';
import { openLane, shareOut, type Lane, type SeedTools } from './lane.ts';
import { lookForDates } from './look-for-dates.ts';
import type { OpenedCounty } from './open-story-county.ts';
import { recordMeeting } from './record-meetings.ts';
import { writeDown } from './write-down.ts';

/** Dates answered at once. */
const HANDS = 4;
const DAY_MS = 86_400_000;

/** A date as forms send it, by the county's clocks: shortly before midnight it is tomorrow there in summer. */
const dayInCounty = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

interface Beginning {
  plan: CountyPlan;
  county: OpenedCounty;
  actors: ReadonlyMap<string, Actor>;
  now: Date;
  seed: number;
}

/**
 * Sets up the year of each series, lets people answer for the dates that are over and the next, keeps
 * the agenda of the county's own and what stays with people after the dates that are over, and looks
 * for dates. One of them has invitations come by mail. It says what the county's rota is worked out from.
 */
export async function holdMeetings(tools: SeedTools, beginning: Beginning): Promise<void> {
  const { plan, now, seed } = beginning;
  const setUpAt = new Date(now.getTime() - monthsBefore * 30.5 * DAY_MS);
  const lane = openLane(tools, setUpAt);
  for (const series of storySeries) await setUp(lane, series, beginning);

  const hazel = actorOf(beginning, 'hazel');
  await lane.platform.meetings.chooseInvitations(hazel, { isOn: 'yes' });
  const dates = await listDates(lane, actorOf(beginning, 'marjoram'));
  const answered = storySeries.flatMap((series) => {
    const mine = dates.filter(({ name }) => name === series.name);
    const over = mine.filter(({ startsAt }) => new Date(startsAt) < now).length;
    return mine.slice(0, over + 1).map((meeting, number) => {
      return { series, meeting, number, back: over - number };
    });
  });
  await shareOut(
    answered,
    { hands: HANDS, openHand: () => openLane(tools, setUpAt) },
    async ({ series, meeting, number }, { platform: { meetings }, moveTo }) => {
      const date = { startsAt: new Date(meeting.startsAt), number };
      for (const { by, at, answer } of planReplies(series, date, { ...plan, now, seed })) {
        moveTo(at);
        const meant = meeting.choices.includes(answer) ? answer : 'going';
        await meetings.replyToMeeting(actorOf(beginning, by), {
          meetingId: meeting.id,
          answer: meant,
        });
      }
    },
  );
  // One after another: what is tried at one date is asked about at the next.
  const afterwards = openLane(tools, setUpAt);
  for (const { series, meeting, number, back } of answered) {
    if (back === 0) continue;
    const date = { startsAt: new Date(meeting.startsAt), number };
    const replies = planReplies(series, date, { ...plan, now, seed });
    const came = planCame(replies, { seed, key: `${series.key} ${number}` });
    await recordMeeting(afterwards, { meeting, series: series.key, back, came }, (key) =>
      actorOf(beginning, key),
    );
  }
  await keepAgendas(lane, {
    dates: dates.filter(({ name }) => name === storySeries[0]?.name),
    actorOf: (key) => actorOf(beginning, key),
    now,
  });
  const isHeld = ({ series, meeting }: (typeof answered)[number]) =>
    series.key === 'county' && new Date(meeting.endsAt) < now;
  const latest = answered.findLast(isHeld);
  if (latest) {
    await writeDown(openLane(tools, setUpAt), latest.meeting, {
      joinings: plan.joinings,
      actorOf: (key) => actorOf(beginning, key),
    });
  }
  const next = dates.find(
    ({ name, startsAt }) => name === storySeries[0]?.name && new Date(startsAt) > now,
  );
  if (next) {
    const rota = { actor: actorOf(beginning, 'marjoram'), meetingId: next.id };
    await keepRota(openLane(tools, now), rota);
  }
  await lookForDates(lane, {
    ...{ joinings: plan.joinings, now, seed },
    actorOf: (key) => actorOf(beginning, key),
  });
}

async function setUp(lane: Lane, series: StorySeries, beginning: Beginning): Promise<void> {
  const { key, organisation, ...words } = series;
  const ids = beginning.county.organisationIds;
  const { meetings } = lane.platform;
  const marjoram = actorOf(beginning, 'marjoram');
  const form = {
    ...words,
    audience: organisation === null ? 'county' : ids.get(organisation),
    repeat: 'monthly',
    startsOn: dayInCounty.format(lane.now()),
    clientId: `story-meets-${key}`.padEnd(20, '-'),
  };
  const { holidays } = await meetings.previewSeries(marjoram, { ...form, times: datesInSeries });
  const choices = holidays.filter(isInMidwinter).map(chooseFor);
  await meetings.createSeries(marjoram, {
    ...form,
    ...Object.fromEntries(choices.map(({ day, choice }) => [holidayField(day), choice])),
    times: datesInSeries + choices.filter(({ choice }) => choice === 'skip').length,
  });
}

/** On other bank holidays the county meets: not everything in a real one was thought of either. */
function isInMidwinter({ holiday }: HolidayDate): boolean {
  return /Christmas|Boxing|New Year/.test(holiday);
}

function chooseFor({ day, weekLaterHoliday }: HolidayDate): { day: string; choice: HolidayChoice } {
  return { day, choice: weekLaterHoliday === null ? 'weekLater' : 'skip' };
}

/** All dates from now on, in every page of the list. */
async function listDates({ platform }: Lane, actor: Actor): Promise<MeetingView[]> {
  const dates: MeetingView[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: { meetings: MeetingView[]; next: string | null } =
      await platform.meetings.listMeetings(actor, { after });
    dates.push(...page.meetings);
    after = page.next;
  }
  return dates;
}

function actorOf({ actors }: Beginning, key: string): Actor {
  const actor = actors.get(key);
  if (!actor) throw new Error(`Nobody in the story is called ${key}.`);
  return actor;
}
