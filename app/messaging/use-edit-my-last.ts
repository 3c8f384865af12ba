import { useNavigate } from '@remix-run/react';
import type { KeyboardEvent } from 'react';

import { focusOnArrival } from '#app/lib/arrival-focus.ts';
import { fieldId } from '#app/ui/field.tsx';
import type { MessageView } from '#server/messaging/contract.ts';

import { messagePagePath } from './room-data.ts';

/**
 * The arrow up key in an empty field opens one's last message to be changed. Answers whether it did;
 * every other key is left to the field.
 */
export function useEditMyLast(
  messages: readonly MessageView[],
  myId: string,
): (event: KeyboardEvent<HTMLTextAreaElement>) => boolean {
  const navigate = useNavigate();
  return (event) => {
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.key !== 'ArrowUp' || altKey || ctrlKey || metaKey || shiftKey) return false;
    if (event.currentTarget.value !== '' || event.nativeEvent.isComposing) return false;
    const last = messages.findLast(({ author, state }) => author.id === myId && state === 'sent');
    if (!last) return false;
    event.preventDefault();
    navigate(messagePagePath(last.roomId, last, 'edit'), focusOnArrival(fieldId('text')));
    return true;
  };
}
