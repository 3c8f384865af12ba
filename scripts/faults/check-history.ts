/** What people were told, and what each of them saw. */
export interface History {
  /** Ids of messages that were confirmed, with the moment of each in milliseconds. */
  confirmed: readonly { clientId: string; at: number }[];
  /** For each person what their room holds in the end, in its order. */
  seen: readonly (readonly { clientId: string; seq: number }[])[];
}

export interface Verdict {
  confirmed: number;
  /** Confirmed, and somebody's room has not got it. */
  missing: number;
  /** In somebody's room more than once. */
  twice: number;
  /** Places in somebody's room that are not those of everybody else. */
  outOfOrder: number;
  /** Longest time without any confirmation, seconds. */
  longestSilence: number;
}

/**
 * Confirmed once, there once, in one order for everybody: after Jepsen's list-append check. What was
 * sent and never confirmed may be there or not.
 */
export function checkHistory({ confirmed, seen }: History): Verdict {
  const [first = []] = seen;
  let missing = 0;
  let twice = 0;
  let outOfOrder = 0;
  for (const room of seen) {
    const ids = new Set(room.map(({ clientId }) => clientId));
    missing += confirmed.filter(({ clientId }) => !ids.has(clientId)).length;
    twice += room.length - ids.size;
    outOfOrder += room.filter(({ clientId, seq }, place) => {
      const isNext = place === 0 || seq === (room[place - 1]?.seq ?? 0) + 1;
      return !isNext || first[place]?.clientId !== clientId;
    }).length;
  }
  const silences = confirmed.map(({ at }, place) => at - (confirmed[place - 1]?.at ?? at));
  return {
    confirmed: confirmed.length,
    missing,
    twice,
    outOfOrder,
    longestSilence: Math.max(0, ...silences) / 1_000,
  };
}
