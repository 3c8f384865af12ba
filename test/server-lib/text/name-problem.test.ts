import { describe, expect, it } from 'vitest';

import { nameProblem } from '#server/lib/text/name-problem.ts';

const kept = /kept for those who run Hedgerow/;

describe('T23: a name', () => {
  it.each([
    'Hazel Quickset',
    'Seán Ó’Hara',
    'Zoë van der Berg-Llŷr',
    'Nguyễn Thị Ánh',
    'محمد علي',
    'Анна Петрова',
    'Modesty Adminton',
    'Hedger Rowe',
    'Carers ❤️ 👨‍👩‍👧',
  ])('%s is a name as people have', (name) => {
    expect(nameProblem(name.normalize('NFC'), 'person')).toBeNull();
    expect(nameProblem(name.normalize('NFC'), 'thing')).toBeNull();
  });

  it.each([
    ['a turned direction', 'Hazel\u202Elezah'],
    ['a zero-width space', 'Ha\u200Bzel'],
    ['a soft hyphen', 'Ha\u00ADzel'],
    ['a letter that draws nothing', '\u3164'],
    ['a blank of braille', 'Hazel\u2800'],
    ['a bell', 'Hazel\u0007'],
    ['a line', 'Hazel\nModerator'],
  ])('with %s in it is refused', (_, name) => {
    expect(nameProblem(name, 'person')).toMatch(/on one line/);
    expect(nameProblem(name, 'thing')).toMatch(/on one line/);
  });

  it('with a tower of marks on one letter is refused', () => {
    expect(nameProblem(`Ha${'\u0301'.repeat(300)}zel`.normalize('NFC'), 'person')).toMatch(
      /accents/,
    );
    expect(nameProblem('Ha\u0301\u0323zel'.normalize('NFC'), 'person')).toBeNull();
  });

  it.each([
    'Moderator',
    'MODERATORS',
    'M o d e r a t o r',
    'Mod.era.tor',
    'Мoderаtоr',
    'rnoderator',
    'Möderatör',
    'Ｍｏｄｅｒａｔｏｒ',
    'ᴍᴏᴅᴇʀᴀᴛᴏʀ',
    'M0der4t0r',
    'Administrator',
    'Admіnіstrаtor',
    'Adm1n',
    'Hedgerow',
    'Ηedgerοw',
    'Hedgerovv',
    'The Hedgerow Team',
    'Hedgerow Support',
  ])('that looks like %s is kept for the product', (name) => {
    expect(nameProblem(name.normalize('NFC'), 'person')).toMatch(kept);
    expect(nameProblem(name.normalize('NFC'), 'thing')).toMatch(kept);
  });

  it('of a thing may have a hedge in it, and one of a person may not', () => {
    expect(nameProblem('Hedgerow Walks', 'thing')).toBeNull();
    expect(nameProblem('Sam, Moderator', 'person')).toMatch(kept);
  });
});
