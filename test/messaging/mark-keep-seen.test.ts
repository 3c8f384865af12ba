import { describe, expect, it } from 'vitest';

import { answerKeep, markKeepSeen } from '#server/messaging/index.ts';
import { newsOf, openConversation, openKeep } from './support/open-keep.ts';

describe('having read what became of words to keep', () => {
  it('takes it from my start page', async () => {
    const { tools, people, said, ask } = await openConversation();
    const { keepId } = await ask(people.hazel, [said.rowans]);
    await answerKeep(tools, people.rowan, { keepId, answer: 'declines' });
    expect(await newsOf(tools, people.hazel)).toHaveLength(1);
    expect(await markKeepSeen(tools, people.hazel, { keepId })).toEqual({ resourceId: null });
    expect(await newsOf(tools, people.hazel)).toEqual([]);
  });

  it('is no answer, and nobody else’s business', async () => {
    const { tools, people, keepId } = await openKeep();
    await markKeepSeen(tools, people.rowan, { keepId });
    expect(await newsOf(tools, people.rowan)).toHaveLength(1);
    for (const other of [people.marjoram, people.sedge]) {
      await expect(markKeepSeen(tools, other, { keepId })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });
});
