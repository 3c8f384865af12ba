const BYTES = 16;

/** A name for one form before anything of it is stored, so that sending it twice saves it once. */
export function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
