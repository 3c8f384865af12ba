import { describe, expect, it } from 'vitest';

import { hasSaid, isFolded, namesOf, wordsOfReaction } from '#app/messaging/reaction-words.ts';
import { reactionWords } from '#server/messaging/contract.ts';

const people = (...names: string[]) =>
  names.map((name) => ({ id: name.toLowerCase(), name: `${name} Sallow` }));
const said = (...names: string[]) => ({ word: 'beenThere' as const, people: people(...names) });

describe('who said a word to a message', () => {
  it.each([
    [['Rowan'], 'Rowan'],
    [['Rowan', 'Linnet'], 'Rowan and Linnet'],
    [['Rowan', 'Linnet', 'Hazel'], 'You, Rowan and Linnet'],
    [['Rowan', 'Linnet', 'Mallow', 'Sorrel'], 'Rowan, Linnet and others'],
    [['Rowan', 'Linnet', 'Mallow', 'Hazel'], 'You, Rowan and others'],
  ])('%j are named', (names, words) => {
    expect(namesOf(said(...names), 'hazel')).toBe(words);
    expect(namesOf(said(...names), 'hazel')).not.toMatch(/\d/);
    expect(isFolded(said(...names))).toBe(names.length > 3);
  });

  it('is known of me as well', () => {
    expect(hasSaid([said('Rowan', 'Hazel')], 'beenThere', 'hazel')).toBe(true);
    expect(hasSaid([said('Rowan')], 'beenThere', 'hazel')).toBe(false);
    expect(hasSaid([said('Hazel')], 'thankYou', 'hazel')).toBe(false);
    expect(Object.keys(wordsOfReaction)).toEqual([...reactionWords]);
  });
});
