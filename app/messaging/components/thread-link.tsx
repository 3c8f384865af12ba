import { Link } from '@remix-run/react';

import { Icon, ThreadIcon } from '#app/ui/icon.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { threadPath } from '../room-data.ts';

/** From an answer to the whole of its thread. */
export function ThreadLink({ message: { id, roomId, threadId } }: { message: MessageView }) {
  return (
    <Link
      to={threadPath(roomId, threadId ?? id)}
      className="link -mb-2 inline-flex min-h-11 items-center gap-1.5 text-sm"
    >
      <Icon of={ThreadIcon} size={16} />
      See the thread
    </Link>
  );
}
