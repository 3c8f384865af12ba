import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { askTogether } from '#server/lib/database/ask-together.ts';

function openQuestions() {
  const asked: string[][] = [];
  const ask = askTogether((keys: readonly string[]) => {
    asked.push([...keys]);
    if (keys.includes('broken')) return Promise.reject(new Error('The database is away.'));
    return Promise.resolve(keys.map((key) => (key === 'nobody' ? undefined : `${key}!`)));
  });
  return { asked, ask };
}

describe('asking together', () => {
  it('makes one question of those of one turn, and gives each its own answer', async () => {
    const { asked, ask } = openQuestions();
    expect(await Promise.all([ask('hazel'), ask('nobody'), ask('rowan')])).toEqual([
      'hazel!',
      undefined,
      'rowan!',
    ]);
    expect(asked).toEqual([['hazel', 'nobody', 'rowan']]);
  });

  it('remembers nothing: what is asked later is asked anew', async () => {
    const { asked, ask } = openQuestions();
    await ask('hazel');
    await nextTurn();
    await ask('hazel');
    expect(asked).toEqual([['hazel'], ['hazel']]);
  });

  it('asks for no more than a hundred at once', async () => {
    const { asked, ask } = openQuestions();
    await Promise.all(Array.from({ length: 250 }, (_, number) => ask(String(number))));
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('fails for all that were asked with it, and not for the next', async () => {
    const { ask } = openQuestions();
    const outcomes = await Promise.allSettled([ask('hazel'), ask('broken')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask('hazel')).toBe('hazel!');
  });
});
