import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { UnreadCount } from './contract.ts';
import { readMyPlaces } from './my-rooms.ts';

/** For the mark in the navigation. */
export async function countUnread(tools: Tools, actor: Actor): Promise<UnreadCount> {
  const unread = (await readMyPlaces(tools, actor)).map((place) => place.unread);
  return {
    messages: unread.reduce((sum, count) => sum + count, 0),
    rooms: unread.filter((count) => count > 0).length,
  };
}
