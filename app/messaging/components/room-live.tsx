import { Link } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { Button } from '#app/ui/button.tsx';
import { ChevronDownIcon } from '#app/ui/icon.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { OlderLink } from '#app/ui/older-link.tsx';
import { PaneBottom, PaneScroll } from '#app/ui/pane.tsx';

import { DeedsProvider, useDeedTrouble } from '../message-deeds.tsx';
import { roomPath, type RoomData } from '../room-data.ts';
import { upToSeq } from '../room-log.ts';
import { newMessages, roomTitle } from '../room-words.ts';
import { useComposer } from '../use-composer.ts';
import { useLoadOnScroll } from '../use-load-on-scroll.ts';
import { useMarkRead } from '../use-mark-read.ts';
import { useRoom } from '../use-room.ts';
import { useScrollPlace } from '../use-scroll-place.ts';
import { useSpokenNews } from '../use-spoken-news.ts';
import { ComposerForm } from './composer-form.tsx';
import { DeedTrouble } from './deed-trouble.tsx';
import { MarkReadForm } from './mark-read-form.tsx';
import { MessageList } from './message-list.tsx';
import { RoomClosed } from './room-closed.tsx';
import { RoomEmpty } from './room-empty.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomPins } from './room-pins.tsx';
import { UnsentRow } from './unsent-row.tsx';

interface RoomLiveProps {
  data: RoomData;
  refusal: FormRefusal | null;
}

/** A room at its newest messages. Right as it is sent; with script it goes on by itself. */
export function RoomLive({ data, refusal }: RoomLiveProps) {
  const { room, page, me, clientId, now } = data;
  const composer = useComposer({ personId: me.id, roomId: room.id }, refusal);
  const { log, unsent, outbox, ask, ...live } = useRoom(data, composer.takeHeld);
  const { messages } = log;
  const firstSeq = messages[0]?.seq ?? 0;
  const lastSeq = upToSeq(log);
  const place = useScrollPlace({ firstSeq, lastSeq, unsentCount: unsent.length });
  const { listRef, isAtEnd, newCount, onScroll, goToEnd } = place;
  const topRef = useLoadOnScroll(listRef, log.hasOlder ? live.loadOlder : null);
  const { readSeq } = page;
  useMarkRead({ roomId: room.id, seq: lastSeq, readSeq, isNewestInView: isAtEnd, ask });
  const spoken = useSpokenNews(messages, me.id);
  const [trouble, setTrouble] = useDeedTrouble();
  const title = roomTitle(room);

  function change(id: string): void {
    const taken = outbox.takeOut(id);
    if (taken) composer.putBack(taken);
  }

  return (
    <DeedsProvider
      marks={live.marks}
      mayPin={room.mayPin}
      ask={ask}
      onChange={live.takeChange}
      onMarks={live.takeMarks}
      onDone={live.readNewest}
      onTrouble={setTrouble}
    >
      <RoomHeader room={{ ...room, memberCount: live.memberCount }} />
      <RoomPins roomId={room.id} pins={live.pins} />
      <PaneScroll
        from="end"
        scrollRef={listRef}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={`Messages in ${title}`}
      >
        <div ref={topRef} aria-busy={live.isLoadingOlder}>
          {log.hasOlder && (
            <OlderLink
              to={`${roomPath(room.id)}?before=${firstSeq}`}
              onClick={(event) => {
                event.preventDefault();
                live.loadOlder();
              }}
            >
              {live.isLoadingOlder ? 'Loading older messages…' : 'Show older messages'}
            </OlderLink>
          )}
        </div>
        {page.firstUnreadSeq !== null && page.firstUnreadSeq < firstSeq && (
          <p className="text-center">
            <Link
              className="link inline-block py-2.5 font-bold"
              to={`${roomPath(room.id)}?after=${page.firstUnreadSeq - 1}`}
            >
              Go to where you left off
            </Link>
          </p>
        )}
        {messages.length === 0 && unsent.length === 0 && <RoomEmpty room={room} />}
        <MessageList
          messages={messages}
          myId={me.id}
          mayWrite={room.mayWrite}
          now={now}
          firstUnreadSeq={page.firstUnreadSeq}
          afterNewLine={<MarkReadForm roomId={room.id} seq={page.lastSeq} />}
          onReply={composer.startReply}
        />
        {unsent.map((one) => (
          <UnsentRow
            key={one.clientId}
            unsent={one}
            me={me}
            onTryAgain={(id) => outbox.tryAgain(id)}
            onChange={change}
          />
        ))}
      </PaneScroll>
      <LiveRegion>{spoken}</LiveRegion>
      <PaneBottom>
        <DeedTrouble because={trouble} />
        {!isAtEnd && (
          <div className="relative -mb-2.5 h-0">
            <div className="absolute inset-x-0 bottom-6 flex justify-center">
              <Button type="button" icon={ChevronDownIcon} onClick={goToEnd}>
                {newCount > 0 ? newMessages(newCount) : 'Go to the newest'}
              </Button>
            </div>
          </div>
        )}
        {room.mayWrite ? (
          <ComposerForm
            composer={composer}
            roomId={room.id}
            title={title}
            clientId={clientId}
            refusal={refusal}
            isSignedOut={live.isSignedOut}
            onSend={(message) => {
              outbox.send(message);
              goToEnd();
            }}
          />
        ) : (
          <RoomClosed />
        )}
      </PaneBottom>
    </DeedsProvider>
  );
}
