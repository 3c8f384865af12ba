import { roomPath } from './room-data.ts';

/**
 * Sends to the page's own action without going anywhere: the answer is its status. By `fetch` and
 * not through the router, which would read every page anew afterwards and show the page for errors
 * where the connection is away.
 */
export function postToRoom(roomId: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${roomPath(roomId)}.data`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, answer: 'status' }),
  });
}
