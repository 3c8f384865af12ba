import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';

import { allotment } from '#test/activities/support/open-board.ts';
import type { LivePlatform } from '#test/support/live-platform.ts';
import { openCounty, read, STEM } from './support/open-data-door.ts';

/** Every text that the database holds outside of what activities say to everybody. */
async function textsOfMembers(): Promise<string[]> {
  const { db } = mongoose.connection;
  const collections = (await db?.collections()) ?? [];
  const documents = await Promise.all(
    collections
      .filter(({ collectionName }) => !['activities', 'counties'].includes(collectionName))
      .map((collection) => collection.find().toArray()),
  );
  return documents.flat().flatMap(textsIn);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof mongoose.Types.ObjectId || value instanceof Date) return [];
  return value instanceof Object ? Object.values(value).flatMap(textsIn) : [];
}

/** A county full of what members write, and an activity that names whom it must not name. */
async function writeMuch(
  { platform, marjoram, invite, teaselId }: Omit<LivePlatform, 'ask'>,
  growersId: string,
) {
  const { activities, messaging, accounts } = platform;
  const hazel = (
    await invite({ name: 'Hazel Quickset', role: 'linkWorker', organisationId: teaselId })
  ).actor;
  const { county } = await messaging.listRooms(hazel);
  const clientId = (what: string) => `open-data-${what}`.padEnd(24, '0');
  await messaging.sendMessage(hazel, {
    roomId: county[0]?.id,
    clientId: clientId('message'),
    text: 'Brambleword in a message about a hard week',
  });
  await accounts.changeProfile(hazel, {
    name: 'Hazel Quickset',
    canHelpWith: 'Brambleword in a profile',
  });
  const { activityId } = await activities.addActivity(marjoram.actor, {
    ...allotment(growersId, { name: 'Quiet digging', clientId: clientId('activity') }),
    firstVisit: 'Brambleword waits at the gate.',
    welcomerName: 'Petal Dibber',
    welcomerAgrees: 'yes',
    description: 'Petal shows you round.',
    email: 'hazel.quickset@teasel.example',
    phone: '01632 960123, ask for Rowan Brackett',
  });
  await activities.sayRoom(hazel, { activityId, room: 'roomNow' });
  await activities.reportWrong(hazel, { activityId, field: 'phone' });
}

describe('what members write', () => {
  it('stands nowhere in the open data, nor do their names and addresses', async () => {
    const { ask, growers, ...live } = await openCounty();
    await writeMuch(live, growers.id);
    const stems = ['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
    let given = '';
    for (const stem of stems) {
      const list = await ask(`${STEM}/${stem}?per_page=100`);
      const text = await list.text();
      given += text;
      const { contents } = JSON.parse(text) as { contents: { id: string }[] };
      for (const { id } of contents) given += await (await ask(`${STEM}/${stem}/${id}`)).text();
    }
    // It is there, for members.
    expect(given).toContain('Quiet digging');
    expect(given).toContain('01632 960123');
    const texts = (await textsOfMembers()).filter(
      (text) => text.length >= 6 && /[\s@]/.test(text) && text !== growers.name,
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.join()).toContain('Brambleword in a message');
    for (const text of texts) expect(given).not.toContain(text);
    const names = /brambleword|hazel|quickset|marjoram|stile|petal|dibber|rowan|brackett|@/i;
    expect(given).not.toMatch(names);
    for (const word of ['brambleword', 'petal', 'hazel', 'rowan']) {
      const found = await read(await ask(`${STEM}/services?search=${word}`));
      expect(found.total_items).toBe(0);
    }
  });
});
