const BYTES = 16;

/**
 * A name for one message or one room before the server has seen it, so that sending it again stores
 * nothing twice. Made in the browser or, for forms without script, on the server.
 * `crypto.randomUUID` is missing on pages served without https.
 */
export function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
