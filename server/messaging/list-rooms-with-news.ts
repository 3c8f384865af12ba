import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { RoomsWithNews } from './keep-views.ts';
import { viewRooms } from './list-rooms.ts';
import { readMyPlacesAndKeeps } from './my-rooms.ts';
import { summariseKeeps } from './view-keep.ts';

/**
 * For pages and the frame around them: my rooms, and what of words to keep waits for me to answer,
 * to go on, or to be told. As many queries as the rooms alone.
 */
export async function listRoomsWithNews(tools: Tools, actor: Actor): Promise<RoomsWithNews> {
  const { places, keeps } = await readMyPlacesAndKeeps(tools, actor);
  const [rooms, keepNews] = await Promise.all([
    viewRooms(tools, actor, places),
    keeps.length === 0 ? [] : summariseKeeps(tools, actor, keeps),
  ]);
  return { rooms, keepNews };
}
