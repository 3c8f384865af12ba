import { describe, expect, it } from 'vitest';

import { Person } from '#server/accounts/person.model.ts';
import { createMailer } from '#server/lib/mail/create-mailer.ts';
import { makeMeetingSources } from '#server/meetings/make-meeting-sources.ts';
import { markDueReminders } from '#server/meetings/index.ts';
import { changeChoices, listForYou, sendMails, tellConcerns } from '#server/notifications/index.ts';
import { choicesForm } from '#test/notifications/support/open-letters.ts';
import { openPostOffice } from '#test/support/post-office.ts';
import { makeLoopbackPusher } from '#test/support/push-service.ts';
import { openReminded } from './support/open-reminded.ts';

const NEAR = 'A meeting you are coming to is near';
const CANCELLED = 'A meeting you were coming to is cancelled';

/** With letters that go to a real mail server. */
async function openWithLetters() {
  const world = await openReminded();
  const office = await openPostOffice();
  const { hazel, clock } = world;
  const { logger } = world.tools;
  await Person.updateOne({ _id: hazel.personId }, { email: 'hazel@people.example' });
  const env = {
    mode: 'production' as const,
    smtpUrl: office.url,
    mailFrom: 'post@hedgerow.example',
  };
  const tools = {
    ...world.tools,
    notificationSources: makeMeetingSources(world.tools),
    mailer: createMailer({ env, logger }),
    pusher: makeLoopbackPusher(''),
  };
  return {
    ...{ ...world, tools },
    /** The chores at that moment. */
    runAt: async (iso: string) => {
      clock.moveTo(iso);
      await markDueReminders(tools);
      await tellConcerns(tools);
      await sendMails(tools);
    },
    /** Letters to Hazel, whoever else got one. */
    letters: () =>
      office.delivered
        .filter(({ recipients }) => recipients.includes('hazel@people.example'))
        .map(({ mail }) => mail),
  };
}

describe('reminders of a meeting', () => {
  it('come once, the working day before, and say when it is and nothing of anybody', async () => {
    const { runAt, letters, tools, hazel } = await openWithLetters();
    for (const moment of ['12T09:00', '13T07:25']) {
      await runAt(`2026-10-${moment}:00Z`);
      expect(letters()).toEqual([]);
    }
    for (const moment of ['13T07:30', '13T07:35', '13T07:00', '14T08:30', '14T12:00']) {
      await runAt(`2026-10-${moment}:00Z`);
    }
    expect(letters().map(({ subject }) => subject)).toEqual([NEAR]);
    const [letter] = letters();
    expect(letter?.text).toContain(`${NEAR}: Wednesday 14 October at 10:00`);
    expect(letter?.text).not.toMatch(/Ambry|Practice|Marjoram|Teazle/);
    // Once it has begun nothing more is said of it.
    const { notifications } = await listForYou(tools, hazel, {});
    expect(notifications).toEqual([]);
  });

  it('wait out days off, and stand under “For you” meanwhile', async () => {
    const { runAt, letters, tools, hazel, meetingId } = await openWithLetters();
    await Person.updateOne({ _id: hazel.personId }, { workingDays: ['monday', 'wednesday'] });
    await runAt('2026-10-13T07:30:00Z');
    expect(letters()).toEqual([]);
    expect((await listForYou(tools, hazel, {})).notifications).toMatchObject([
      {
        ...{ kind: 'meetingNears', path: `/meetings/${meetingId}`, where: 'Practice meeting' },
        when: '2026-10-14T09:00:00.000Z',
      },
    ]);
    await runAt('2026-10-14T07:30:00Z');
    expect(letters()).toHaveLength(1);
  });

  it('CO4: do not go out for a date that is cancelled', async () => {
    const { cancel, runAt, letters } = await openWithLetters();
    await cancel();
    await runAt('2026-10-13T07:30:00Z');
    expect(letters().map(({ subject }) => subject)).toEqual([CANCELLED]);
  });

  it('CO4: nor where it is cancelled while somebody rests who is to be reminded', async () => {
    const { cancel, runAt, letters, hazel } = await openWithLetters();
    await Person.updateOne({ _id: hazel.personId }, { workingDays: ['wednesday'] });
    await runAt('2026-10-13T07:30:00Z');
    await cancel();
    await runAt('2026-10-14T07:30:00Z');
    expect(letters().map(({ subject }) => subject)).toEqual([CANCELLED]);
  });

  it('are not for those who want none', async () => {
    const { runAt, letters, tools, hazel } = await openWithLetters();
    await changeChoices(tools, hazel, choicesForm({ meetingsNear: 'no' }));
    await runAt('2026-10-13T07:30:00Z');
    expect(letters()).toEqual([]);
    expect((await listForYou(tools, hazel, {})).notifications).toEqual([]);
  });
});
