import { Link } from '@remix-run/react';
import type { MouseEvent } from 'react';

import { DeleteIcon, EditIcon, Icon, ReplyIcon } from '#app/ui/icon.tsx';
import { Menu, MenuLink } from '#app/ui/menu.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { messagePagePath } from '../room-data.ts';
import { firstName } from '../room-words.ts';

interface MessageActionsProps {
  message: MessageView;
  isMine: boolean;
  mayWrite: boolean;
  /** With script the answer is written in the composer below. */
  onReply?: ((message: MessageView) => void) | undefined;
}

/** What can be done with a message. Always in view: nothing here waits for a pointer to hover. */
export function MessageActions({ message, isMine, mayWrite, onReply }: MessageActionsProps) {
  const { roomId, author } = message;
  const replyPath = messagePagePath(roomId, message, 'reply');

  function reply(event: MouseEvent): void {
    if (!onReply || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onReply(message);
  }

  if (!isMine) {
    if (!mayWrite) return null;
    const label = `Reply to ${firstName(author.name)}`;
    return (
      <Link
        to={replyPath}
        onClick={reply}
        aria-label={label}
        title={label}
        className="forced-edge inline-flex size-11 items-center justify-center rounded-lg text-muted hover:bg-hedge-soft hover:text-hedge"
      >
        <Icon of={ReplyIcon} />
      </Link>
    );
  }
  return (
    <Menu label="What to do with your message">
      {mayWrite && (
        <MenuLink icon={ReplyIcon} to={replyPath}>
          Reply
        </MenuLink>
      )}
      {mayWrite && (
        <MenuLink icon={EditIcon} to={messagePagePath(roomId, message, 'edit')}>
          Edit
        </MenuLink>
      )}
      <MenuLink icon={DeleteIcon} tone="danger" to={messagePagePath(roomId, message, 'takeBack')}>
        Take back
      </MenuLink>
    </Menu>
  );
}
