import { Form } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { Icon, MuteIcon } from '#app/ui/icon.tsx';
import type { RoomView } from '#server/messaging/contract.ts';

import { roomPath } from '../room-data.ts';

/** Above the messages of a room that is muted until its reader is back: one press says so. */
export function MutedLine({ room: { id, attention } }: { room: RoomView }) {
  if (attention.muted?.until !== null) return null;
  return (
    <Form
      method="post"
      action={roomPath(id)}
      className="flex items-center gap-x-3 border-b border-line bg-sunk px-4 py-1 lg:px-6"
    >
      <input type="hidden" name="intent" value="attention" />
      <Icon of={MuteIcon} />
      <span className="min-w-0 grow text-sm">Muted until you come back.</span>
      <Button type="submit" look="quiet" name="mute" value="off">
        I am back
      </Button>
    </Form>
  );
}
