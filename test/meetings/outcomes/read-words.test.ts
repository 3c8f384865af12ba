import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readWords } from '#server/meetings/outcomes/read-words.ts';

/** Written at the meeting of Wednesday 14 October 2026; the next one is on 11 November. */
const read = (line: string) => readWords(line, { day: '2026-10-14', next: '2026-11-11' });

describe('what is written down at a meeting', () => {
  it('CO6: is an action with a name, a text and a date', () => {
    expect(read('@Rowan ask the library about the room by 30 Oct')).toEqual({
      owner: 'Rowan ask the library about the room',
      text: 'Rowan ask the library about the room',
      dueOn: '2026-10-30',
    });
  });

  it('is a decision without an "@"', () => {
    expect(read('  We meet in   Ambry  from now on ')).toEqual({
      ...{ owner: null, dueOn: null, text: 'We meet in Ambry from now on' },
    });
    expect(read('Write to library@fenwold.example').owner).toBeNull();
  });

  it.each([
    ['by 30 October', '2026-10-30'],
    ['by 30th October.', '2026-10-30'],
    ['by Friday 30 October', '2026-10-30'],
    ['by 14 Oct', '2026-10-14'],
    ['by 13 Oct', '2027-10-13'],
    ['by 5 Jan', '2027-01-05'],
    ['by 5 January 2028', '2028-01-05'],
    ['by 30/10', '2026-10-30'],
    ['by 30/10/2026', '2026-10-30'],
    ['by Friday', '2026-10-16'],
    ['by next Wednesday', '2026-10-21'],
    ['by tomorrow', '2026-10-15'],
    ['by the next meeting', '2026-11-11'],
    ['By Next Meeting', '2026-11-11'],
  ])('understands “%s”', (words, dueOn) => {
    expect(read(`@Rowan ring them ${words}`)).toMatchObject({
      ...{ dueOn, owner: 'Rowan ring them' },
    });
  });

  it.each([
    'by 31 November',
    'by 30 Febtober',
    'by hand',
    'by 12',
    'by the way, soon',
    'by 99/99',
    'by bus',
  ])('takes “%s” for no date and leaves it in the text', (words) => {
    const line = `Rowan goes ${words}`;
    expect(read(`@${line}`)).toEqual({ owner: line, text: line, dueOn: null });
  });

  it('has no date by the next meeting where there is none', () => {
    const line = '@Rowan ring them by the next meeting';
    expect(readWords(line, { day: '2026-10-14', next: null }).dueOn).toBeNull();
  });

  it('takes any line without a fault, and never a day before the meeting', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 14 }),
        (words, day, month) => {
          const { dueOn } = read(`@${words} by ${day}/${month}`);
          if (dueOn !== null) expect(dueOn >= '2026-10-14').toBe(true);
        },
      ),
    );
  });
});
