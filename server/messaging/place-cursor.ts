import type { MessagePlace } from './find-places.ts';
import { toId } from './message.model.ts';

const FIRST_ID = '0'.repeat(24);

/** Where everything older than this moment begins. */
export function asPlace(before: number): MessagePlace {
  return { sentAt: new Date(before), roomId: toId(FIRST_ID), seq: 0 };
}

export function writePlaceCursor({ sentAt, roomId, seq }: MessagePlace): string {
  return `${sentAt.getTime()}_${roomId.toString()}_${seq}`;
}

/** Null, which is the newest, for a cursor that no page of ours has given. */
export function readPlaceCursor(text: string | undefined): MessagePlace | null {
  const [, sentAt, roomId, seq] = /^(\d{1,15})_([0-9a-f]{24})_(\d{1,15})$/.exec(text ?? '') ?? [];
  if (sentAt === undefined || roomId === undefined || seq === undefined) return null;
  return { sentAt: new Date(Number(sentAt)), roomId: toId(roomId), seq: Number(seq) };
}
