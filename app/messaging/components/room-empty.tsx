import { EmptyState } from '#app/ui/empty-state.tsx';
import { RoomsIcon } from '#app/ui/icon.tsx';
import type { RoomView } from '#server/messaging/contract.ts';

import { peopleInWords } from '../room-words.ts';

/** A room in which nothing was said yet: what will be here, and the one thing to do first. */
export function RoomEmpty({ room }: { room: RoomView }) {
  const who = room.kind === 'direct' ? peopleInWords(room.people) : 'everybody in this room';
  return (
    <EmptyState icon={RoomsIcon} title="No messages yet">
      {room.mayWrite
        ? `What you write below is seen by ${who}. Say hello, or ask what you would like to know.`
        : 'Nothing was said here.'}
    </EmptyState>
  );
}
