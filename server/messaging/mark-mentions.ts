import type { PersonCard } from '../accounts/contract.ts';
import type { TextBlock, TextSpan } from './contract.ts';
import { findMentions } from './mentions.ts';

type Named = Pick<PersonCard, 'id' | 'name'>;

interface Marking {
  /** Those whom the message mentions, and nobody else. */
  people: readonly Named[];
  everyone: boolean;
}

/** Marks the names of the people mentioned in what was written. The letters stay as they are. */
export function markMentions(blocks: readonly TextBlock[], marking: Marking): TextBlock[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, spans: block.spans.flatMap((span) => markSpan(span, marking)) };
      case 'quote':
        return { ...block, blocks: markMentions(block.blocks, marking) };
      case 'list':
        return { ...block, items: block.items.map((item) => markMentions(item, marking)) };
    }
  });
}

/** What a link says stays the link's. */
function markSpan(span: TextSpan, marking: Marking): TextSpan[] {
  if (span.kind === 'text') return markText(span.text, marking);
  if (span.kind !== 'bold') return [span];
  return [{ ...span, spans: span.spans.flatMap((inner) => markSpan(inner, marking)) }];
}

function markText(text: string, { people, everyone }: Marking): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  for (const { start, end, personIds } of findMentions(text, people)) {
    if (personIds.length === 0 && !everyone) continue;
    if (start > from) spans.push({ kind: 'text', text: text.slice(from, start) });
    spans.push({ kind: 'mention', text: text.slice(start, end) });
    from = end;
  }
  if (from < text.length) spans.push({ kind: 'text', text: text.slice(from) });
  return spans;
}
