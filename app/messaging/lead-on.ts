import { redirect } from '@remix-run/node';

import { messagePath, type RoomData } from './room-data.ts';

/**
 * Leads from the place of a message to its own link: without script a browser goes back to the
 * fragment of an address for as long as the page is still arriving. Where it is not there, the page
 * stays as it is.
 *
 * @throws Response the redirect to that message
 */
export function leadOn({ room, page, markedSeq }: RoomData): void {
  const marked = page.messages.find(({ seq }) => seq === markedSeq);
  if (marked) throw redirect(messagePath(room.id, marked));
}
