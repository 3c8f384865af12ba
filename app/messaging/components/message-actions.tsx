import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';

import { DeleteIcon, EditIcon, Icon, ReplyIcon } from '#app/ui/icon.tsx';
import { Menu, MenuLink } from '#app/ui/menu.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { choicesPath, messagePagePath } from '../room-data.ts';
import { firstName } from '../room-words.ts';
import { CopyLink } from './copy-link.tsx';
import { DeedItems, ReactionItems } from './deed-items.tsx';
import { ReportLink } from './report-link.tsx';

interface MessageActionsProps {
  message: MessageView;
  myId: string;
  mayWrite: boolean;
  /** With script the answer is written in the composer below. */
  onReply?: ((message: MessageView) => void) | undefined;
}

/** What can be done with a message. Always in view: nothing here waits for a pointer to hover. */
export function MessageActions({ message, myId, mayWrite, onReply }: MessageActionsProps) {
  const { id, roomId, author } = message;
  const isMine = author.id === myId;
  const replyPath = messagePagePath(roomId, message, 'reply');
  const whose = isMine ? 'your message' : `${firstName(author.name)}’s message`;

  function reply(event: MouseEvent): void {
    if (!onReply || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onReply(message);
  }

  return (
    <>
      {!isMine && mayWrite && (
        <Link
          to={replyPath}
          onClick={reply}
          aria-label={`Reply to ${firstName(author.name)}`}
          title={`Reply to ${firstName(author.name)}`}
          className="forced-edge inline-flex size-11 items-center justify-center rounded-lg text-muted hover:bg-hedge-soft hover:text-hedge max-sm:hidden"
        >
          <Icon of={ReplyIcon} />
        </Link>
      )}
      <Menu label={`What to do with ${whose}`} to={choicesPath(roomId, id)}>
        {!isMine && mayWrite && <ReactionItems message={message} myId={myId} />}
        {mayWrite && (
          <MenuLink icon={ReplyIcon} to={replyPath} onClick={reply}>
            Reply
          </MenuLink>
        )}
        <DeedItems message={message} mayWrite={mayWrite} />
        <CopyLink message={message} />
        {isMine && mayWrite && (
          <MenuLink icon={EditIcon} to={messagePagePath(roomId, message, 'edit')}>
            Edit
          </MenuLink>
        )}
        {isMine && (
          <MenuLink
            icon={DeleteIcon}
            tone="danger"
            to={messagePagePath(roomId, message, 'takeBack')}
          >
            Take back
          </MenuLink>
        )}
        {!isMine && <ReportLink message={message} />}
      </Menu>
    </>
  );
}
