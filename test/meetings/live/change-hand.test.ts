import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeHand } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

async function openHands() {
  const world = await openMeeting();
  const { tools, meetingId, see, hazel } = world;
  return {
    ...world,
    raise: (actor: Actor) => changeHand(tools, actor, { meetingId, hand: 'raised' }),
    lower: (actor: Actor) => changeHand(tools, actor, { meetingId, hand: 'lowered' }),
    hands: async () => (await see(hazel)).hands.map(({ name }) => name),
  };
}

describe('hands', () => {
  it('stand in the order in which they came, each once, and go down by their own', async () => {
    const { hazel, rowan, teazle, raise, lower, hands } = await openHands();
    for (const one of [rowan, hazel, rowan, teazle]) await raise(one);
    expect(await hands()).toEqual(['Rowan Brackett', 'Hazel Quickset', 'Dr Teazle Hurdle']);
    await lower(hazel);
    await lower(hazel);
    expect(await hands()).toEqual(['Rowan Brackett', 'Dr Teazle Hurdle']);
    await raise(hazel);
    expect(await hands()).toEqual(['Rowan Brackett', 'Dr Teazle Hurdle', 'Hazel Quickset']);
  });

  it('that are put up at one moment are all there, and each once', async () => {
    const { hazel, rowan, teazle, raise, hands } = await openHands();
    await Promise.all([hazel, rowan, teazle, hazel, rowan, teazle].map(raise));
    expect((await hands()).sort()).toEqual([
      'Dr Teazle Hurdle',
      'Hazel Quickset',
      'Rowan Brackett',
    ]);
  });

  it('are not those of people who may not see the meeting', async () => {
    const { barnaby, stranger, raise, hands } = await openHands();
    for (const one of [barnaby, stranger]) {
      await expect(raise(one)).rejects.toMatchObject({ code: 'notFound' });
    }
    expect(await hands()).toEqual([]);
  });
});
