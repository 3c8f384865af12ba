import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { askVote, castVote, closeVote } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

async function openVoting() {
  const world = await openMeeting();
  const { tools, meetingId, marjoram } = world;
  const { voteId } = await askVote(tools, marjoram, { meetingId, question: 'In the library?' });
  world.announced.length = 0;
  return {
    ...world,
    voteId,
    cast: (actor: Actor, choice: string) => castVote(tools, actor, { meetingId, voteId, choice }),
    close: () => closeVote(tools, marjoram, { meetingId, voteId }),
  };
}

describe('an answer to a quiet vote', () => {
  it('counts once for each person, as it was said last, and not once the vote is closed', async () => {
    const { hazel, rowan, teazle, see, cast, close } = await openVoting();
    await Promise.all([cast(hazel, 'yes'), cast(hazel, 'yes'), cast(rowan, 'aside')]);
    await cast(hazel, 'no');
    await cast(teazle, 'no');
    await close();
    await expect(cast(rowan, 'yes')).rejects.toThrow('This vote is closed.');
    expect((await see(rowan)).votes).toMatchObject([{ counts: { yes: 0, no: 2, aside: 1 } }]);
  });

  it('is told to nobody while the vote is open, not even how many there are', async () => {
    const { hazel, rowan, marjoram, announced, see, arrive, cast } = await openVoting();
    await arrive(rowan);
    announced.length = 0;
    const before = { ...(await see(marjoram)), writer: 0 };
    await cast(hazel, 'no');
    await cast(rowan, 'aside');
    expect({ ...(await see(marjoram)), writer: 0 }).toEqual(before);
    expect(announced).toEqual([]);
    const [mine] = (await see(hazel)).votes;
    expect(mine).toEqual({
      ...{ id: mine?.id, question: 'In the library?', counts: null, hasAnswered: true },
    });
    expect((await see(marjoram)).votes).toMatchObject([{ hasAnswered: false }]);
  });

  it('stands nowhere with a name, and nowhere at all once it is counted', async () => {
    const { hazel, rowan, logged, cast, close } = await openVoting();
    await cast(hazel, 'aside');
    await cast(rowan, 'no');
    const stored = async () =>
      JSON.stringify(await mongoose.connection.collection('meetingVotes').find().toArray());
    const open = await stored();
    expect(open).toContain('aside');
    for (const { personId } of [hazel, rowan]) expect(open).not.toContain(personId);
    await close();
    expect(await stored()).not.toContain('"answers"');
    expect(logged).toEqual([]);
  });

  it('comes from those who may see the meeting', async () => {
    const { barnaby, stranger, cast } = await openVoting();
    for (const one of [barnaby, stranger]) {
      await expect(cast(one, 'yes')).rejects.toMatchObject({ code: 'notFound' });
    }
  });
});
