import type { MyMarks, ThreadState } from './contract.ts';
import type { RoomMembershipRecord } from './room-membership.model.ts';

type Marked = Pick<RoomMembershipRecord, 'saved' | 'threads'>;

/** What somebody keeps for themselves in a room. */
export function viewMarks({ saved = [] }: Marked): MyMarks {
  return { savedSeqs: saved.map(({ seq }) => seq) };
}

/** How somebody stands to a thread; null where they have not said. Whoever began it follows it. */
export function threadStateOf(
  { threads = [] }: Marked,
  { rootId, isBeginner }: { rootId: string; isBeginner: boolean },
): ThreadState | null {
  const mark = threads.find((one) => one.rootId.toString() === rootId);
  return mark?.state ?? (isBeginner ? 'followed' : null);
}

/** Up to where a thread is read: in the room or on its own page. */
export function threadReadSeq(
  { threads = [], readSeq }: Pick<RoomMembershipRecord, 'threads' | 'readSeq'>,
  rootId: string,
): number {
  const mark = threads.find((one) => one.rootId.toString() === rootId);
  return Math.max(readSeq, mark?.readSeq ?? 0);
}
