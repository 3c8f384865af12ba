import { Link } from '@remix-run/react';

import type { QuotedMessage } from '#server/messaging/contract.ts';

import { messageAnchor, messagePath } from '../room-data.ts';
import { firstName, goneWords } from '../room-words.ts';

interface QuoteLineProps {
  roomId: string;
  quote: QuotedMessage;
  /** Whether the quoted message stands on this page, so that the link only moves to it. */
  isOnPage: boolean;
}

/** The message that another one answers, as one line that leads to it. */
export function QuoteLine({ roomId, quote, isOnPage }: QuoteLineProps) {
  const { messageId: id, seq, authorName, excerpt, isHidden, isOver } = quote;
  if (excerpt === null) {
    return (
      <p className="border-l-3 border-edge pl-2.5 text-muted">
        {isHidden
          ? 'A moderator hid this message'
          : goneWords({ author: { name: authorName }, state: isOver ? 'over' : 'takenBack' })}
      </p>
    );
  }
  const words = `${firstName(authorName)}: ${excerpt}`;
  const classes =
    'block truncate border-l-3 border-edge pl-2.5 text-muted hover:text-ink hover:underline';
  if (isOnPage) {
    return (
      <a href={`#${messageAnchor(id)}`} className={classes}>
        {words}
      </a>
    );
  }
  return (
    <Link to={messagePath(roomId, { id, seq })} className={classes}>
      {words}
    </Link>
  );
}
