import { setTimeout as pause } from 'node:timers/promises';

import { messagingLimits } from '#server/messaging/contract.ts';

import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const FIRST_PAGE_WITHIN_MS = 500;
const POLL_MS = 20;

/** R06: somebody comes back who was away for weeks. */
export const returnLate: Fault = {
  id: 'R06',
  what: 'somebody comes back and has missed 10,000 messages, 24 people write on',
  longestSilence: 5,
  async run(bench) {
    const missed = bench.isQuick ? 500 : 10_000;
    const talk = { people: bench.isQuick ? 10 : 25, writers: bench.isQuick ? 8 : 24 };
    let pages: { messages: number; tookMs: number }[] = [];
    const history = await talkWhile(bench, talk, async ({ clients, confirmed }) => {
      const [traveller] = clients.slice(-1);
      traveller?.leave();
      const from = confirmed.length;
      while (confirmed.length < from + missed) await pause(POLL_MS);
      pages = (await traveller?.comeBack()) ?? [];
    });
    const first = pages[0]?.tookMs ?? Infinity;
    const longest = Math.max(...pages.map(({ messages }) => messages));
    const brought = pages.reduce((sum, { messages }) => sum + messages, 0);
    const { mostMessagesOnPage } = messagingLimits;
    return {
      history,
      besides: `${brought.toLocaleString('en-GB')} brought in ${pages.length} pages of up to ${longest}, the first in ${first.toFixed(0)} ms (${FIRST_PAGE_WITHIN_MS})`,
      faults: [
        ...(brought < missed ? ['not all were brought'] : []),
        ...(longest > mostMessagesOnPage ? ['a page was longer than pages are'] : []),
      ],
      late: first > FIRST_PAGE_WITHIN_MS ? ['the first page came late'] : [],
    };
  },
};
