import { Link } from '@remix-run/react';

import { clockTime, dayInSentence } from '#app/lib/dates.ts';
import { Avatar } from '#app/ui/avatar.tsx';
import { WrittenText } from '#app/ui/written-text.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { namesOf, wordsOfReaction } from '../reaction-words.ts';
import { choicesPath, messageAnchor } from '../room-data.ts';
import { goneWords } from '../room-words.ts';
import { QuoteLine } from './quote-line.tsx';

interface ThreadRowProps {
  message: MessageView;
  /** Of an answer: where the thread began, which needs no line above its answers. */
  rootId?: string;
  myId: string;
  now: string;
}

/** One message of a thread. What can be done with it is a page away. */
export function ThreadRow({ message, rootId, myId, now }: ThreadRowProps) {
  const { id, roomId, author, body, replyTo, sentAt, editedAt, state, reactions } = message;
  const anchor = messageAnchor(id);
  if (state === 'takenBack' || state === 'over') {
    return (
      <p id={anchor} className="py-1 pl-12 text-muted italic">
        {goneWords(message, myId)}
      </p>
    );
  }
  return (
    <article
      id={anchor}
      aria-labelledby={`${anchor}-author`}
      className="flex scroll-my-4 gap-3 rounded-lg py-1 target:bg-gorse-soft"
    >
      <Avatar id={author.id} name={author.name} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <strong id={`${anchor}-author`}>{author.name}</strong>
          <span className="text-sm text-muted">
            <time dateTime={sentAt}>
              {dayInSentence(sentAt, now)}, {clockTime(sentAt)}
            </time>
            {editedAt !== null && ', edited'}
          </span>
        </p>
        {replyTo && replyTo.messageId !== rootId && (
          <QuoteLine roomId={roomId} quote={replyTo} isOnPage={false} />
        )}
        <WrittenText body={body} />
        {reactions.map((reaction) => (
          <p key={reaction.word} className="text-sm text-sloe">
            {namesOf(reaction, myId)}: <strong>{wordsOfReaction[reaction.word]}</strong>
          </p>
        ))}
        <Link to={choicesPath(roomId, id)} className="link inline-block py-1.5 text-sm">
          What to do with {author.id === myId ? 'your' : 'this'} message
        </Link>
      </div>
    </article>
  );
}
