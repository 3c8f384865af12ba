import { describe, expect, it } from 'vitest';

import { createSeries, getMeeting, listMeetings, replyToMeeting } from '#server/meetings/index.ts';
import { countsOf, Reply } from '#server/meetings/reply.model.ts';
import { openFenwold, yearOfMeetings } from './support/open-fenwold.ts';

describe('answering for a meeting', () => {
  it('answers for one date only; the others stay unanswered', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    const { meetings } = await listMeetings(tools, hazel);
    expect(meetings.map(({ myAnswer }) => myAnswer)).toEqual([
      'going',
      ...Array.from({ length: 11 }, () => null),
    ]);
    expect(meetings[0]?.counts).toMatchObject({ going: 1, phone: 0, no: 0 });
    expect(meetings[1]?.counts).toMatchObject({ going: 0, phone: 0, no: 0 });
  });

  it('counts a change of mind as one answer, and the same press again as none', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    const say = (answer: string) => replyToMeeting(tools, hazel, { meetingId, answer });
    expect((await say('going')).counts).toEqual({ going: 1, phone: 0, no: 0, version: 1 });
    expect((await say('going')).counts).toEqual({ going: 1, phone: 0, no: 0, version: 1 });
    expect((await say('no')).counts).toEqual({ going: 0, phone: 0, no: 1, version: 2 });
    expect((await say('phone')).counts).toEqual({ going: 0, phone: 1, no: 0, version: 3 });
    expect(await Reply.countDocuments()).toBe(1);
  });

  it('keeps one answer when several presses come at one moment', async () => {
    const { tools, marjoram, hazel, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    const presses = ['going', 'phone', 'no', 'going', 'going', 'phone'].flatMap((answer) => [
      replyToMeeting(tools, hazel, { meetingId, answer }),
      replyToMeeting(tools, rowan, { meetingId, answer }),
    ]);
    await Promise.all(presses);
    expect(await Reply.countDocuments()).toBe(2);
    const { counts } = await getMeeting(tools, hazel, { meetingId });
    expect(counts.going + counts.phone + counts.no).toBe(2);
  });

  it('tells the counts to all who may come and to nobody else, and names nobody', async () => {
    const { tools, announced, marjoram, hazel, teazle, teasel } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel }),
    );
    announced.length = 0;
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    const counts = { going: 1, phone: 0, no: 0, version: 1 };
    expect(announced).toMatchObject([
      { event: 'meeting.answered', view: { meetingId, counts } },
      { event: 'meeting.replied', view: { meetingId, answer: 'going' } },
    ]);
    const [toAll, toMe] = announced;
    expect([...(toAll?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, teazle].map(({ personId }) => personId).sort(),
    );
    expect(JSON.stringify(toAll?.view)).not.toContain(hazel.personId);
    expect(toMe?.audience).toEqual([hazel.personId]);
  });

  it('of the county is told to link workers, supervisors and coordinators of all organisations', async () => {
    const { tools, announced, marjoram, hazel, teazle, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    announced.length = 0;
    await replyToMeeting(tools, rowan, { meetingId, answer: 'going' });
    expect([...(announced[0]?.audience ?? [])].sort()).toEqual(
      [marjoram, hazel, teazle, rowan].map(({ personId }) => personId).sort(),
    );
  });

  it('is taken from those who may come, and for others the meeting is not there', async () => {
    const { tools, marjoram, hazel, teazle, rowan, barnaby, alder, stranger, teasel } =
      await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(
      tools,
      marjoram,
      yearOfMeetings({ audience: teasel }),
    );
    const say = (actor: typeof hazel) =>
      replyToMeeting(tools, actor, { meetingId, answer: 'going' });
    for (const outsider of [rowan, barnaby, alder, stranger]) {
      await expect(say(outsider)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await Reply.countDocuments()).toBe(0);
    for (const invited of [hazel, teazle, marjoram]) await say(invited);
    expect((await getMeeting(tools, hazel, { meetingId })).counts.going).toBe(3);
  });

  it('ends when the meeting has ended', async () => {
    const { tools, clock, marjoram, hazel } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    clock.moveTo('2026-10-14T10:59:59.000Z');
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    clock.moveTo('2026-10-14T11:00:00.000Z');
    await expect(replyToMeeting(tools, hazel, { meetingId, answer: 'no' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await getMeeting(tools, hazel, { meetingId })).myAnswer).toBe('going');
  });

  it('can say "by phone" only where the meeting says how', async () => {
    const { tools, marjoram, hazel } = await openFenwold();
    const form = yearOfMeetings({ phone: '', link: '' });
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    await expect(
      replyToMeeting(tools, hazel, { meetingId, answer: 'phone' }),
    ).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(
      replyToMeeting(tools, hazel, { meetingId, answer: 'going' }),
    ).resolves.toMatchObject({ answer: 'going' });
  });

  it('takes nothing but the three answers, and no answer for somebody else', async () => {
    const { tools, marjoram, hazel, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    for (const answer of ['maybe', '', undefined, { $ne: 'no' }, ['going']]) {
      await expect(replyToMeeting(tools, hazel, { meetingId, answer })).rejects.toMatchObject({
        code: 'invalidInput',
      });
    }
    await replyToMeeting(tools, hazel, { meetingId, answer: 'no', personId: rowan.personId });
    expect((await getMeeting(tools, rowan, { meetingId })).myAnswer).toBeNull();
    expect((await getMeeting(tools, hazel, { meetingId })).myAnswer).toBe('no');
  });

  it('is counted from the index alone', async () => {
    const { tools, marjoram, hazel, rowan } = await openFenwold();
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, yearOfMeetings());
    await replyToMeeting(tools, hazel, { meetingId, answer: 'going' });
    await replyToMeeting(tools, rowan, { meetingId, answer: 'no' });
    const [reply] = await Reply.find().lean();
    if (!reply) throw new Error('There is no reply.');
    const explained = JSON.stringify(
      await Reply.aggregate(countsOf(reply.meetingId)).explain('executionStats'),
    );
    expect(explained).toContain('"IXSCAN"');
    expect(explained).not.toContain('"COLLSCAN"');
    expect(explained).toContain('"totalDocsExamined":0');
  });
});
