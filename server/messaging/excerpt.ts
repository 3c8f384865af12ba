import { formatText } from '../lib/text/format-text.ts';
import { wordsOf } from '../lib/text/safe-link.ts';
import { messagingLimits, type TextBlock } from './contract.ts';

/** The beginning of a message in one line, without its marks. Cut between characters, never in one. */
export function excerpt(text: string): string {
  const line = formatText(text).map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= messagingLimits.excerpt) return line;
  return `${characters
    .slice(0, messagingLimits.excerpt - 1)
    .join('')
    .trimEnd()}…`;
}

function wordsOfBlock(block: TextBlock): string {
  if (block.kind === 'paragraph') return wordsOf(block.spans);
  if (block.kind === 'quote') return block.blocks.map(wordsOfBlock).join(' ');
  return block.items.map((item) => item.map(wordsOfBlock).join(' ')).join(' ');
}
