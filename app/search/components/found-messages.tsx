import { clockTime, longDateNear } from '#app/lib/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { ArrowLeftIcon } from '#app/ui/icon.tsx';
import { MarkedText } from '#app/ui/marked-text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

import { kindWords, searchPath } from '../search-words.ts';
import { FoundGroup } from './found-group.tsx';
import { FoundItem } from './found-item.tsx';
import type { FoundProps } from './found-things.tsx';

/** Messages newest first, each with the way to its place in the room. */
export function FoundMessages({ found: { messages, nextMessages }, asked, now }: FoundProps) {
  const items = messages.map(({ id, room, seq, author, sentAt, excerpt }) => {
    const where = room.name ?? `Direct, with ${room.people.map(({ name }) => name).join(', ')}`;
    const when = `${longDateNear(sentAt, now)}, ${clockTime(sentAt)}`;
    return {
      id,
      item: (
        <FoundItem
          to={`/rooms/${room.id}?at=${seq}#message-${id}`}
          title={
            <>
              {author.name}
              <VisuallyHidden>{`: ${where}, ${when}`}</VisuallyHidden>
            </>
          }
          facts={
            <>
              {where} · <time dateTime={sentAt}>{when}</time>
            </>
          }
        >
          <MarkedText parts={excerpt} />
        </FoundItem>
      ),
    };
  });
  const isAlone = asked.kind === 'messages';
  const more = nextMessages !== null && {
    // The first page of messages alone holds more than stands here among all kinds.
    to: searchPath({ ...asked, kind: 'messages', after: isAlone ? nextMessages : '' }),
    label: isAlone ? 'Older messages' : 'More messages',
  };
  return (
    <>
      <FoundGroup title={kindWords.messages} items={items} more={more || undefined} />
      {asked.after !== '' && (
        <div>
          <ButtonLink to={searchPath({ ...asked, after: '' })} look="quiet" icon={ArrowLeftIcon}>
            Back to the newest
          </ButtonLink>
        </div>
      )}
    </>
  );
}
