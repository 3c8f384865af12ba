import { writeFeed } from '#server/meetings/feeds/write-feed.ts';
import { drawSeries } from './draw-meetings.ts';

/* Run as a process of its own by tests that set TZ, which a running process reads once. */
process.stdout.write(
  writeFeed(
    {
      clock: { now: () => new Date(process.argv[2] ?? '') },
      env: { publicOrigin: 'http://localhost:3000', secretKey: '', mode: 'test' },
    },
    { series: drawSeries(40), isOneSeries: false },
  ),
);
