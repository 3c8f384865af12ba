import { Form, Link } from '@remix-run/react';
import type { FormEvent } from 'react';

import { Button } from '#app/ui/button.tsx';
import { ChevronDownIcon, Icon, PinIcon } from '#app/ui/icon.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { PinView } from '#server/messaging/contract.ts';

import { useDeeds } from '../message-deeds.tsx';
import { choicesPath, messagePath } from '../room-data.ts';
import { firstName } from '../room-words.ts';

/** What coordinators pinned, folded to one line under the head of the room. */
export function RoomPins({ roomId, pins }: { roomId: string; pins: readonly PinView[] }) {
  const [newest] = pins;
  if (!newest) return null;
  return (
    <details className="group shrink-0 border-b border-line bg-surface px-4 lg:px-6">
      <summary className="flex min-h-11 items-center gap-2">
        <Icon of={PinIcon} size={16} className="text-hedge" />
        <strong className="shrink-0">Pinned</strong>
        <span className="min-w-0 grow truncate text-muted group-open:invisible">
          {firstName(newest.authorName)}: {newest.excerpt}
        </span>
        <Icon
          of={ChevronDownIcon}
          className="text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <ul className="max-h-[40dvh] max-w-page divide-y divide-line overflow-y-auto pb-2">
        {pins.map((pin) => (
          <Pinned key={pin.messageId} roomId={roomId} pin={pin} />
        ))}
      </ul>
    </details>
  );
}

function Pinned({ roomId, pin }: { roomId: string; pin: PinView }) {
  const deeds = useDeeds();
  const { messageId, seq, authorName, excerpt } = pin;

  function takeDown(event: FormEvent): void {
    event.preventDefault();
    deeds.pin({ id: messageId, roomId }, false);
  }

  return (
    <li className="flex flex-wrap items-center gap-x-3 py-1">
      <Link
        to={messagePath(roomId, { id: messageId, seq })}
        className="min-h-11 min-w-0 grow basis-60 py-1.5 hover:underline"
      >
        <strong>{authorName}</strong>
        <span className="block text-muted">{excerpt}</span>
      </Link>
      {deeds.mayPin && (
        <Form method="post" action={choicesPath(roomId, messageId)} onSubmit={takeDown}>
          <input type="hidden" name="intent" value="pin" />
          <Button type="submit" look="quiet">
            Take down<VisuallyHidden> what {authorName} said</VisuallyHidden>
          </Button>
        </Form>
      )}
    </li>
  );
}
