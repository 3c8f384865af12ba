import { describe, expect, it } from 'vitest';

import type { Actor } from '#server/accounts/contract.ts';
import { changeChair } from '#server/meetings/index.ts';
import { openMeeting } from './support/open-meeting.ts';

async function openChaired() {
  const world = await openMeeting();
  const { tools, meetingId } = world;
  const press = (actor: Actor, chair: string) => changeChair(tools, actor, { meetingId, chair });
  return { ...world, press };
}

describe('the chair of a meeting', () => {
  it('is taken by one at a time, by whoever is first, and given back', async () => {
    const { hazel, rowan, see, press, announced, arrive } = await openChaired();
    await arrive(rowan);
    expect(await see(hazel)).toMatchObject({ chair: null, mayLead: false, mayTakeChair: true });
    const both = await Promise.allSettled([press(hazel, 'take'), press(rowan, 'take')]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { chair } = await see(hazel);
    const [inChair, other] = chair?.id === hazel.personId ? [hazel, rowan] : [rowan, hazel];
    expect(await see(inChair)).toMatchObject({ mayLead: true });
    expect(await see(other)).toMatchObject({ mayLead: false, mayTakeChair: false });
    await expect(press(other, 'take')).rejects.toThrow('Somebody else chairs this meeting now.');
    await press(other, 'giveBack');
    expect((await see(other)).chair?.id).toBe(inChair.personId);
    announced.length = 0;
    await press(inChair, 'giveBack');
    expect((await see(other)).chair).toBeNull();
    expect(announced).toMatchObject([{ event: 'live.changed', audience: [rowan.personId] }]);
  });

  it('can be taken over by a coordinator, who leads without it as well', async () => {
    const { hazel, marjoram, see, press } = await openChaired();
    await press(hazel, 'take');
    expect(await see(marjoram)).toMatchObject({ mayLead: true, mayTakeChair: true });
    await press(marjoram, 'take');
    expect((await see(hazel)).chair).toEqual({ id: marjoram.personId, name: 'Marjoram Stile' });
    expect((await see(hazel)).mayLead).toBe(false);
  });
});
