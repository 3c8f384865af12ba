import { describe, expect, it } from 'vitest';

import { changeGap } from '#server/gaps/index.ts';
import { makeGapThemes } from '#server/gaps/make-gap-themes.ts';
import { logChoir, openGaps } from './support/open-gaps.ts';

async function openMonth() {
  const world = await openGaps();
  const { tools, hazel, rowan } = world;
  const now = tools.clock.now().getTime();
  const asked = {
    ...{ countyId: hazel.countyId, audience: ['county'], readerId: rowan.personId },
    from: new Date(now - 1000),
    until: new Date(now + 1000),
  };
  return { ...world, asked, themes: () => makeGapThemes().listThemes(asked) };
}

describe('what a month missed', () => {
  it('is counted by what people need, with place and reason, and without a name', async () => {
    const world = await openMonth();
    const gapId = await logChoir(world);
    await logChoir(world, { place: 'Wick St Bride', kind: 'tooFar' });
    await logChoir(world, { need: 'money' });
    const themes = await world.themes();
    expect(themes.map(({ key, title, links }) => [key, title, links.length]).sort()).toEqual([
      ['gap:money', 'What’s missing: money', 1],
      ['gap:music', 'What’s missing: music', 2],
    ]);
    const music = themes.find(({ key }) => key === 'gap:music');
    expect(music?.links).toContainEqual({
      path: `/gaps/${gapId}`,
      words: 'Ambry: there is none',
      at: world.tools.clock.now(),
    });
    const told = JSON.stringify(themes);
    expect(told).not.toContain(world.hazel.personId);
    expect(told).not.toContain('Nobody sings');
  });

  it('leaves out what is filled, what is older and what is still to come', async () => {
    const world = await openMonth();
    const { tools, clock, marjoram } = world;
    const gapId = await logChoir(world);
    await changeGap(tools, marjoram, { gapId, state: 'workedOn' });
    expect(await world.themes()).toHaveLength(1);
    clock.forward({ seconds: 1 });
    await logChoir(world, { need: 'money' });
    clock.forward({ seconds: -3 });
    await logChoir(world, { need: 'food' });
    expect((await world.themes()).map(({ key }) => key)).toEqual(['gap:music']);
  });
});
