import { Link } from '@remix-run/react';
import type { MouseEvent, RefObject } from 'react';

import { Button, ButtonLink } from '#app/ui/button.tsx';
import { ArrowUpIcon, ChevronDownIcon, Icon } from '#app/ui/icon.tsx';
import { OlderLink } from '#app/ui/older-link.tsx';

import { firstUnreadPath, LIST_TOP_ID, newerPath, roomPath } from '../room-data.ts';
import { newMessages } from '../room-words.ts';

interface EdgeProps {
  roomId: string;
  /** The outermost message that is held, beyond which this edge leads. */
  seq: number;
  markRef: RefObject<HTMLDivElement>;
  isThere: boolean;
  isLoading: boolean;
  load: () => void;
}

/** Above the messages: the way to older ones. */
export function OlderEdge({ roomId, seq, markRef, isThere, isLoading, load }: EdgeProps) {
  return (
    <div ref={markRef} id={LIST_TOP_ID} aria-busy={isLoading}>
      {isThere && (
        <OlderLink to={`${roomPath(roomId)}?before=${seq}`} onClick={inPlace(load)}>
          {isLoading ? 'Loading older messages…' : 'Show older messages'}
        </OlderLink>
      )}
    </div>
  );
}

/** Below the messages, further up in a room: the way back down. */
export function NewerEdge({ roomId, seq, markRef, isThere, isLoading, load }: EdgeProps) {
  return (
    <div ref={markRef} aria-busy={isLoading} className="flex justify-center">
      {isThere && (
        <ButtonLink look="quiet" to={newerPath(roomId, seq)} onClick={inPlace(load)}>
          <Icon of={ChevronDownIcon} />
          {isLoading ? 'Loading newer messages…' : 'Show newer messages'}
        </ButtonLink>
      )}
    </div>
  );
}

/** The first new message is above all that is on the page. */
export function FirstUnreadLine({ roomId, seq, count }: Record<'seq' | 'count', number> & Room) {
  return (
    <p className="not-printed shrink-0 border-b border-line bg-berry-soft text-center">
      <Link
        to={firstUnreadPath(roomId, seq)}
        className="inline-flex min-h-11 w-full items-center justify-center gap-2 px-4 font-bold text-berry -outline-offset-3 hover:underline"
      >
        <Icon of={ArrowUpIcon} />
        Go to the first of {newMessages(count)}
      </Link>
    </p>
  );
}

interface Room {
  roomId: string;
}

interface NewestButtonProps extends Room {
  /** How many came meanwhile. */
  newCount: number;
  /** The newest messages are not on the page, so without script this is a link to them. */
  isFurtherUp: boolean;
  /** Null where the address itself stands further up and has to change. */
  go: (() => void) | null;
}

/** Floats above the composer while the reader is further up. */
export function NewestButton({ roomId, newCount, isFurtherUp, go }: NewestButtonProps) {
  const words = newCount > 0 ? newMessages(newCount) : 'Go to the newest';
  return (
    <div className="relative -mb-2.5 h-0">
      <div className="pointer-events-none absolute inset-x-0 bottom-6 flex justify-center *:pointer-events-auto">
        {isFurtherUp || !go ? (
          <ButtonLink
            to={roomPath(roomId)}
            icon={ChevronDownIcon}
            onClick={go ? inPlace(go) : undefined}
          >
            {words}
          </ButtonLink>
        ) : (
          <Button type="button" icon={ChevronDownIcon} onClick={go}>
            {words}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The link's address is for a new tab and for pages without script. */
function inPlace(load: () => void) {
  return (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    load();
  };
}
