/** Where a page of gaps ended. */
export interface GapCursor {
  loggedAt: Date;
  id: string;
}

export function writeCursor({ loggedAt, id }: GapCursor): string {
  return `${loggedAt.getTime()}-${id}`;
}

/** Null, which is the beginning, for what we have not written. */
export function readCursor(text: string): GapCursor | null {
  const [, time, id] = /^(\d{12,14})-([0-9a-f]{24})$/.exec(text) ?? [];
  return time === undefined || id === undefined ? null : { loggedAt: new Date(Number(time)), id };
}
