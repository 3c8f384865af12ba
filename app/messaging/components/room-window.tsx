import { useSearchParams } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { OlderLink } from '#app/ui/older-link.tsx';
import { PaneBottom, PaneScroll } from '#app/ui/pane.tsx';

import { DeedsProvider, useDeedTrouble } from '../message-deeds.tsx';
import { roomPath, type RoomData } from '../room-data.ts';
import { roomTitle } from '../room-words.ts';
import { useComposer } from '../use-composer.ts';
import { ComposerForm } from './composer-form.tsx';
import { DeedTrouble } from './deed-trouble.tsx';
import { MessageList } from './message-list.tsx';
import { RoomClosed } from './room-closed.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomPins } from './room-pins.tsx';

/** A room somewhere further up. It stands still; what is new is a press away. */
export function RoomWindow({ data, refusal }: { data: RoomData; refusal: FormRefusal | null }) {
  const [search] = useSearchParams();
  const { room, page, me, clientId, now } = data;
  const composer = useComposer({ personId: me.id, roomId: room.id }, refusal);
  const [trouble, setTrouble] = useDeedTrouble();
  const title = roomTitle(room);
  const path = roomPath(room.id);
  const first = page.messages[0]?.seq ?? 1;
  const last = page.messages.at(-1)?.seq ?? 0;
  return (
    <DeedsProvider marks={room.marks} mayPin={room.mayPin} onTrouble={setTrouble}>
      <RoomHeader room={room} />
      <RoomPins roomId={room.id} pins={room.pins} />
      <PaneScroll
        from={search.has('before') ? 'end' : 'start'}
        aria-label={`Older messages in ${title}`}
      >
        {page.hasOlder && <OlderLink to={`${path}?before=${first}`}>Show older messages</OlderLink>}
        <MessageList
          messages={page.messages}
          myId={me.id}
          mayWrite={room.mayWrite}
          now={now}
          firstUnreadSeq={page.firstUnreadSeq}
          onReply={composer.startReply}
        />
        <div className="flex flex-wrap justify-center gap-2">
          <ButtonLink to={`${path}?after=${last}`}>Show newer messages</ButtonLink>
          <ButtonLink to={path}>Go to the newest</ButtonLink>
        </div>
      </PaneScroll>
      <PaneBottom>
        <DeedTrouble because={trouble} />
        {room.mayWrite ? (
          <ComposerForm
            composer={composer}
            roomId={room.id}
            title={title}
            clientId={clientId}
            refusal={refusal}
            isSignedOut={false}
          />
        ) : (
          <RoomClosed />
        )}
      </PaneBottom>
    </DeedsProvider>
  );
}
