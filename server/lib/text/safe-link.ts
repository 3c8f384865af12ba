import type { TextSpan } from './text-tree.ts';

const LONGEST_HREF = 2000;

/**
 * The address a link may have, or null. Web and e-mail only; no name and password before the host,
 * which make one address look like another; an e-mail link carries an address and nothing else.
 */
export function safeHref(url: string): string | null {
  if (url.length > LONGEST_HREF || !/^(https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) {
    return null;
  }
  const { protocol, username, password, href } = new URL(url);
  if (protocol === 'mailto:') return /^mailto:[^?&]+@[^?&]+$/.test(href) ? href : null;
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return username === '' && password === '' ? href : null;
}

/** What a link says. Words that look like an address give way where the link leads elsewhere. */
export function labelOf(href: string, spans: TextSpan[]): TextSpan[] {
  const words = wordsOf(spans).trim();
  if (!/^([a-z]+:\/\/|www\.)/i.test(words)) return spans;
  const claimed = words.includes('://') ? words : `http://${words}`;
  const isHonest = URL.canParse(claimed) && new URL(claimed).host === new URL(href).host;
  return isHonest ? spans : [{ kind: 'text', text: href }];
}

/** The letters of spans, without what they look like. */
export function wordsOf(spans: TextSpan[]): string {
  return spans.map((span) => ('text' in span ? span.text : wordsOf(span.spans))).join('');
}
