/**
 * The address to go to after signing in, taken from `?next=`. Only addresses of our own pages;
 * anything else leads to the start page. Browsers read a backslash as a slash and skip control
 * characters, so an address that holds either is not ours.
 */
export function safeReturn(next: string | null): string {
  if (next === null || !next.startsWith('/') || next.startsWith('//')) return '/';
  const hasTrick = Array.from(next).some(
    (letter) => letter === '\\' || letter <= ' ' || letter === '\u007f',
  );
  if (hasTrick) return '/';
  const base = 'http://hedgerow.invalid';
  if (!URL.canParse(next, base)) return '/';
  const url = new URL(next, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}`;
}
