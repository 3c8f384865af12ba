/** What is quiet about a room, or null where everything in it is shown. */
export function quietWords(attention: {
  level: 'everything' | 'mentions' | 'nothing';
  muted: object | null;
}): string | null {
  if (attention.muted) return 'muted';
  if (attention.level === 'nothing') return 'silent';
  return attention.level === 'mentions' ? 'only mentions' : null;
}
