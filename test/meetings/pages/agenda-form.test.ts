import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arrange, minutesTaken, moveRow, readRows, timeWords } from '#app/meetings/agenda-form.ts';

const rows = [
  { key: 'part:tea', title: 'Tea', minutes: '10' },
  { key: 'tag:goals', title: 'Goals', minutes: '30' },
  { key: 'own:1', title: 'The library', minutes: 'ten' },
  { key: 'part:bye', title: 'Goodbye', minutes: '5' },
];
const wishes = [
  { key: 'gap:music', title: 'What’s missing: music' },
  { key: 'tag:goals', title: 'Goals' },
];
const press = (words: string, on = rows) =>
  arrange(on, { press: words, wishes, length: 120, newKey: 'own:new' });
const keys = (some: readonly { key: string }[]) => some.map(({ key }) => key);

describe('arranging an agenda', () => {
  it('moves an item by one place, and not beyond the ends', () => {
    expect(keys(press('up:own:1'))).toEqual(['part:tea', 'own:1', 'tag:goals', 'part:bye']);
    expect(keys(press('down:tag:goals'))).toEqual(['part:tea', 'own:1', 'tag:goals', 'part:bye']);
    expect(press('up:part:tea')).toEqual(rows);
    expect(press('down:part:bye')).toEqual(rows);
  });

  it('takes an item off, and puts one that came up on, once, before what closes the meeting', () => {
    expect(keys(press('off:tag:goals'))).toEqual(['part:tea', 'own:1', 'part:bye']);
    const put = press('on:gap:music');
    expect(keys(put)).toEqual(['part:tea', 'tag:goals', 'own:1', 'gap:music', 'part:bye']);
    expect(put[3]).toEqual({ key: 'gap:music', title: 'What’s missing: music', minutes: '15' });
    expect(press('on:tag:goals')).toEqual(rows);
    expect(press('on:tag:unknown')).toEqual(rows);
  });

  it('adds an empty item of one’s own with what time is left, five minutes at least', () => {
    const added = press('new').find(({ key }) => key === 'own:new');
    expect(added).toEqual({ key: 'own:new', title: '', minutes: '15' });
    const full = [{ key: 'own:1', title: 'Long', minutes: '120' }];
    expect(press('new', full).at(-1)).toMatchObject({ minutes: '5' });
  });

  it('finds an item by the button it had before it was made to come back every time', () => {
    const comesBack = rows.map((row) => (row.key === 'own:1' ? { ...row, key: 'part:1' } : row));
    expect(keys(press('up:own:1', comesBack))[1]).toBe('part:1');
  });

  it('shares out the minutes so that they add up', () => {
    expect(minutesTaken(press('share'))).toBe(120);
  });

  it('leaves the rows as they are at a press that fits none of them', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        fc.pre(!/^(up|down|off|on|new|share)/.test(words));
        expect(press(words)).toEqual(rows);
      }),
    );
  });

  it('never loses or doubles a row by moving it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 5 }), fc.integer({ min: -1, max: 5 }), (from, to) => {
        expect(keys(moveRow(rows, from, to)).sort()).toEqual(keys(rows).sort());
      }),
    );
  });
});

describe('the posted form of an agenda', () => {
  it('reads rows in their order, with what comes back every time in their keys', () => {
    const values = {
      ...{ 'key-0': 'own:1', 'title-0': 'Tea', 'minutes-0': '10', 'everyTime-0': 'yes' },
      ...{ 'key-1': 'part:2', 'title-1': 'Once', 'minutes-1': '5' },
      ...{ 'key-2': 'tag:goals', 'title-2': 'Goals', 'minutes-2': '', 'everyTime-2': 'yes' },
      'key-4': 'own:behind-a-hole',
    };
    expect(readRows(values)).toEqual([
      { key: 'part:1', title: 'Tea', minutes: '10' },
      { key: 'own:2', title: 'Once', minutes: '5' },
      { key: 'tag:goals', title: 'Goals', minutes: '' },
    ]);
  });

  it('says in words how the time stands', () => {
    expect(timeWords(rows, 120)).toBe('45 of 120 minutes are planned: 75 are free.');
    expect(timeWords(rows, 45)).toBe('All 45 minutes are planned.');
    expect(timeWords(rows, 30)).toBe('45 minutes are planned, 15 more than the 30 there are.');
  });
});
