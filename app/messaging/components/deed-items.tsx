import {
  CheckIcon,
  MeetingsIcon,
  PinIcon,
  ReactionIcon,
  SaveIcon,
  ShelfIcon,
  ThreadIcon,
} from '#app/ui/icon.tsx';
import { MenuButton, MenuLink } from '#app/ui/menu.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { reactionWords, type MessageView } from '#server/messaging/contract.ts';

import { useDeeds } from '../message-deeds.tsx';
import { hasSaid, wordsOfReaction } from '../reaction-words.ts';
import { keepMessagePath, messageThemePath, threadPath } from '../room-data.ts';

/** In a message's menu: the three words to say to it. */
export function ReactionItems({ message, myId }: { message: MessageView; myId: string }) {
  const { react } = useDeeds();
  return (
    <>
      {reactionWords.map((word) => {
        const isSaid = hasSaid(message.reactions, word, myId);
        return (
          <MenuButton
            key={word}
            type="button"
            icon={isSaid ? CheckIcon : ReactionIcon}
            aria-pressed={isSaid}
            onClick={() => react(message, word, !isSaid)}
          >
            {wordsOfReaction[word]}
            {isSaid && <VisuallyHidden>: take it back</VisuallyHidden>}
          </MenuButton>
        );
      })}
    </>
  );
}

/** In a message's menu: its thread, to save it, to keep it, to bring it up, and to pin it. */
export function DeedItems({ message, mayWrite }: { message: MessageView; mayWrite: boolean }) {
  const { marks, mayPin, mayKeep, mayBringUp, save, pin } = useDeeds();
  const { id, roomId, seq, text, isPinned } = message;
  const isSaved = marks.savedSeqs.includes(seq);
  return (
    <>
      <MenuLink icon={ThreadIcon} to={threadPath(roomId, id)}>
        See the thread
      </MenuLink>
      <MenuButton type="button" icon={SaveIcon} onClick={() => save(message, !isSaved)}>
        {isSaved ? 'No longer save' : 'Save to mine'}
      </MenuButton>
      {mayKeep && text !== '' && (
        <MenuLink icon={ShelfIcon} to={keepMessagePath(roomId, id)}>
          Keep this on the Shelf
        </MenuLink>
      )}
      {mayBringUp && (
        <MenuLink icon={MeetingsIcon} to={messageThemePath(roomId, id)}>
          For the next meeting
        </MenuLink>
      )}
      {mayPin && (mayWrite || isPinned) && (
        <MenuButton type="button" icon={PinIcon} onClick={() => pin(message, !isPinned)}>
          {isPinned ? 'Take the pin down' : 'Pin for everybody'}
        </MenuButton>
      )}
    </>
  );
}
