import { randomUUID } from 'node:crypto';

import type { Actor } from '#server/accounts/contract.ts';
import type { Tools } from '#server/lib/tools.ts';
import type { KeepSummary, MessageView } from '#server/messaging/contract.ts';
import { askToKeep, getKeep, listRoomsWithNews } from '#server/messaging/index.ts';

import { openFenwold } from './fenwold.ts';

/** Hazel, Rowan and Linnet have talked in the county's room, and Hazel would keep it. */
export async function openConversation() {
  const fenwold = await openFenwold();
  const { tools, people, countyRoomId: roomId, say } = fenwold;
  const said = {
    mine: await say(people.hazel, roomId, 'How do you begin a first call?'),
    rowans: await say(people.rowan, roomId, 'I ask what a good day is like.\nThen I listen.'),
    linnets: await say(people.linnet, roomId, 'And I leave the form for later.'),
  };
  const ask = (keeper: Actor, messages: readonly MessageView[], more: object = {}) =>
    askToKeep(tools, keeper, {
      roomId,
      messageIds: messages.map(({ id }) => id),
      clientId: randomUUID(),
      ...more,
    });
  return {
    ...fenwold,
    roomId,
    said,
    ask,
    look: (actor: Actor, keepId: string) => getKeep(tools, actor, { keepId }),
  };
}

/** The same, and everybody has been asked. */
export async function openKeep() {
  const conversation = await openConversation();
  const { people, said, ask } = conversation;
  const { keepId } = await ask(people.hazel, [said.mine, said.rowans, said.linnets]);
  return { ...conversation, keepId };
}

/** What of words to keep stands on somebody's start page. */
export async function newsOf(tools: Tools, actor: Actor): Promise<KeepSummary[]> {
  return (await listRoomsWithNews(tools, actor)).keepNews;
}
