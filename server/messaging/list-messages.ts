import type { Actor } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import type { MessagePage } from './contract.ts';
import { readRoom } from './read-room.ts';

/** A page of a room: the newest messages, those before one, or those after one. */
export async function listMessages(tools: Tools, actor: Actor, raw: unknown): Promise<MessagePage> {
  const { page } = await readRoom(tools, actor, raw);
  return page;
}
