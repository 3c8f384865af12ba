import { closesWords, pollTimeWords } from '#app/meetings/poll-words.ts';
import { planPoll } from '#server/meetings/polls/plan-poll.ts';

/* Run as a process of its own by tests that set TZ, which a running process reads once. */
const now = new Date('2026-10-07T08:30:00.000Z');
const row = (day: string, startTime: string) => ({ day, startTime });
const times = [row('2026-10-14', '10:00'), row('2026-10-25', '09:00'), row('2027-03-31', '18:30')];
const { times: planned, closesAt } = planPoll(
  {
    ...{ clientId: 'x'.repeat(16), name: 'Training day', audience: ['county'], place: '' },
    ...{ phone: '', link: '', minutes: 120, times, closesOn: '2026-10-12' },
  },
  now,
);
const words = planned.map(({ startsAt, endsAt }) =>
  pollTimeWords(
    { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    now.toISOString(),
  ),
);
const closes = closesWords(closesAt.toISOString(), now.toISOString());
process.stdout.write(
  JSON.stringify({ hourHere: new Date(0).getHours(), planned, words, closes, closesAt }),
);
