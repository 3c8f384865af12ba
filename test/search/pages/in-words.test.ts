import { describe, expect, it } from 'vitest';

import { foundInWords } from '#app/search/found-in-words.ts';
import { narrowedInWords } from '#app/search/narrowed-in-words.ts';
import { readAsked, searchPath } from '#app/search/search-words.ts';
import type { Found } from '#server/search/contract.ts';

const nothing: Found = {
  ...{ people: [], messages: [], nextMessages: null, resources: [] },
  ...{ contacts: [], activities: [], writers: null },
};
const person = (name: string) => ({ id: name, name, organisation: '' });
const found = (name: string) => ({ id: name, name: [], organisation: '', roomId: null });
const facts = {
  rooms: [{ value: 'r1', label: 'Fenwold' }],
  writers: null,
  now: '2026-11-25T09:00:00.000Z',
};
const asked = (search: string) => readAsked(new URLSearchParams(search));

describe('what a search says', () => {
  it('counts what stands on the page, and says where there is more', () => {
    expect(foundInWords(nothing, true)).toBe('');
    expect(foundInWords({ ...nothing, people: [found('A')] }, true)).toBe('1 person.');
    const many = ['A', 'B', 'C', 'D'].map(found);
    expect(foundInWords({ ...nothing, people: many }, true)).toBe('3 people and more.');
    expect(foundInWords({ ...nothing, people: many }, false)).toBe('4 people.');
  });

  it('names what narrows it, and no more than three people', () => {
    expect(narrowedInWords(asked('q=choir'), facts)).toBe('');
    expect(narrowedInWords(asked('room=r1&from=2026-11-01'), facts)).toBe(
      'Only in Fenwold, from Sunday 1 November.',
    );
    const byNames = (...names: string[]) =>
      narrowedInWords(asked('person=h'), { ...facts, writers: names.map(person) });
    expect(byNames()).toBe('Nobody whom you can find is called “h”.');
    expect(byNames('Hazel')).toBe('Only written by Hazel.');
    expect(byNames('Hazel', 'Holly')).toBe('Only written by Hazel or Holly.');
    expect(byNames('Hazel', 'Holly', 'Heath', 'Hedley', 'Honor')).toBe(
      'Only written by Hazel, Holly, Heath or 2 others.',
    );
  });

  it('keeps in the address what was chosen, and nothing else', () => {
    expect(searchPath(asked('q=two+words&room=&after=x&other=1'))).toBe(
      '/search?q=two+words&after=x',
    );
    expect(searchPath({})).toBe('/search');
  });
});
