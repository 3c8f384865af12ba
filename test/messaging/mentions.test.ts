import { describe, expect, it } from 'vitest';

import { formatText } from '#server/lib/text/format-text.ts';
import { markMentions } from '#server/messaging/mark-mentions.ts';
import { readMentionsIn } from '#server/messaging/mentions.ts';

const rowan = { id: 'rowan', name: 'Rowan Brackett' };
const other = { id: 'other', name: 'Rowan Brackett-Smith' };
const elder = { id: 'elder', name: "Siân O'Hare" };
const people = [rowan, other, elder];

describe('names in a text', () => {
  it.each<[string, string[]]>([
    ['@Rowan Brackett, have you room?', ['rowan']],
    ['thank you @rowan brackett', ['rowan']],
    ['(@Rowan Brackett)', ['rowan']],
    ['**@Rowan Brackett**: yes', ['rowan']],
    ['@Rowan Brackett-Smith and @Siân O’Hare', ['other']],
    ["@Siân O'Hare's list", ['elder']],
    ['@Rowan Brackett @Rowan Brackett', ['rowan']],
    ['@Rowan', []],
    ['@Rowan Bracketts', []],
    ['ask rowan@Rowan Brackett', []],
    ['Rowan Brackett', []],
    ['@ Rowan Brackett', []],
  ])('are found after an "@" and in full: %s', (text, personIds) => {
    expect(readMentionsIn(text, people)).toEqual({ personIds, everyone: false });
  });

  it('mean everybody of that name', () => {
    const namesake = { id: 'namesake', name: 'Rowan Brackett' };
    expect(readMentionsIn('@Rowan Brackett', [rowan, namesake]).personIds).toEqual([
      'rowan',
      'namesake',
    ]);
  });

  it.each<[string, boolean]>([
    ['@everyone here: the hall is shut', true],
    ['Well, @Everyone Here', true],
    ['@everyone', false],
    ['@everyone hereby', false],
    ['x@everyone here', false],
  ])('or everyone: %s', (text, everyone) => {
    expect(readMentionsIn(text, people).everyone).toBe(everyone);
  });

  it('cost little in a text of nothing but signs', () => {
    const many = Array.from({ length: 2000 }, (_, id) => ({ id: String(id), name: `Name ${id}` }));
    const before = performance.now();
    expect(readMentionsIn('@'.repeat(4000), many).personIds).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('marking them', () => {
  const marked = (text: string, everyone = false) =>
    markMentions(formatText(text), { people: [rowan], everyone });

  it('leaves every letter where it was', () => {
    expect(marked('Hello @Rowan Brackett, and **@Rowan Brackett** too')).toEqual([
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'Hello ' },
          { kind: 'mention', text: '@Rowan Brackett' },
          { kind: 'text', text: ', and ' },
          { kind: 'bold', spans: [{ kind: 'mention', text: '@Rowan Brackett' }] },
          { kind: 'text', text: ' too' },
        ],
      },
    ]);
  });

  it('goes into lists and quotes, and not into links', () => {
    const text = '- @Rowan Brackett\n\n> @Rowan Brackett\n\n[@Rowan Brackett](https://a.example)';
    expect(JSON.stringify(marked(text)).match(/mention/g)).toHaveLength(2);
  });

  it('marks nobody who is not mentioned, and everyone only where they are', () => {
    expect(marked('@Siân O’Hare and @everyone here')).toEqual(
      formatText('@Siân O’Hare and @everyone here'),
    );
    expect(JSON.stringify(marked('@everyone here', true))).toContain('mention');
  });
});
