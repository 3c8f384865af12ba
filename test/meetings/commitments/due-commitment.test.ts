import { describe, expect, it } from 'vitest';

import {
  answerCommitment,
  cancelMeeting,
  listForStart,
  writeCommitment,
} from '#server/meetings/index.ts';
import { openHeld } from '../support/open-held.ts';

async function openWritten() {
  const held = await openHeld();
  const { tools, hazel, october: meetingId } = held;
  await writeCommitment(tools, hazel, { meetingId, words: 'Ask first', isShared: 'yes' });
  const due = (actor = hazel) => listForStart(tools, actor).then(({ tried }) => tried);
  return { ...held, due };
}

describe('what somebody wanted to try, on the start page', () => {
  it('is there in the week before the next date, for its person alone', async () => {
    const { clock, hazel, rowan, marjoram, barnaby, november, due } = await openWritten();
    clock.moveTo('2026-11-04T09:59:00.000Z');
    expect(await due()).toBeNull();
    clock.moveTo('2026-11-04T10:01:00.000Z');
    expect(await due(hazel)).toEqual({
      ...{ words: 'Ask first', meetingId: november, name: 'Practice meeting' },
      startsAt: '2026-11-11T10:00:00.000Z',
    });
    for (const actor of [rowan, marjoram, barnaby]) expect(await due(actor)).toBeNull();
    clock.moveTo('2026-11-11T10:30:00.000Z');
    expect(await due()).toBeNull();
  });

  it('is gone once it was said how it went, and back before the date after where it is still tried', async () => {
    const { tools, clock, hazel, november, december, commitments, due } = await openWritten();
    clock.moveTo('2026-11-05T12:00:00.000Z');
    const [asked] = (await commitments(hazel, november)).asked;
    const answer = { meetingId: november, commitmentId: asked?.id, progress: 'trying' };
    await answerCommitment(tools, hazel, answer);
    expect(await due()).toBeNull();
    clock.moveTo('2026-12-04T12:00:00.000Z');
    expect(await due()).toMatchObject({ meetingId: december });
    await answerCommitment(tools, hazel, { ...answer, meetingId: december, progress: 'did' });
    expect(await due()).toBeNull();
  });

  it('is not there for a date that is cancelled, nor for whoever may come no more', async () => {
    const { tools, clock, hazel, marjoram, november, due } = await openWritten();
    clock.moveTo('2026-11-05T12:00:00.000Z');
    expect(await due({ ...hazel, roles: ['activityProvider'] })).toBeNull();
    const cancel = { meetingId: november, scope: 'this', sequence: 0 };
    await cancelMeeting(tools, marjoram, cancel);
    expect(await due()).toBeNull();
  });
});
