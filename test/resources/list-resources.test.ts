import { describe, expect, it } from 'vitest';

import { listResources, shareResource, stockShelf } from '#server/resources/index.ts';
import {
  beginningLike,
  fittingWords,
  newestOf,
  Resource,
} from '#server/resources/resource.model.ts';
import { expectIndexed } from './support/expect-indexed.ts';
import { fileForm, linkForm, noteForm, openFenwold } from './support/open-county.ts';

const titlesOf = ({ resources }: { resources: { title: string }[] }) =>
  resources.map(({ title }) => title);

async function openShelf(count: number) {
  const county = await openFenwold();
  const { tools, clock, hazel, stranger } = county;
  for (let number = 1; number <= count; number += 1) {
    if (number % 3 === 0) clock.forward({ minutes: 1 });
    const form = number % 2 === 0 ? linkForm : noteForm;
    await shareResource(tools, hazel, form({ title: `Sleep page ${number}` }));
    await shareResource(tools, stranger, noteForm({ title: `Sleep of others ${number}` }));
  }
  return county;
}

describe('the shelf', () => {
  it('shows what is newest first, page by page, each once, and nothing of other counties', async () => {
    const { tools, rowan } = await openShelf(45);
    const pages = [await listResources(tools, rowan)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
      pages.push(await listResources(tools, rowan, { after: next }));
    }
    expect(pages.map(({ resources }) => resources.length)).toEqual([20, 20, 5]);
    const titles = pages.flatMap(titlesOf);
    expect(new Set(titles).size).toBe(45);
    expect(titles[0]).toBe('Sleep page 45');
    expect(titles.filter((title) => title.includes('others'))).toEqual([]);
  });

  it('is for peers; activity providers have none', async () => {
    const { tools, peers, barnaby } = await openShelf(1);
    for (const peer of peers) expect((await listResources(tools, peer)).resources).toHaveLength(1);
    await expect(listResources(tools, barnaby)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is sorted out by tag and by kind, with counts of what is there', async () => {
    const { tools, clock, hazel } = await openShelf(0);
    await shareResource(tools, hazel, noteForm({ tags: ['goals', 'trust'] }));
    clock.forward({ minutes: 1 });
    await shareResource(tools, hazel, linkForm({ tags: ['goals'], title: 'A link about goals' }));
    await shareResource(tools, hazel, fileForm({ tags: ['trust'] }));
    const { tags } = await listResources(tools, hazel);
    expect(tags).toEqual([
      { tag: 'goals', count: 2 },
      { tag: 'trust', count: 2 },
    ]);
    const goals = await listResources(tools, hazel, { tag: 'goals' });
    expect(titlesOf(goals)).toEqual(['A link about goals', 'Five questions for a first call']);
    const links = await listResources(tools, hazel, { tag: 'goals', kind: 'link' });
    expect(titlesOf(links)).toEqual(['A link about goals']);
    expect(links.tags).toEqual([{ tag: 'goals', count: 1 }]);
    const odd = await listResources(tools, hazel, { tag: 'x', kind: 'y', after: 'z', q: ['a'] });
    expect(odd.resources).toHaveLength(3);
  });

  it('is searched by fit: a word in the title comes before the same in the text', async () => {
    const { tools, countyId, hazel, rowan, stranger } = await openShelf(0);
    await stockShelf(tools, { countyId });
    await shareResource(tools, stranger, noteForm({ title: 'Paperwork elsewhere' }));
    const inText = noteForm({ title: 'Mondays', text: 'Do the allotment list first.' });
    await shareResource(tools, hazel, inText);
    await shareResource(tools, hazel, noteForm({ title: 'Allotments for beginners' }));
    const search = async (q: string) => titlesOf(await listResources(tools, rowan, { q }));
    expect(await search('allotment')).toEqual([
      'Allotments for beginners',
      'Mondays',
      'Start something small outdoors',
    ]);
    expect(await search('paperwork')).toEqual(['Less paper, more people']);
    expect((await search('reflecting reflections'))[0]).toMatch(/motivational|change/i);
  });

  it('finds beginnings, short words and small words, and what has marks or none', async () => {
    const { tools, hazel } = await openShelf(0);
    await shareResource(tools, hazel, noteForm({ title: 'Café mornings with the MS group' }));
    await shareResource(tools, hazel, noteForm({ title: 'Bereavement by phone' }));
    const search = async (q: string) => titlesOf(await listResources(tools, hazel, { q }));
    const cafe = ['Café mornings with the MS group'];
    for (const q of ['cafe', 'CAFÉ', 'ms', 'mor', 'the gro', 'ms morn']) {
      expect(await search(q), q).toEqual(cafe);
    }
    expect(await search('bereav')).toEqual(['Bereavement by phone']);
    for (const q of ['xyzzy', '"', '-phone', '$where', '.*', '(', '\\']) {
      expect((await search(q)).includes('x'), q).toBe(false);
    }
  });

  it('pages what was searched, each once, both by fit and by beginnings', async () => {
    const { tools, rowan } = await openShelf(45);
    for (const q of ['sleep', 'sle']) {
      const titles: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const page = await listResources(tools, rowan, { q, after });
        titles.push(...titlesOf(page));
        after = page.next;
      }
      expect([titles.length, new Set(titles).size], q).toEqual([45, 45]);
    }
  });

  it('reads by indexes, however it is looked at', async () => {
    const { countyId } = await openShelf(40);
    const newest = { place: -1 } as const;
    const halfway = (await Resource.find({ countyId }).sort(newest).skip(20).lean())[0]?.place;
    for (const shelf of [
      { countyId },
      { countyId, kind: 'note' as const },
      { countyId, tag: 'asking' as const },
      { countyId, tag: 'asking' as const, kind: 'note' as const },
    ]) {
      for (const after of [null, halfway ?? null]) {
        const query = Resource.find(newestOf(shelf, after)).sort(newest).limit(5);
        expect(await expectIndexed(query)).toBe(5);
      }
    }
    const beginnings = Resource.find(beginningLike({ countyId }, ['sle'], null));
    expect(await expectIndexed(beginnings)).toBe(40);
  });

  it('searches within the county, not after it', async () => {
    const { countyId } = await openShelf(30);
    const plan: unknown = await Resource.aggregate(
      fittingWords({ countyId }, 'sleep', { after: null, limit: 5 }),
    ).explain('executionStats');
    const text = JSON.stringify(plan);
    expect(text).toMatch(/"stage":"TEXT_MATCH"|"stage":"TEXT"/);
    expect(text).not.toContain('COLLSCAN');
    const examined = [...text.matchAll(/"totalKeysExamined":(\d+)/g)].map(([, count]) =>
      Number(count),
    );
    expect(Math.max(...examined)).toBe(30);
  });
});
