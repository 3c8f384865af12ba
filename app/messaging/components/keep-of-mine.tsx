import { Form } from '@remix-run/react';

import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { KeepOfMine as View } from '#server/messaging/contract.ts';

import { keepsPath, roomPath } from '../room-data.ts';
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
        {isOpen && <LetGo />}
        {state === 'dropped' && (keep.isForMe ? <AllRight /> : null)}
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
          Your start page says when they have answered. After 30 days we stop waiting, and go on
          with what may be kept by then.
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

function LetGo() {
  const busy = useBusy();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="drop" />
      <Button type="submit" look="quiet" disabled={busy}>
        Let it go
      </Button>
    </Form>
  );
}

/** Takes it from the start page. */
function AllRight() {
  const busy = useBusy();
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="seen" />
      <Button type="submit" look="primary" disabled={busy}>
        All right
      </Button>
    </Form>
  );
}
