import { describe, expect, it } from 'vitest';

import { createRecentNews } from '#server/realtime/recent-news.ts';

describe('news that came while a page was loading', () => {
  function atMoment(start: number, maxPeople?: number) {
    const time = { now: start };
    return { time, news: createRecentNews(() => time.now, maxPeople) };
  }

  it('is known for the people it was for, and for nobody else', () => {
    const { time, news } = atMoment(1_000);
    time.now = 2_000;
    news.remember(['hazel']);
    expect(news.mayHaveCome('hazel', 1_999)).toBe(true);
    expect(news.mayHaveCome('hazel', 2_000)).toBe(true);
    expect(news.mayHaveCome('hazel', 2_001)).toBe(false);
    expect(news.mayHaveCome('rowan', 1_999)).toBe(false);
  });

  it('may have come to anybody whose page is older than the process', () => {
    const { news } = atMoment(1_000);
    expect(news.mayHaveCome('rowan', 999)).toBe(true);
    expect(news.mayHaveCome('rowan', 1_000)).toBe(false);
  });

  it('may have come to anybody up to a moment from which on it was lost', () => {
    const { time, news } = atMoment(1_000);
    time.now = 2_000;
    news.forget();
    expect(news.mayHaveCome('hazel', 2_000)).toBe(true);
    expect(news.mayHaveCome('hazel', 2_001)).toBe(false);
  });

  it('is taken to have come where it is not remembered any more', () => {
    const { time, news } = atMoment(0, 2);
    for (const [at, person] of [
      [10, 'hazel'],
      [20, 'rowan'],
      [30, 'sorrel'],
    ] as const) {
      time.now = at;
      news.remember([person]);
    }
    expect(news.mayHaveCome('hazel', 10)).toBe(true);
    expect(news.mayHaveCome('hazel', 11)).toBe(false);
    expect(news.mayHaveCome('sorrel', 25)).toBe(true);
  });
});
