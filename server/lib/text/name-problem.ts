/** Words that speak for the product itself. Whoever bears them would be believed. */
const RESERVED = ['hedgerow', 'moderator', 'administrator', 'admin'];
/** Words that change nothing beside them: "The Hedgerow Team". */
const FILLING = ['the', 'official', 'team', 'support', 'help', 'staff'];

/** Controls, marks that turn or hide letters, and letters that draw nothing. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** What joins the parts of one emoji. */
const JOINS = /(?<=\p{Extended_Pictographic})(?:\uFE0F|\u200D(?=\p{Extended_Pictographic}))+/gu;
/** More marks on one letter than any language writes. */
const TOO_MANY_MARKS = /\p{M}{4}/u;

/**
 * What is wrong with the name of a person, an organisation or a room, as a sentence, or null. Names
 * stand beside other people's words, so one must not steer the screen, hide, or pass for the
 * product. A person's name holds no reserved word at all; a thing may be called "Hedgerow Walks".
 *
 * @param name in NFC
 */
export function nameProblem(name: string, of: 'person' | 'thing'): string | null {
  if (HIDDEN.test(name.replace(JOINS, ''))) return 'Use letters, digits and signs on one line.';
  if (TOO_MANY_MARKS.test(name.normalize('NFD'))) return 'Use fewer accents on one letter.';
  if (speaksForUs(name, of)) {
    return 'This name is kept for those who run Hedgerow. Choose another one.';
  }
  return null;
}

function speaksForUs(name: string, of: 'person' | 'thing'): boolean {
  const words = skeleton(name).match(/\p{L}+/gu) ?? [];
  if (reserved.has(words.join(''))) return true;
  const held = words.filter((word) => reserved.has(word));
  if (of === 'person') return held.length > 0;
  return held.length > 0 && words.every((word) => reserved.has(word) || filling.has(word));
}

/** Letters of other scripts, and signs, that look like one of ours. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...pairs('аαɑ4@ᴀ', 'a'),
  ...pairs('вβ8ʙ', 'b'),
  ...pairs('сϲᴄ', 'c'),
  ...pairs('ԁđᴅ', 'd'),
  ...pairs('еεє3ᴇ', 'e'),
  ...pairs('ɡԍ96ɢ', 'g'),
  // The capital looks like H, its small letter like n.
  ...pairs('һнհħʜΗ', 'h'),
  ...pairs('іιıɩ1l|!ɪӏ', 'i'),
  ...pairs('мμᴍ', 'm'),
  ...pairs('пηոɴ', 'n'),
  ...pairs('оοσ0օøᴏ', 'o'),
  ...pairs('гʀ', 'r'),
  ...pairs('ѕ5$ꜱ', 's'),
  ...pairs('тτ7ŧᴛ', 't'),
  ...pairs('ѡωԝᴡ', 'w'),
};

function pairs(letters: string, plain: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, plain]));
}

function lookOf(letter: string): string {
  const small = letter.toLowerCase();
  return LOOKS_LIKE[letter] ?? LOOKS_LIKE[small] ?? small;
}

/** What the eye sees: two names that look alike have one skeleton. */
function skeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(plain, lookOf).join('').replace(/rn/g, 'm').replace(/vv/g, 'w');
}

const reserved = new Set(RESERVED.flatMap((word) => [skeleton(word), skeleton(`${word}s`)]));
const filling = new Set(FILLING.map(skeleton));
