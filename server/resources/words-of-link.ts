/** A link is read as typed, and with its escapes undone, part by part. */
export function wordsOfLink(link: string): string {
  const parts = link.split(/[/?&=#+_]+/).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return `${link}\n${parts.join(' ')}`;
}
