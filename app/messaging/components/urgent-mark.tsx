import { Chip } from '#app/ui/chip.tsx';

/** Beside the time of a message that a supervisor marked. */
export function UrgentMark() {
  return (
    <span className="mr-1.5 self-center">
      <Chip tone="gorse">Urgent</Chip>
    </span>
  );
}
