import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { askVote } from '#server/meetings/index.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';
import { NHS_NUMBER } from '#test/support/form-case.ts';
import { openMeeting } from './support/open-meeting.ts';

async function openAsking() {
  const world = await openMeeting();
  const { tools, meetingId } = world;
  const ask = (actor: Actor, question = 'Shall we meet in the library?') =>
    askVote(tools, actor, { meetingId, question });
  return { ...world, ask };
}

describe('a quiet vote', () => {
  it('is asked by whoever leads, one at a time', async () => {
    const { hazel, marjoram, see, ask } = await openAsking();
    await expect(ask(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
    const both = await Promise.allSettled([ask(marjoram), ask(marjoram)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(ask(marjoram)).rejects.toThrow('Close the open vote first.');
    expect((await see(hazel)).votes).toMatchObject([
      { question: 'Shall we meet in the library?', counts: null, hasAnswered: false },
    ]);
  });

  it('has a question, and Guard reads it', async () => {
    const { hazel, marjoram, see, ask } = await openAsking();
    expect(await refusalOf(ask(marjoram, ' '))).toMatchObject({ fields: ['question'] });
    expect(await refusalOf(ask(marjoram, 'x'.repeat(201)))).toMatchObject({ fields: ['question'] });
    expect(await refusalOf(ask(marjoram, `Is it ${NHS_NUMBER}?`))).toEqual({
      code: 'guardRefused',
      fields: ['question'],
    });
    expect((await see(hazel)).votes).toEqual([]);
  });
});
