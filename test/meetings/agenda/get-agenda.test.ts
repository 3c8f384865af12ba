import { describe, expect, it } from 'vitest';

import { createSeries, suggestItem, voteForItem } from '#server/meetings/index.ts';
import { openAgenda, titlesOf } from '#test/meetings/support/open-agenda.ts';
import { yearOfMeetings } from '#test/meetings/support/open-fenwold.ts';

describe('the agenda of a date', () => {
  it('is at first a draft that fills the meeting, even where nothing came up', async () => {
    const { read, hazel } = await openAgenda();
    const agenda = await read(hazel);
    expect(agenda).toMatchObject({ isKept: false, version: 0, minutes: 120, others: [] });
    expect(agenda.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Welcome and check-in', 10],
      ['What we said we would do', 10],
      ['What you bring with you', 90],
      ['One thing I’ll try', 10],
    ]);
  });

  it('CO5: grows from what members shared and missed in the month, with the count and links', async () => {
    const { share, miss, read, hazel, rowan } = await openAgenda();
    for (const title of ['Letters', 'More letters']) await share(hazel, title, 'paperwork');
    await share(rowan, 'A quiet corner', 'paperwork', 'bereavement');
    await miss('music', 'Ambry');
    await miss('music', 'Wick St Bride');

    const agenda = await read(hazel);
    const [, , first, second, third] = agenda.items;
    expect(first).toMatchObject({ key: 'tag:paperwork', title: 'Paperwork' });
    expect(first?.candidate).toMatchObject({ counts: ['3 resources'], moreLinks: 0 });
    expect(first?.candidate?.links.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['Letters', 'More letters', 'A quiet corner']),
    );
    for (const { path } of first?.candidate?.links ?? []) expect(path).toMatch(/^\/shelf\/\w{24}$/);
    expect([second?.title, third?.title].sort()).toEqual(['Bereavement', 'What’s missing: music']);
    const gaps = agenda.items.find(({ key }) => key === 'gap:music')?.candidate;
    expect(gaps).toMatchObject({ counts: ['2 gaps'] });
    expect(gaps?.links.map(({ words }) => words).sort()).toEqual([
      'Ambry: there is none',
      'Wick St Bride: there is none',
    ]);
    expect(agenda.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120);
    expect(JSON.stringify(agenda)).not.toContain(hazel.personId);
  });

  it('looks back thirty days and no further', async () => {
    const { share, miss, read, hazel, clock, november } = await openAgenda();
    await share(hazel, 'Letters', 'paperwork');
    await miss('music', 'Ambry');
    clock.forward({ days: 29 });
    const before = titlesOf(await read(hazel, november));
    expect(before).toEqual(expect.arrayContaining(['Paperwork', 'What’s missing: music']));
    clock.forward({ days: 2 });
    expect(titlesOf(await read(hazel, november))).toContain('What you bring with you');
  });

  it('puts what more members want before what came up less often', async () => {
    const { tools, share, read, october, hazel, rowan, teazle } = await openAgenda();
    await share(hazel, 'Letters', 'paperwork');
    await share(hazel, 'More letters', 'paperwork');
    await share(hazel, 'A quiet corner', 'bereavement');
    const wants = (actor: typeof hazel) =>
      voteForItem(tools, actor, { meetingId: october, key: 'tag:bereavement', on: true });
    await wants(rowan);
    expect(titlesOf(await read(hazel)).slice(2, 4)).toEqual(['Bereavement', 'Paperwork']);
    await wants(teazle);
    const { items } = await read(rowan);
    expect(items[2]?.candidate).toMatchObject({ votes: 2, isMyVote: true });
    expect((await read(hazel)).items[2]?.candidate).toMatchObject({ votes: 2, isMyVote: false });
  });

  it('shows who suggested something, and nobody’s vote', async () => {
    const { tools, read, october, hazel, rowan } = await openAgenda();
    const title = 'Who has a spare banner?';
    const clientId = 'suggests-a-banner-1';
    await suggestItem(tools, rowan, { meetingId: october, title, clientId });
    const found = (await read(hazel)).items.find((item) => item.title === title)?.candidate;
    expect(found).toMatchObject({ suggestedBy: { name: 'Rowan Brackett' }, isMySuggestion: false });
    const mine = (await read(rowan)).items.find((item) => item.title === title)?.candidate;
    expect(mine).toMatchObject({ isMySuggestion: true, votes: 0 });
  });

  it('takes at once what was kept, with what else came up beside it', async () => {
    const { share, keep, read, hazel } = await openAgenda();
    await share(hazel, 'Letters', 'paperwork');
    await keep({ items: [{ key: 'own:1', title: 'Only this', minutes: 60 }] });
    const agenda = await read(hazel);
    expect(agenda).toMatchObject({ isKept: true, version: 1, mayChange: false, maySuggest: true });
    expect(titlesOf(agenda)).toEqual(['Only this']);
    expect(agenda.others.map(({ title }) => title)).toEqual(['Paperwork']);
  });

  it('is there for those who may see the meeting, and for nobody else', async () => {
    const { read, marjoram, teazle, barnaby, stranger, strangeCoordinator } = await openAgenda();
    expect(await read(marjoram)).toMatchObject({ mayChange: true });
    expect(await read(teazle)).toMatchObject({ mayChange: false });
    for (const other of [barnaby, stranger, strangeCoordinator]) {
      await expect(read(other)).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('of an organisation is there for its own people alone', async () => {
    const { tools, marjoram, hazel, rowan, teasel, read } = await openAgenda();
    const form = yearOfMeetings({ audience: teasel, times: '1' });
    const { firstMeetingId: meetingId } = await createSeries(tools, marjoram, form);
    expect(await read(hazel, meetingId)).toMatchObject({ maySuggest: true });
    await expect(read(rowan, meetingId)).rejects.toMatchObject({ code: 'notFound' });
  });
});
