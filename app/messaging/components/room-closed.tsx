import { useTakesPart } from '#app/lib/takes-part.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** In the place of the composer, where nothing can be written. */
export function RoomClosed() {
  if (!useTakesPart()) return <Notice tone="info" title="This is where you left." />;
  return (
    <Notice tone="info" title="This room is closed.">
      You can read what was said, but not add to it.
    </Notice>
  );
}
