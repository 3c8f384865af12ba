import { setTimeout as pause } from 'node:timers/promises';

import { Migration } from '#server/lib/database/migrations/migration.model.ts';
import { migrations } from '#server/migrations.ts';
import { Message, toId, wordless } from '#server/messaging/message.model.ts';

import { fillRoom } from '../bench/fill-room.ts';
import type { Fault } from './fault.ts';
import { talkWhile } from './talk-while.ts';

const DONE_WITHIN_S = 60;
const POLL_MS = 50;

/** R18: a new version begins with what an old one has stored, while people write on. */
export const bringUpToDate: Fault = {
  id: 'R18',
  what: 'Hedgerow is started on messages as older versions stored them, eight people write',
  longestSilence: 20,
  async run(bench) {
    const old = bench.isQuick ? 2_000 : 20_000;
    await fillRoom(bench.county, old);
    const roomId = toId(bench.county.countyRoomId);
    const found: number[] = [];
    let seconds = 0;
    const countDone = () => Migration.collection.countDocuments({ doneAt: { $type: 'date' } });
    const history = await talkWhile(bench, { people: 12 }, async ({ product }) => {
      const [reader] = bench.county.people;
      const cookie = reader?.cookie ?? '';
      const search = () => countFound({ origin: product.origin, cookie });
      while ((await countDone()) < migrations.length) await pause(POLL_MS);
      // As they were before the first of the changes to what is stored.
      await Message.collection.updateMany({ roomId }, { $unset: { words: 1 } });
      await Migration.deleteMany({});
      found.push(await search());
      await product.restart('SIGTERM');
      const began = performance.now();
      while ((await countDone()) < migrations.length) await pause(POLL_MS);
      seconds = (performance.now() - began) / 1_000;
      found.push(await search());
    });
    const left = await Message.countDocuments(wordless(null));
    const [before = 0, after = 0] = found;
    return {
      history,
      besides: `${old.toLocaleString('en-GB')} old ones brought up to date in ${seconds.toFixed(1)} s (${DONE_WITHIN_S}), and found by search`,
      faults: [
        ...(left > 0 ? [`${left} were left as they were`] : []),
        ...(before > 0 || after === 0 ? ['search does not show the change'] : []),
      ],
      late: seconds > DONE_WITHIN_S ? [`more than ${DONE_WITHIN_S} s`] : [],
    };
  },
};

/** How many old messages a search leads to. */
async function countFound({ origin, cookie }: { origin: string; cookie: string }) {
  const page = await fetch(`${origin}/search?q=choir`, { headers: { cookie } });
  return (await page.text()).split('Ambry').length - 1;
}
