import { memo } from 'react';

import { clockTime } from '#app/lib/dates.ts';
import { TakesPart } from '#app/lib/takes-part.tsx';
import { Avatar } from '#app/ui/avatar.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { messageAnchor } from '../room-data.ts';
import { goneWords } from '../room-words.ts';
import { HiddenRow } from './hidden-row.tsx';
import { markedAttributes } from './marked-attributes.ts';
import { MessageActions } from './message-actions.tsx';
import { MessageFiles } from './message-files.tsx';
import { PinMark } from './pin-mark.tsx';
import { QuoteLine } from './quote-line.tsx';
import { ReactionLine } from './reaction-line.tsx';
import { ThreadLink } from './thread-link.tsx';
import { UrgentMark } from './urgent-mark.tsx';

interface MessageRowProps {
  message: MessageView;
  myId: string;
  mayWrite: boolean;
  isQuoteOnPage: boolean;
  /** The newest answer of its thread on this page: the place from which one goes to all of it. */
  endsThread: boolean;
  /** The address leads to it. */
  isMarked: boolean;
  onReply?: ((message: MessageView) => void) | undefined;
}

/** One message of a room, or the line that stands where one was taken back. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, myId, mayWrite, isQuoteOnPage, endsThread, onReply } = props;
  const { id, roomId, author, sentAt, editedAt, replyTo, state } = message;
  const anchor = messageAnchor(id);
  const isMine = author.id === myId;
  const marked = props.isMarked ? markedAttributes : undefined;
  if (state === 'takenBack' || state === 'over') {
    return (
      <p
        {...marked}
        id={anchor}
        className="py-1 pl-12 text-muted italic target:bg-gorse-soft aria-[current]:bg-gorse-soft"
      >
        {goneWords(message, myId)}
      </p>
    );
  }
  if (state === 'hidden') return <HiddenRow anchor={anchor} isMine={isMine} />;
  return (
    <article
      {...marked}
      id={anchor}
      aria-labelledby={`${anchor}-author`}
      className="-mx-2 flex scroll-my-4 gap-3 rounded-lg px-2 py-1 target:bg-gorse-soft aria-[current]:bg-gorse-soft"
    >
      <Avatar id={author.id} name={author.name} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong id={`${anchor}-author`}>{author.name}</strong>
          <span className="order-last basis-full truncate text-sm text-muted sm:order-none sm:basis-auto">
            {author.organisation}
          </span>
          <span className="ml-auto inline-flex items-baseline text-sm text-muted tabular-nums">
            {message.isPinned && <PinMark />}
            <time dateTime={sentAt}>{clockTime(sentAt)}</time>
            {editedAt !== null && ', edited'}
          </span>
        </p>
        {replyTo && <QuoteLine roomId={roomId} quote={replyTo} isOnPage={isQuoteOnPage} />}
        {message.isUrgent && <UrgentMark />}
        {message.body.length > 0 && <WrittenText body={message.body} />}
        <MessageFiles message={message} />
        <ReactionLine message={message} myId={myId} mayReact={mayWrite && !isMine} />
        <TakesPart>{endsThread && <ThreadLink message={message} />}</TakesPart>
      </div>
      <TakesPart>
        <div className="-my-2.5 -mr-2 flex min-w-11 shrink-0 items-start justify-end sm:min-w-22">
          <MessageActions message={message} myId={myId} mayWrite={mayWrite} onReply={onReply} />
        </div>
      </TakesPart>
    </article>
  );
});
