import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { differenceOf, moveCaret } from '#app/meetings/notes-text.ts';

/** Few letters, so that there are many like each other, and one of two units. */
const words = fc
  .array(fc.constantFrom('a', 'b', '\n', '😀', 'é'), { maxLength: 12 })
  .map((l) => l.join(''));
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

describe('what was typed', () => {
  it('makes the text that stands there of the one before, and cuts no letter in two', () => {
    fc.assert(
      fc.property(words, words, fc.nat(30), (before, after, place) => {
        const caret = Math.min(place, after.length);
        const difference = differenceOf(before, after, caret);
        if (difference === null) {
          expect(after).toBe(before);
          return;
        }
        const { at, removed, added } = difference;
        expect(before.slice(0, at) + added + before.slice(at + removed)).toBe(after);
        const parts = [added, before.slice(0, at), before.slice(at + removed)];
        expect(parts.every(isWhole)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is where the caret stands, among letters like it', () => {
    expect(differenceOf('aaa', 'aaaa', 2)).toEqual({ at: 1, removed: 0, added: 'a' });
    expect(differenceOf('aaaa', 'aaa', 1)).toEqual({ at: 1, removed: 1, added: '' });
    expect(differenceOf('the bus', 'the late bus', 9)).toEqual({
      at: 4,
      removed: 0,
      added: 'late ',
    });
    expect(differenceOf('same', 'same')).toBeNull();
  });

  it('through a shared text is what the field shows, whatever is typed after what', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (texts) => {
        const text = new Y.Doc().getText('meeting');
        for (const next of texts) {
          const difference = differenceOf(text.toJSON(), next);
          if (!difference) continue;
          text.delete(difference.at, difference.removed);
          text.insert(difference.at, difference.added);
          expect(text.toJSON()).toBe(next);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the caret', () => {
  it('stays between the same letters when others write', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(4), (caret, at, from, length) => {
        const text = new Y.Doc().getText('meeting');
        text.insert(0, 'abcdefghijkl');
        const behind = text.toJSON().charAt(caret);
        let moved = caret;
        text.observe(({ delta }) => (moved = moveCaret(moved, delta)));
        text.insert(at, 'XYZ');
        const start = Math.min(from, text.length - length);
        text.delete(start, length);
        const now = text.toJSON();
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(now.length);
        // The letter behind it is still behind it, unless it was taken out, or words came between.
        const isNew = at === caret;
        if (behind !== '' && now.includes(behind) && !isNew) {
          expect(now.indexOf(behind)).toBeGreaterThanOrEqual(moved);
          expect(now.slice(0, moved)).not.toContain(behind);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
