import { describe, expect, it } from 'vitest';

import { chooseInvitations, getInvitations } from '#server/meetings/index.ts';
import { openInvited } from './support/open-invited.ts';

describe('choosing invitations', () => {
  it('is off until somebody chooses it for themselves', async () => {
    const { tools, choose, hazel, rowan } = await openInvited();
    const isOn = async (actor: typeof hazel) => (await getInvitations(tools, actor)).isOn;
    expect(await isOn(hazel)).toBe(false);
    await Promise.all([choose(hazel), choose(hazel)]);
    expect([await isOn(hazel), await isOn(rowan)]).toEqual([true, false]);
    await choose(hazel, 'no');
    expect(await isOn(hazel)).toBe(false);
  });

  it('anew sends all that is to come once more, with higher numbers', async () => {
    const { choose, createYear, send, calendarsTo, subjectsTo, hazel } = await openInvited();
    await choose(hazel);
    await createYear();
    await send();
    await choose(hazel);
    await send();
    expect(subjectsTo(hazel)).toHaveLength(1);
    await choose(hazel, 'no');
    await createYear({ name: 'Meanwhile' });
    await send();
    expect(subjectsTo(hazel)).toHaveLength(1);
    await choose(hazel);
    await send();
    expect(subjectsTo(hazel).slice(1).sort()).toEqual([
      'Invitation: Meanwhile',
      'Invitation: Practice meeting',
    ]);
    const again = calendarsTo(hazel).slice(1);
    expect(again.map(({ events }) => events[0]?.sequence).sort()).toEqual([0, 1]);
  });

  it('is not there for activity providers', async () => {
    const { tools, barnaby } = await openInvited();
    const notThere = { code: 'notFound' };
    await expect(chooseInvitations(tools, barnaby, { isOn: 'yes' })).rejects.toMatchObject(
      notThere,
    );
    await expect(chooseInvitations(tools, barnaby, { isOn: 'no' })).rejects.toMatchObject(notThere);
    await expect(getInvitations(tools, barnaby)).rejects.toMatchObject(notThere);
  });
});
