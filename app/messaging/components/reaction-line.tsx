import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';

import type { MessageView, ReactionView } from '#server/messaging/contract.ts';

import { useDeeds } from '../message-deeds.tsx';
import { hasSaid, isFolded, namesOf, wordsOfReaction } from '../reaction-words.ts';
import { choicesPath } from '../room-data.ts';

interface ReactionLineProps {
  message: MessageView;
  myId: string;
  mayReact: boolean;
}

/** Who said which word to a message. Pressing one says it as well, or takes one's own back. */
export function ReactionLine({ message, myId, mayReact }: ReactionLineProps) {
  const { reactions } = message;
  if (reactions.length === 0) return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2">
      {reactions.map((reaction) =>
        mayReact ? (
          <ReactionButton key={reaction.word} {...{ message, reaction, myId }} />
        ) : (
          <p key={reaction.word} className="mt-1.5">
            <ReactionChip reaction={reaction} myId={myId} />
          </p>
        ),
      )}
      {reactions.some(isFolded) && <AllNames reactions={reactions} />}
    </div>
  );
}

interface ReactionButtonProps {
  message: MessageView;
  reaction: ReactionView;
  myId: string;
}

function ReactionButton({ message, reaction, myId }: ReactionButtonProps) {
  const { react } = useDeeds();
  const { word } = reaction;
  const isMine = hasSaid([reaction], word, myId);

  function submit(event: FormEvent): void {
    event.preventDefault();
    react(message, word, !isMine);
  }

  return (
    <Form
      method="post"
      action={choicesPath(message.roomId, message.id)}
      onSubmit={submit}
      className="-mb-1.5 flex"
    >
      <input type="hidden" name="intent" value="react" />
      <input type="hidden" name="word" value={word} />
      <input type="hidden" name="on" value={isMine ? '' : 'yes'} />
      <button
        type="submit"
        aria-pressed={isMine}
        title={isMine ? 'Take it back' : 'Say this too'}
        className="group flex min-h-11 items-center rounded-full text-left"
      >
        <ReactionChip reaction={reaction} myId={myId} />
      </button>
    </Form>
  );
}

function ReactionChip({ reaction, myId }: { reaction: ReactionView; myId: string }) {
  return (
    <span className="forced-edge inline-block rounded-lg border border-transparent bg-sloe-soft px-2.5 py-0.5 text-sm text-sloe group-hover:border-sloe group-aria-pressed:border-sloe">
      {namesOf(reaction, myId)}: <strong>{wordsOfReaction[reaction.word]}</strong>
    </span>
  );
}

function AllNames({ reactions }: { reactions: readonly ReactionView[] }) {
  return (
    <details className="open:basis-full">
      <summary className="link inline-flex min-h-11 items-center text-sm">All names</summary>
      <ul className="flex flex-col gap-1 pb-2 text-sm">
        {reactions.map(({ word, people }) => (
          <li key={word}>
            <strong>{wordsOfReaction[word]}</strong>: {people.map(({ name }) => name).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
