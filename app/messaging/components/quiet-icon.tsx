import { Icon, MuteIcon } from '#app/ui/icon.tsx';
import { quietWords } from '#app/ui/quiet-words.ts';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { Attention } from '#server/messaging/contract.ts';

/** Beside a room of which I do not want to hear everything. */
export function QuietIcon({ attention }: { attention: Attention }) {
  const words = quietWords(attention);
  if (words === null) return null;
  return (
    <span className="inline-flex text-muted" title={words}>
      <Icon of={MuteIcon} size={16} />
      <VisuallyHidden> {words}</VisuallyHidden>
    </span>
  );
}
