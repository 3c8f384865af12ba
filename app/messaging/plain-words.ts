import type { TextBlock, TextSpan } from '#server/messaging/contract.ts';

/** As long as the line above an answer, in characters. */
const LONGEST_EXCERPT = 140;

/** The words of a message in one line, for reading aloud and for quoting. */
export function plainWords(body: readonly TextBlock[]): string {
  return body.map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim();
}

/** The beginning of a message in one line. Cut between characters, never in one. */
export function excerptOf(body: readonly TextBlock[]): string {
  const characters = Array.from(plainWords(body));
  if (characters.length <= LONGEST_EXCERPT) return characters.join('');
  return `${characters
    .slice(0, LONGEST_EXCERPT - 1)
    .join('')
    .trimEnd()}…`;
}

function wordsOfBlock(block: TextBlock): string {
  if (block.kind === 'paragraph') return wordsOfSpans(block.spans);
  if (block.kind === 'quote') return plainWords(block.blocks);
  return block.items.map(plainWords).join(' ');
}

function wordsOfSpans(spans: readonly TextSpan[]): string {
  return spans.map((span) => ('text' in span ? span.text : wordsOfSpans(span.spans))).join('');
}
