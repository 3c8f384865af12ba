import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

import { useReload } from '#app/lib/use-reload.ts';
import type { LiveAnswer } from '#app/lib/live-connection.ts';
import type {
  MessageChangeView,
  MessageView,
  MyMarks,
  ReactionWord,
} from '#server/messaging/contract.ts';

import type { AskLive } from './open-room.ts';
import { choicesPath } from './room-data.ts';

/** What one press does with a message, without leaving the room. */
export interface MessageDeeds {
  marks: MyMarks;
  mayPin: boolean;
  mayKeep: boolean;
  mayBringUp: boolean;
  react: (message: MessageView, word: ReactionWord, on: boolean) => void;
  pin: (message: { id: string; roomId: string }, on: boolean) => void;
  save: (message: MessageView, on: boolean) => void;
}

const DeedsContext = createContext<MessageDeeds | null>(null);

/** @throws where no room stands around it */
export function useDeeds(): MessageDeeds {
  const deeds = useContext(DeedsContext);
  if (!deeds) throw new Error('A message stands in no room.');
  return deeds;
}

interface DeedsProviderProps {
  marks: MyMarks;
  mayPin: boolean;
  mayKeep: boolean;
  mayBringUp: boolean;
  /** The live door, or null while it is shut and for a page that stands still. */
  ask?: AskLive | null;
  onChange?: (change: MessageChangeView) => void;
  onMarks?: (marks: MyMarks) => void;
  /** After a press went by HTTP. Left out, the page is read anew. */
  onDone?: () => void;
  /** Told a sentence where a press did not get through, and null where one did. */
  onTrouble: (because: string | null) => void;
  children: ReactNode;
}

/** Lets the messages beneath be answered with a word, pinned and saved. */
export function DeedsProvider(props: DeedsProviderProps) {
  const {
    marks,
    mayPin,
    mayKeep,
    mayBringUp,
    ask = null,
    onChange,
    onMarks,
    onDone,
    onTrouble,
    children,
  } = props;
  const reload = useReload();
  const deeds = useMemo<MessageDeeds>(() => {
    const doors = { onDone: onDone ?? reload, onTrouble };
    return {
      marks,
      mayPin,
      mayKeep,
      mayBringUp,
      react({ id: messageId, roomId }, word, on) {
        const input = { roomId, messageId, word, on };
        const live = ask && (() => ask('message.react', input));
        void press(live, { ...doors, input, intent: 'react', take: onChange });
      },
      pin({ id: messageId, roomId }, on) {
        const input = { roomId, messageId, on };
        const live = ask && (() => ask('message.pin', input));
        void press(live, { ...doors, input, intent: 'pin', take: onChange });
      },
      save({ id: messageId, roomId }, on) {
        const input = { roomId, messageId, on };
        const live = ask && (() => ask('message.save', input));
        void press(live, { ...doors, input, intent: 'save', take: onMarks });
      },
    };
  }, [marks, mayPin, mayKeep, mayBringUp, ask, onChange, onMarks, onDone, onTrouble, reload]);
  return <DeedsContext.Provider value={deeds}>{children}</DeedsContext.Provider>;
}

/** A press that did not get through, in words, and how to hear of it. */
export function useDeedTrouble() {
  return useState<string | null>(null);
}

interface Press<Answer> {
  intent: 'react' | 'pin' | 'save';
  input: { roomId: string; messageId: string; on: boolean; word?: string };
  take: ((answer: Answer) => void) | undefined;
  onDone: () => void;
  onTrouble: (because: string | null) => void;
}

const NOT_REACHED = 'That did not get through. Press once more when you are online.';

/** Through the live door, and through the page of choices where that is shut or does not answer. */
async function press<Answer>(
  live: (() => Promise<LiveAnswer<Answer>>) | null,
  { intent, input, take, onDone, onTrouble }: Press<Answer>,
): Promise<void> {
  const answer = live ? await live().catch(() => null) : null;
  if (answer?.ok) {
    onTrouble(null);
    take?.(answer.data);
    return;
  }
  if (answer) {
    onTrouble(answer.error.message);
    return;
  }
  const { roomId, messageId, on, word = '' } = input;
  const response = await fetch(`${choicesPath(roomId, messageId)}.data`, {
    method: 'POST',
    body: new URLSearchParams({ intent, word, on: on ? 'yes' : '', answer: 'status' }),
  }).catch(() => null);
  onTrouble(troubleOf(response?.status));
  if (response?.status === 200) onDone();
}

function troubleOf(status: number | undefined): string | null {
  if (status === 200) return null;
  if (status === 409) return 'There is no room for one more. Let go of one first.';
  if (status === 404) return 'This message is not open to you any more.';
  return NOT_REACHED;
}
