/**
 * Text copied from other programs holds hard spaces, long dashes, full-width or Arabic digits and
 * marks that nobody sees. The rules read it through this, and so know only plain ones.
 */

/** Stands for what nobody sees, so that positions stay those of the text as typed. */
const UNSEEN = '\u200B';

/** The same text, of the same length, with plain digits, spaces, hyphens and apostrophes. */
export function toPlainCharacters(text: string): string {
  const known = new Map<string, string>();
  return text.replace(/[^\t\n\r -~]/gu, (character) => {
    const plain = known.get(character) ?? toPlain(character);
    known.set(character, plain);
    return plain;
  });
}

function toPlain(character: string): string {
  const plain = toPlainOrSame(character);
  if (plain.length === character.length) return plain;
  return plain.length < character.length ? plain + UNSEEN : character;
}

function toPlainOrSame(character: string): string {
  const folded = character.normalize('NFKC');
  if (/^\d$/.test(folded)) return folded;
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  if (/[\p{Cf}\uFE0E\uFE0F\u20E3]/u.test(character)) return UNSEEN;
  if (/^[\p{Pd}\u2212]$/u.test(folded)) return '-';
  if (/^\p{Zs}$/u.test(folded)) return ' ';
  if (/^[\u2018\u2019\u02BC]$/.test(folded)) return "'";
  return character.length === 1 ? folded : character;
}

/** Unicode keeps the digits of every script together and in order, from nought to nine. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}
