import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { KeepAnswer, KeepOfOthers as View } from '#server/messaging/contract.ts';

import { roomPath } from '../room-data.ts';
import { firstName, roomTitle } from '../room-words.ts';
import { KeptMessages } from './kept-messages.tsx';

interface KeepOfOthersProps {
  keep: View;
  seesShelf: boolean;
  now: string;
}

/** For somebody whose words it is about: which words, and their yes or no. */
export function KeepOfOthers({ keep, seesShelf, now }: KeepOfOthersProps) {
  const { state, keeper, room, messages, withNames } = keep;
  const name = firstName(keeper.name);
  const isOpen = state === 'asking' || state === 'ready';
  return (
    <>
      <PageHeader
        title={
          state === 'shared'
            ? `${name} kept words on the Shelf`
            : `${name} asks to keep what you wrote`
        }
        eyebrow={`In ${roomTitle(room)}`}
        back={{ to: '/', label: 'Start' }}
      />
      {isOpen && (
        <p>
          On the Shelf, link workers, supervisors and coordinators of the county find it again.{' '}
          {withNames
            ? 'Your name would stand beside your words.'
            : 'Your name would not stand beside your words.'}{' '}
          It is about these, and nothing else:
        </p>
      )}
      {state !== 'dropped' && <KeptMessages label="Your words" messages={messages} now={now} />}
      {isOpen && messages.length > 0 && <Answer answer={keep.answer} name={name} />}
      {isOpen && messages.length === 0 && (
        <Notice tone="info" title="There is nothing to answer.">
          You took these words back, so they are not kept.
        </Notice>
      )}
      {state === 'shared' && <Shared keep={keep} seesShelf={seesShelf} />}
      {state === 'dropped' && (
        <Notice tone="info" title="This is over." role="status">
          Nothing was kept on the Shelf.
        </Notice>
      )}
      <div>
        <ButtonLink look="quiet" to={roomPath(room.id)}>
          Go to the room
        </ButtonLink>
      </div>
    </>
  );
}

const choices = [
  { value: 'agrees', words: 'Yes, keep it' },
  { value: 'declines', words: 'Rather not' },
] as const;

function Answer({ answer, name }: { answer: KeepAnswer | null; name: string }) {
  const busy = useBusy();
  return (
    <>
      {answer === 'agrees' && (
        <Notice tone="success" title="You said yes." role="status">
          Until {name} has shared it you can change your mind. If you change these words in the
          room, they are left out until you say yes again.
        </Notice>
      )}
      {answer === 'declines' && (
        <Notice tone="success" title="Your words stay in the room." role="status">
          {name} is told only that not all words may be kept, and does not ask again.
        </Notice>
      )}
      <Form method="post" aria-busy={busy} className="flex flex-col gap-3">
        {answer === null && (
          <p>
            Both answers are fine. If you would rather not, {name} is told only that not all words
            may be kept.
          </p>
        )}
        <div role="group" aria-label="Your answer" className="flex flex-wrap gap-2">
          {choices.map(({ value, words }) => (
            <Button
              key={value}
              type="submit"
              name="answer"
              value={value}
              disabled={busy}
              aria-pressed={answer === value}
            >
              {words}
            </Button>
          ))}
        </div>
      </Form>
    </>
  );
}

function Shared({ keep, seesShelf }: { keep: View; seesShelf: boolean }) {
  const busy = useBusy();
  const isIn = keep.isKept;
  return (
    <>
      <Notice
        tone={isIn ? 'success' : 'info'}
        title={isIn ? 'Your words are on the Shelf now.' : 'Your words stayed in the room.'}
      >
        {isIn ? 'Thank you for letting colleagues find them again.' : 'It was shared without them.'}
      </Notice>
      {isIn && (
        <Form method="post">
          <input type="hidden" name="intent" value="seen" />
          <input type="hidden" name="to" value={seesShelf ? 'shelf' : 'start'} />
          <Button type="submit" look="primary" disabled={busy}>
            {seesShelf ? 'See it on the Shelf' : 'All right'}
          </Button>
        </Form>
      )}
    </>
  );
}
