import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toPlainCharacters } from '#server/guard/plain-characters.ts';

describe('plain characters', () => {
  it('keep the length of every text, so that positions stay true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        return toPlainCharacters(text).length === text.length;
      }),
    );
    const halves = '\uD800 lone \uDC00 halves';
    expect(toPlainCharacters(halves)).toBe(halves);
  });

  it('change nothing that is plain already', () => {
    const plain = 'It\'s 10:30, (meet) at 4-6;\tbring [a] "cup"\r\n';
    expect(toPlainCharacters(plain)).toBe(plain);
  });

  it('keep accents and emoji', () => {
    expect(toPlainCharacters('Zoë Llŷr 🌳')).toBe('Zoë Llŷr 🌳');
  });

  it.each([
    ['hard spaces', 'a\u00A0b\u2009c', 'a b c'],
    ['dashes', '1\u20112–3—4−5', '1-2-3-4-5'],
    ['curly apostrophes', 'O’Brien', "O'Brien"],
    ['full-width letters', 'Ｍｒｓ', 'Mrs'],
    ['Devanagari digits', '०१२३४५६७८९', '0123456789'],
    ['Thai digits', '๐๑๒๓๔๕๖๗๘๙', '0123456789'],
    ['Adlam digits, which are two units long', '𞥐𞥙', '0\u200B9\u200B'],
    ['Pwo Karen digits, which follow those of another script', '\u{116DB}', '1\u200B'],
    ['double-struck digits, one block after another', '𝟘𝟡𝟢', '0\u200B9\u200B0\u200B'],
  ])('write %s plainly', (_, written, plain) => {
    expect(toPlainCharacters(written)).toBe(plain);
  });
});
