import { Chip } from '#app/ui/chip.tsx';

/** Above what a supervisor has marked. */
export function UrgentMark() {
  return (
    <p>
      <Chip tone="gorse">Urgent</Chip>
    </p>
  );
}
