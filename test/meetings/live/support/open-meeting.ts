import mongoose from 'mongoose';
import * as Y from 'yjs';

import type { Actor } from '#server/accounts/contract.ts';
import { Agenda } from '#server/meetings/agenda/agenda.model.ts';
import { createSeries, getLive, openLive, openNotes, writeNotes } from '#server/meetings/index.ts';
import { Meeting } from '#server/meetings/meeting.model.ts';
import { openFenwold, yearOfMeetings } from '#test/meetings/support/open-fenwold.ts';

/** Ten minutes past ten in London: the meeting of 14 October goes on. */
const DURING = '2026-10-14T09:10:00.000Z';
export const UNKNOWN_ID = '0123456789abcdef01234567';

export const items = [
  { id: 'news', title: 'News', minutes: 10, key: 'own:news', state: 'open' as const },
  {
    id: 'transport',
    title: 'Transport',
    minutes: 20,
    key: 'own:transport',
    state: 'open' as const,
  },
  { id: 'dates', title: 'Dates', minutes: 5, key: 'own:dates', state: 'open' as const },
];

/** The first of a year of meetings of the whole county, with three items, while it goes on. */
export async function openMeeting(overrides: Record<string, unknown> = {}) {
  const world = await openFenwold();
  const { tools, clock, marjoram } = world;
  const { firstMeetingId: meetingId } = await createSeries(
    tools,
    marjoram,
    yearOfMeetings(overrides),
  );
  const meeting = await Meeting.findById(meetingId).lean();
  if (!meeting) throw new Error('It was made just now.');
  await Agenda.create({
    ...{ _id: meeting._id, countyId: meeting.countyId, seriesId: meeting.seriesId, number: 1 },
    ...{ items, version: 1, changedAt: clock.now() },
  });
  clock.moveTo(DURING);
  world.announced.length = 0;
  const see = (actor: Actor) => getLive(tools, actor, { meetingId });
  return {
    ...world,
    meetingId,
    meeting,
    see,
    arrive: (actor: Actor, tabId = 'a-tab') => openLive(tools, actor, { meetingId, tabId }),
    agenda: () => Agenda.findById(new mongoose.Types.ObjectId(meetingId)).lean(),
  };
}
export type OpenMeeting = Awaited<ReturnType<typeof openMeeting>>;

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const asBytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** The notes as the page of one person holds them. */
export async function openPage(
  { tools, meetingId, see }: Pick<OpenMeeting, 'tools' | 'meetingId' | 'see'>,
  actor: Actor,
) {
  const doc = new Y.Doc();
  doc.clientID = (await see(actor)).writer;
  let vector: Uint8Array | undefined;
  async function fetch(): Promise<void> {
    const mine = asText(Y.encodeStateVector(doc));
    const answer = await openNotes(tools, actor, { meetingId, vector: mine });
    Y.applyUpdate(doc, asBytes(answer.update));
    vector = asBytes(answer.vector);
  }
  await fetch();
  return {
    doc,
    fetch,
    text: (key = 'meeting') => doc.getText(key).toJSON(),
    write: (words: string, key = 'meeting', at = doc.getText(key).length) =>
      doc.getText(key).insert(at, words),
    takeOut: (at: number, length: number, key = 'meeting') => doc.getText(key).delete(at, length),
    /** What the server has not, as it is sent. */
    pending: () => asText(Y.encodeStateAsUpdate(doc, vector)),
    async send(others: object = {}) {
      const update = asText(Y.encodeStateAsUpdate(doc, vector));
      const stored = await writeNotes(tools, actor, { meetingId, update, ...others });
      vector = asBytes(stored.vector);
      return stored;
    },
  };
}

/** The notes of the meeting as they are shown. */
export async function notesOf({ see }: OpenMeeting, actor: Actor, key = 'meeting') {
  return (await see(actor)).notes.find((one) => one.key === key)?.text;
}
