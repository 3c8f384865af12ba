import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { KeepOfMine as View } from '#server/messaging/contract.ts';

import { keepsPath } from '../keep-path.ts';
import { roomPath } from '../room-data.ts';
import { roomTitle } from '../room-words.ts';
import { KeptMessages } from './kept-messages.tsx';

/** For the one who would keep words: how far it is, and the way on. */
export function KeepOfMine({ keep, now }: { keep: View; now: string }) {
  const { id, state, room, messages, resourceId } = keep;
  const isOpen = state === 'asking' || state === 'ready';
  const mayShare = state === 'ready' && messages.length > 0;
  return (
    <>
      <PageHeader
        title={`Words from ${roomTitle(room)}`}
        back={{ to: keepsPath, label: 'Words to keep' }}
      />
      <WhereItStands keep={keep} />
      {isOpen && <KeptMessages label="What you would keep" messages={messages} now={now} />}
      <div className="flex flex-wrap gap-2">
        {mayShare && (
          <ButtonLink look="primary" to={`/shelf/new?kept=${id}`}>
            Go on to the Shelf
          </ButtonLink>
        )}
        {state === 'shared' && resourceId !== null && (
          <ButtonLink to={`/shelf/${resourceId}`}>See it on the Shelf</ButtonLink>
        )}
        {state === 'asking' && (
          <Press intent="goOn" look="secondary">
            Go on without waiting
          </Press>
        )}
        {isOpen && (
          <Press intent="drop" look="quiet">
            Let it go
          </Press>
        )}
        {state === 'dropped' && keep.isForMe && (
          <Press intent="seen" look="primary">
            All right
          </Press>
        )}
        {!isOpen && <ButtonLink to={roomPath(room.id)}>Go to the room</ButtonLink>}
      </div>
    </>
  );
}

function WhereItStands({ keep: { state, messages, isPart } }: { keep: View }) {
  switch (state) {
    case 'asking':
      return (
        <Notice tone="info" title="The authors have been asked." role="status">
          Your start page says when they have answered. Words without an answer after 30 days are
          left out.
        </Notice>
      );
    case 'ready':
      if (messages.length === 0) return <StaysInTheRoom />;
      return isPart ? (
        <Notice tone="info" title="Not all words may be kept." role="status">
          These may. You can share them, or let it go. There is no need to ask anybody why.
        </Notice>
      ) : (
        <Notice tone="success" title="These words may be kept." role="status">
          Go on to the Shelf, and make of them what colleagues can use. You can change the words
          there.
        </Notice>
      );
    case 'shared':
      return (
        <Notice tone="success" title="It is on the Shelf." role="status">
          Those whose words you kept are told.
        </Notice>
      );
    case 'dropped':
      return <StaysInTheRoom />;
  }
}

function StaysInTheRoom() {
  return (
    <Notice tone="info" title="These words stay in the room." role="status">
      Nothing of them is kept on the Shelf. There is no need to ask anybody why.
    </Notice>
  );
}

interface PressProps {
  intent: 'drop' | 'goOn' | 'seen';
  look: 'primary' | 'secondary' | 'quiet';
  children: string;
}

function Press({ intent, look, children }: PressProps) {
  const busy = useBusy();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <Button type="submit" look={look} disabled={busy}>
        {children}
      </Button>
    </Form>
  );
}
