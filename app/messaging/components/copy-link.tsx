import type { MouseEvent } from 'react';

import { LinkIcon } from '#app/ui/icon.tsx';
import { MenuLink } from '#app/ui/menu.tsx';
import { useToast } from '#app/ui/toast.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { messagePath } from '../room-data.ts';

/**
 * Copies the address of a message. Without script, and where the browser does not let pages copy, it
 * is a link to that address, from where it can be copied by hand.
 */
export function CopyLink({ message }: { message: MessageView }) {
  const showToast = useToast();
  const path = messagePath(message.roomId, message);

  function copy(event: MouseEvent<HTMLAnchorElement>): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !window.isSecureContext) return;
    event.preventDefault();
    navigator.clipboard.writeText(new URL(path, window.location.origin).href).then(
      () => showToast('Link copied. Only people in this room can open it.'),
      () => showToast('This browser did not let us copy the link.'),
    );
  }

  return (
    <MenuLink icon={LinkIcon} to={path} onClick={copy}>
      Copy link
    </MenuLink>
  );
}
