import { describe, expect, it } from 'vitest';

import type { Tools } from '#server/lib/tools.ts';
import { closeAccount } from '#server/accounts/close-account.ts';
import { AgendaVote } from '#server/meetings/agenda/agenda-vote.model.ts';
import { followMemberships, suggestItem, voteForItem } from '#server/meetings/index.ts';
import { openAgenda, titlesOf } from '#test/meetings/support/open-agenda.ts';

async function openVotes() {
  const world = await openAgenda();
  await world.share(world.hazel, 'Letters', 'paperwork');
  const vote = (actor: typeof world.hazel, on = true, key = 'tag:paperwork') =>
    voteForItem(world.tools, actor, { meetingId: world.october, key, on: on ? 'yes' : '' });
  const votes = async () =>
    (await world.read(world.marjoram)).items.find(({ key }) => key === 'tag:paperwork')?.candidate
      ?.votes;
  return { ...world, vote, votes };
}

describe('voting for what came up', () => {
  it('counts each person once, whatever tabs they press in', async () => {
    const { vote, votes, hazel, rowan } = await openVotes();
    await Promise.all([vote(hazel), vote(hazel), vote(rowan)]);
    expect(await votes()).toBe(2);
    await vote(hazel, false);
    await vote(hazel, false);
    expect(await votes()).toBe(1);
  });

  it('tells that there is a vote and not whose', async () => {
    const { vote, rowan, announced } = await openVotes();
    announced.length = 0;
    await vote(rowan);
    expect(announced).toMatchObject([{ event: 'agenda.changed' }]);
    expect(JSON.stringify(announced[0]?.view)).not.toContain(rowan.personId);
  });

  it('is for what came up alone', async () => {
    const { vote, hazel } = await openVotes();
    await expect(vote(hazel, true, 'tag:strengths')).rejects.toMatchObject({ code: 'conflict' });
    await expect(vote(hazel, true, 'own:floor')).rejects.toMatchObject({ code: 'conflict' });
    await expect(vote(hazel, true, 'no key')).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await AgendaVote.countDocuments()).toBe(0);
  });

  it('is for those who may see the meeting, until it is over', async () => {
    const { vote, clock, hazel, barnaby, stranger } = await openVotes();
    for (const other of [barnaby, stranger]) {
      await expect(vote(other)).rejects.toMatchObject({ code: 'notFound' });
    }
    clock.moveTo('2026-10-14T11:00:00.000Z');
    await expect(vote(hazel)).rejects.toMatchObject({ code: 'notPermitted' });
  });

  it('ends with one’s membership, as one’s suggestions do', async () => {
    const { tools, vote, votes, read, october: meetingId, rowan, hazel, alder } = await openVotes();
    const followers: Tools['membershipFollowers'] = [
      (change, session) => followMemberships(tools, change, session),
    ];
    await vote(hazel);
    await vote(rowan);
    const form = { meetingId, title: 'A spare banner', clientId: 'suggests-a-banner-1' };
    await suggestItem(tools, rowan, form);
    const leaving = { ...tools, membershipFollowers: followers };
    await closeAccount(leaving, alder, { personId: rowan.personId });
    expect(await votes()).toBe(1);
    expect(titlesOf(await read(hazel))).not.toContain('A spare banner');
  });
});
