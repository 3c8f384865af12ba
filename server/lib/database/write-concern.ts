/** The address of a database asks for weaker writes than Hedgerow promises. */
export class WeakWritesError extends Error {
  constructor(settings: string[]) {
    super(
      `MONGODB_URI lowers how safely writes are kept (${settings.join(', ')}). Hedgerow promises ` +
        'that what it has confirmed is never lost, which needs w=majority and journal=true. ' +
        'Leave these out of MONGODB_URI, or set w=majority and journal=true.',
    );
    this.name = 'WeakWritesError';
  }
}

/**
 * Refuses an address that lowers `w` or `journal`, since whoever wrote it expects that it holds.
 * A number is refused too, even one that happens to be the majority today: it stops being so when
 * a member is added.
 *
 * @throws {WeakWritesError}
 */
export function requireSafeWrites(uri: string): void {
  const [, query = ''] = uri.split('?', 2);
  const weak = [...new URLSearchParams(query)].filter(([name, value]) => isWeak(name, value));
  if (weak.length > 0) throw new WeakWritesError(weak.map(([name, value]) => `${name}=${value}`));
}

function isWeak(name: string, value: string): boolean {
  const option = name.toLowerCase();
  if (option === 'w') return value.toLowerCase() !== 'majority';
  return (option === 'journal' || option === 'j') && value.toLowerCase() !== 'true';
}
