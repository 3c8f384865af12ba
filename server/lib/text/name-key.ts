/** How a name is sorted and compared: small letters, one blank between words. */
export function toNameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en-GB');
}
