import mongoose from 'mongoose';

import type { Fault } from './fault.ts';
import { postForm, readFormId } from './post-form.ts';
import { runProduct } from './run-product.ts';

interface Form {
  path: string;
  fields: Record<string, string>;
  /** Where what it makes is kept. */
  collection: string;
}

const forms = (roomId: string, time: number): Form[] => [
  {
    path: `/rooms/${roomId}`,
    fields: { intent: 'send', text: 'Pressed twice.' },
    collection: 'messages',
  },
  {
    path: '/rooms/new',
    fields: { name: `Pressed ${'once '.repeat(time)}`.trim(), purpose: 'To be pressed twice.' },
    collection: 'rooms',
  },
  {
    path: '/shelf/new?kind=note',
    fields: {
      title: 'Five questions for a first call',
      summary: 'Open questions that get people talking.',
      purpose: 'For first phone calls with somebody you have not met.',
      tags: 'asking',
      text: 'Ask what matters first.',
    },
    collection: 'resources',
  },
];

/** R14: a finger that is too quick, and a page that is sent again. */
export const sendTwice: Fault = {
  id: 'R14',
  what: 'forms without script are sent twice at once, while Hedgerow is killed, and again by going back',
  async run(bench) {
    const times = bench.isQuick ? 1 : 3;
    const roomId = await bench.county.openRoomOf(2);
    const [{ cookie } = { cookie: '' }] = bench.county.people;
    const faults: string[] = [];
    let sent = 0;
    await runProduct(bench, async ({ origin, restart }) => {
      const visitor = { origin, cookie };
      for (let time = 1; time <= times; time += 1) {
        for (const { path, fields, collection } of forms(roomId, time)) {
          const clientId = await readFormId(visitor, path);
          const send = () => postForm(visitor, path, new URLSearchParams({ ...fields, clientId }));
          const lost = [send(), send()].map((answer) => answer.catch(() => null));
          await Promise.all([...lost, restart('SIGKILL')]);
          const [one, other] = await Promise.all([send(), send()]);
          const again = await send();
          const led = [one, other, again].map(leadsTo);
          const kept = await mongoose.connection
            .collection(collection)
            .countDocuments({ clientId });
          if (kept !== 1) faults.push(`${path} was kept ${kept} times`);
          if (new Set(led).size !== 1) faults.push(`${path} led to ${led.join(', ')}`);
          sent += 1;
        }
      }
    });
    return { faults, besides: `${sent} forms, each sent five times` };
  },
};

/** The record to which an answer leads, without what it shows there. */
function leadsTo({ status, headers }: Response): string {
  const place = headers.get('location');
  return status === 303 && place !== null ? place : `status ${status}`;
}
