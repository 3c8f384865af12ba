import { describe, expect, it } from 'vitest';

import { excerpt } from '#server/messaging/excerpt.ts';

describe('the line above an answer', () => {
  it('is the message in one line, without its marks', () => {
    expect(excerpt('**Hello**\nall\n\n- one\n- [two](https://x.example)\n\n> three')).toBe(
      'Hello all one two three',
    );
  });

  it('is at most 140 characters long and cut between characters', () => {
    expect(Array.from(excerpt('🌿'.repeat(200)))).toHaveLength(140);
    expect(excerpt('🌿'.repeat(200))).toMatch(/^(🌿)+…$/u);
    expect(excerpt('x'.repeat(140))).toBe('x'.repeat(140));
  });
});
