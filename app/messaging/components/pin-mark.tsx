import { Icon, PinIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

/** Beside the time of a pinned message. */
export function PinMark() {
  return (
    <span title="Pinned" className="mr-1.5 self-center text-hedge">
      <Icon of={PinIcon} size={16} />
      <VisuallyHidden>Pinned, </VisuallyHidden>
    </span>
  );
}
