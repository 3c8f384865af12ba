/**
 * Letters of Windows in 0x80 to 0x9f; a blank is a byte without a letter. Our own, since the decoder
 * of Node 20 reads them as Latin-1, where controls stand in their place.
 */
const letters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST = 0x80;

export function fromWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9f]/g, (sign) => letters.charAt(sign.charCodeAt(0) - FIRST));
}

/** @throws {RangeError} for a letter that Windows-1252 does not have */
export function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < FIRST || (code > 0x9f && code < 0x100)) return code;
    const place = letters.indexOf(letter);
    if (place < 0) throw new RangeError(`Windows-1252 has no letter ${letter}.`);
    return FIRST + place;
  });
}
