import { describe, expect, it } from 'vitest';

import { Suggestion } from '#server/meetings/agenda/suggestion.model.ts';
import { agendaLimits } from '#server/meetings/agenda/contract.ts';
import { suggestItem, withdrawSuggestion } from '#server/meetings/index.ts';
import { openAgenda, titlesOf } from '#test/meetings/support/open-agenda.ts';
import { refusalOf } from '#test/meetings/support/refusal.ts';

async function openSuggestions() {
  const world = await openAgenda();
  let number = 0;
  const suggest = (actor = world.hazel, overrides: Record<string, unknown> = {}) => {
    number += 1;
    const form = { title: `Thing ${number}`, clientId: `suggestion-${number}-of-all` };
    return suggestItem(world.tools, actor, { meetingId: world.october, ...form, ...overrides });
  };
  return { ...world, suggest };
}

describe('suggesting something to talk about', () => {
  it('stands with a name on the draft, for all, once though sent twice', async () => {
    const { suggest, read, hazel, rowan, announced } = await openSuggestions();
    const form = { title: 'A spare banner', clientId: 'sent-twice-by-hazel' };
    const both = await Promise.all([suggest(hazel, form), suggest(hazel, form)]);
    expect(both[0]).toEqual(both[1]);
    expect(await Suggestion.countDocuments()).toBe(1);
    expect(titlesOf(await read(rowan))).toContain('A spare banner');
    expect(announced[0]).toMatchObject({ event: 'agenda.changed' });
  });

  it('is limited for one person, who can take one back', async () => {
    const { tools, suggest, hazel, rowan, october } = await openSuggestions();
    const saved = [];
    for (let count = 0; count < agendaLimits.suggestions; count += 1) saved.push(await suggest());
    await expect(suggest()).rejects.toMatchObject({ code: 'conflict' });
    await suggest(rowan);
    await withdrawSuggestion(tools, hazel, { meetingId: october, key: saved[0]?.key });
    await suggest();
  });

  it('takes a line of words that Guard lets pass', async () => {
    const { suggest, hazel } = await openSuggestions();
    const refused = (title: string) => refusalOf(suggest(hazel, { title }));
    expect(await refused(' ')).toEqual({ code: 'invalidInput', fields: ['title'] });
    expect(await refused('x'.repeat(121))).toMatchObject({ fields: ['title'] });
    expect(await refused('NHS no 999 000 1006')).toMatchObject({ fields: ['title'] });
  });

  it('is for those who may see the meeting, as long as it is not over', async () => {
    const { suggest, clock, teazle, barnaby, stranger } = await openSuggestions();
    await suggest(teazle);
    for (const other of [barnaby, stranger]) {
      await expect(suggest(other)).rejects.toMatchObject({ code: 'notFound' });
    }
    clock.moveTo('2026-10-14T11:00:00.000Z');
    await expect(suggest()).rejects.toMatchObject({ code: 'notPermitted' });
  });
});
