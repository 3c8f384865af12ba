import { describe, expect, it } from 'vitest';

import { createAnnouncements } from '#server/lib/announce.ts';
import { followNews } from '#server/lib/jobs/index.ts';
import { createLogger } from '#server/lib/logger.ts';

/** Work that ends when the test says so. */
function openWork() {
  const ends: ((error?: Error) => void)[] = [];
  const run = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
  return { run, ends };
}

function follow(after: string[]) {
  const logged: string[] = [];
  const logger = createLogger({ level: 'info' }, { write: (line) => logged.push(line) });
  const announcements = createAnnouncements(() => {});
  const { run, ends } = openWork();
  const following = followNews({ announcements, followUps: [{ after, run }], logger });
  const announce = (event: string) => announcements.announce({ event, view: {}, audience: [] });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { announce, ends, following, logged, settled };
}

describe('work that follows news', () => {
  it('begins after its news, once at a time, and once more for all that came meanwhile', async () => {
    const { announce, ends, settled } = follow(['place.moved']);
    announce('something.else');
    expect(ends).toHaveLength(0);
    announce('place.moved');
    announce('place.moved');
    announce('place.moved');
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await settled();
    expect(ends).toHaveLength(2);
    announce('place.moved');
    expect(ends).toHaveLength(3);
  });

  it('goes on after a fault, which stands in the log', async () => {
    const { announce, ends, settled, logged } = follow(['place.moved']);
    announce('place.moved');
    ends[0]?.(new Error('at Mill Lane'));
    await settled();
    expect(logged.join('')).toContain('a follow-up failed');
    expect(logged.join('')).not.toContain('Mill Lane');
    announce('place.moved');
    expect(ends).toHaveLength(2);
  });

  it('is waited for by the end, after which nothing begins', async () => {
    const { announce, ends, following } = follow(['place.moved']);
    announce('place.moved');
    announce('place.moved');
    let isStopped = false;
    const stopping = following.stop().then(() => (isStopped = true));
    await Promise.resolve();
    expect(isStopped).toBe(false);
    ends[0]?.();
    await stopping;
    announce('place.moved');
    expect(ends).toHaveLength(1);
  });
});
