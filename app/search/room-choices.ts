import type { Choice } from '#app/ui/select-field.tsx';
import type { RoomList } from '#server/messaging/contract.ts';

/** My rooms to choose from, direct ones last, by the names of their people. */
export function listRoomChoices({ county, organisations, topics, direct }: RoomList): Choice[] {
  return [...county, ...organisations, ...topics, ...direct].map(({ id, name, people }) => ({
    value: id,
    label: name ?? `Direct: ${people.map((person) => person.name).join(', ')}`,
  }));
}
