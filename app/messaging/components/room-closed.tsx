import { Notice } from '#app/ui/notice.tsx';

export function RoomClosed() {
  return (
    <Notice tone="info" title="This room is closed.">
      You can read what was said, but not add to it.
    </Notice>
  );
}
