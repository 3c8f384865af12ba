import { z } from 'zod';

/** Where a page of the board ended: what it is sorted by, in that order. */
export interface BoardCursor {
  rank: number;
  order: number;
  nameKey: string;
  id: string;
}

const stored = z.tuple([
  z.number(),
  z.number(),
  z.string().max(200),
  z.string().regex(/^[0-9a-f]{24}$/),
]);

export function writeCursor({ rank, order, nameKey, id }: BoardCursor): string {
  return Buffer.from(JSON.stringify([rank, order, nameKey, id])).toString('base64url');
}

/** Null for a cursor that no page of ours has given. */
export function readCursor(text: string): BoardCursor | null {
  const parsed = stored.safeParse(readJson(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success) return null;
  const [rank, order, nameKey, id] = parsed.data;
  return { rank, order, nameKey, id };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
