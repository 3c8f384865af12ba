import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';

import { startLivePlatform, type LivePerson, type Tab } from '#test/support/live-platform.ts';
import { yearOfMeetings } from '#test/meetings/support/open-fenwold.ts';

interface Answer<Data> {
  ok: boolean;
  data?: Data;
  error?: { code: string; message: string };
}

/** A meeting that goes on, before the live door. */
export async function openLiveMeeting() {
  const live = await startLivePlatform();
  const { meetings } = live.platform;
  const host = { role: 'linkWorker', organisationId: live.teaselId };
  const hazel = await live.invite({ name: 'Hazel Quickset', ...host });
  const rowan = await live.invite({ name: 'Rowan Brackett', ...host });
  const { firstMeetingId: meetingId } = await meetings.createSeries(
    live.marjoram.actor,
    yearOfMeetings({ repeat: 'weekly', weekday: 'wednesday', startsOn: '2026-10-07' }),
  );
  const { opensAt } = await meetings.getLive(hazel.actor, { meetingId });
  live.clock.moveTo(opensAt);
  return { live, hazel, rowan, meetingId };
}

/** A browser at the live page of one meeting. */
export async function openTab(
  { live, meetingId }: Awaited<ReturnType<typeof openLiveMeeting>>,
  person: LivePerson,
) {
  const tab: Tab = await person.connect();
  const ask = <Data>(event: string, input: object) =>
    tab.ask(event, { meetingId, ...input }) as Promise<Answer<Data>>;
  const opening = { tabId: randomUUID() };
  const doc = new Y.Doc();
  doc.clientID = (await live.platform.meetings.getLive(person.actor, { meetingId })).writer;
  tab.socket.on('notes.changed', ({ update }: { update: string }) => {
    Y.applyUpdate(doc, new Uint8Array(Buffer.from(update, 'base64')));
  });
  const text = doc.getText('meeting');
  return {
    ...tab,
    doc,
    text: () => text.toJSON(),
    open: () => ask<{ personIds: string[] }>('live.open', opening),
    close: () => ask('live.close', opening),
    ask,
    write(words: string) {
      text.insert(text.length, words);
      const update = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
      return ask<{ seq: number }>('notes.update', { update });
    },
  };
}
