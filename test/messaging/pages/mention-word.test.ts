import { describe, expect, it } from 'vitest';

import { mentionWordAt } from '#app/messaging/mention-word.ts';
import { writersInWords } from '#app/messaging/components/typing-line.tsx';

describe('a name that is being typed', () => {
  it.each([
    ['@', { start: 0, words: '' }],
    ['Ask @Row', { start: 4, words: 'Row' }],
    ['Ask (@Rowan Br', { start: 5, words: 'Rowan Br' }],
    ["@Siân O'H", { start: 0, words: "Siân O'H" }],
    ['rowan@brackenford', null],
    ['@Rowan, could you', null],
    ['@Rowan\nand', null],
    ['no sign', null],
    [`@${'a'.repeat(80)}`, null],
  ])('is what stands between an "@" and the caret: %s', (text, word) => {
    expect(mentionWordAt(text, text.length)).toEqual(word);
  });

  it('ends at the caret', () => {
    expect(mentionWordAt('@Rowan and more', 4)).toEqual({ start: 0, words: 'Row' });
    expect(mentionWordAt('Hello @Rowan', 3)).toBeNull();
  });
});

describe('the line on who is writing', () => {
  const writer = (name: string) => ({ personId: name, name });
  it.each([
    [[], ''],
    [['Rowan Brackett'], 'Rowan is writing'],
    [['Rowan Brackett', 'Linnet Sallow'], 'Rowan and Linnet are writing'],
    [['Rowan Brackett', 'Linnet Sallow', 'Hazel Quickset'], 'Several people are writing'],
  ])('names two at most: %o', (names, words) => {
    expect(writersInWords(names.map(writer))).toBe(words);
  });
});
