import { expect, it } from 'vitest';

import { deleteMessage, makeReportableMessage, searchMessages } from '#server/messaging/index.ts';
import { Message } from '#server/messaging/message.model.ts';
import { migrations } from '#server/migrations.ts';
import { runMigrations } from '#server/lib/database/migrations/run-migrations.ts';
import { openFenwold } from './support/fenwold.ts';

it('finds messages that were stored before there were words, and none that is gone', async () => {
  const { tools, countyId, people, countyRoomId: roomId, say } = await openFenwold();
  await say(people.hazel, roomId, 'Whortleberry one');
  const { id: messageId } = await say(people.hazel, roomId, 'Whortleberry two');
  await deleteMessage(tools, people.hazel, { roomId, messageId });
  const { id: thingId } = await say(people.hazel, roomId, 'Whortleberry three');
  await makeReportableMessage(tools).hide({ countyId, thingId, rule: 'advertising' });
  await Message.collection.updateMany({}, { $unset: { words: 1 } });
  const find = () => searchMessages(tools, people.rowan, { words: 'whortleberry' });
  expect((await find()).messages).toHaveLength(0);
  await runMigrations(migrations, tools);
  expect((await find()).messages).toHaveLength(1);
  expect(await Message.collection.countDocuments({ words: { $exists: false } })).toBe(0);
});
