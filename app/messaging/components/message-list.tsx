import { Fragment, type ReactNode } from 'react';

import { dayKey, dayWord } from '#app/lib/dates.ts';
import { DateLine } from '#app/ui/date-line.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { NEW_LINE_ID } from '../room-data.ts';
import { MessageRow } from './message-row.tsx';

interface MessageListProps {
  messages: readonly MessageView[];
  myId: string;
  mayWrite: boolean;
  now: string;
  /** Where "New since you were here" stands; null where all was read. */
  firstUnreadSeq: number | null;
  /** The message to which the address leads. */
  markedSeq?: number | null;
  /** After the line of what is new. */
  afterNewLine?: ReactNode;
  onReply?: ((message: MessageView) => void) | undefined;
}

/** The messages of a room by days, with a line where the new ones begin. */
export function MessageList(props: MessageListProps) {
  const { messages, myId, mayWrite, firstUnreadSeq, afterNewLine, onReply } = props;
  const onPage = new Set(messages.map(({ id }) => id));
  const ends = new Map(messages.map(({ threadId, seq }) => [threadId, seq]));
  const now = newestOf(messages, props.now);
  return (
    <>
      {messages.map((message, place) => {
        const before = messages[place - 1];
        const isNewDay = !before || dayKey(before.sentAt) !== dayKey(message.sentAt);
        return (
          <Fragment key={message.id}>
            {isNewDay && <DateLine>{dayWord(message.sentAt, now)}</DateLine>}
            {message.seq === firstUnreadSeq && (
              <>
                <DateLine tone="new" id={NEW_LINE_ID}>
                  New since you were here
                </DateLine>
                {afterNewLine}
              </>
            )}
            <MessageRow
              message={message}
              myId={myId}
              mayWrite={mayWrite}
              isMarked={message.seq === props.markedSeq}
              isQuoteOnPage={message.replyTo !== null && onPage.has(message.replyTo.messageId)}
              endsThread={message.threadId !== null && ends.get(message.threadId) === message.seq}
              onReply={onReply}
            />
          </Fragment>
        );
      })}
    </>
  );
}

/** The page may be open past midnight: the newest message knows better what day it is. */
function newestOf(messages: readonly MessageView[], now: string): string {
  const last = messages.at(-1)?.sentAt ?? now;
  return last > now ? last : now;
}
