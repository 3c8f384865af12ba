import { useEffect } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PaneBottom, PaneScroll } from '#app/ui/pane.tsx';

import { DeedsProvider, useDeedTrouble } from '../message-deeds.tsx';
import type { RoomData } from '../room-data.ts';
import { upToSeq } from '../room-log.ts';
import { roomTitle } from '../room-words.ts';
import { useComposer } from '../use-composer.ts';
import { useEditMyLast } from '../use-edit-my-last.ts';
import { useLoadOnScroll } from '../use-load-on-scroll.ts';
import { useMarkRead } from '../use-mark-read.ts';
import { useMarkedMessage } from '../use-marked-message.ts';
import { useOpenRoom } from '../use-open-room.ts';
import { useRoom } from '../use-room.ts';
import { useScrollPlace } from '../use-scroll-place.ts';
import { useSpokenNews } from '../use-spoken-news.ts';
import { ComposerForm } from './composer-form.tsx';
import { DeedTrouble } from './deed-trouble.tsx';
import { KeepPlace } from './keep-place.tsx';
import { MarkReadForm } from './mark-read-form.tsx';
import { MessageList } from './message-list.tsx';
import { MutedLine } from './muted-line.tsx';
import { RoomClosed } from './room-closed.tsx';
import { FirstUnreadLine, NewerEdge, NewestButton, OlderEdge } from './room-edges.tsx';
import { RoomEmpty } from './room-empty.tsx';
import { RoomHeader } from './room-header.tsx';
import { RoomPins } from './room-pins.tsx';
import { TypingLine } from './typing-line.tsx';
import { UnsentRow } from './unsent-row.tsx';

interface RoomLiveProps {
  data: RoomData;
  refusal: FormRefusal | null;
  /** The address itself stands further up in the room. */
  isWindow: boolean;
}

/** A room at its newest messages or further up. Right as it is sent; with script it goes on by itself. */
export function RoomLive({ data, refusal, isWindow }: RoomLiveProps) {
  const { room, page, me, clientId, now, markedSeq, draft } = data;
  const roomId = room.id;
  const composer = useComposer({ personId: me.id, room, refusal, draft });
  const { log, unsent, outbox, ask, ...live } = useRoom(data, composer.takeHeld);
  const { messages, isFurtherUp, heardSeq } = log;
  const firstSeq = messages[0]?.seq ?? 0;
  const lastSeq = upToSeq(log);
  const place = useScrollPlace({ endSeq: heardSeq, isFurtherUp });
  const { listRef, isAtEnd, newCount, onScroll, goToEnd } = place;
  const topRef = useLoadOnScroll(listRef, {
    load: log.hasOlder ? live.loadOlder : null,
    waitsForScroll: !isFurtherUp,
  });
  const bottomRef = useLoadOnScroll(listRef, { load: isFurtherUp ? live.loadNewer : null });
  const { readSeq, firstUnreadSeq } = page;
  useMarkRead({ roomId, seq: lastSeq, readSeq, isNewestInView: isAtEnd, ask });
  const spoken = useSpokenNews({ messages, endSeq: heardSeq, myId: me.id });
  useMarkedMessage(messages.find(({ seq }) => seq === markedSeq)?.id ?? null);
  const editMyLast = useEditMyLast(messages, me.id);
  const [trouble, setTrouble] = useDeedTrouble();
  const hereIds = useOpenRoom(roomId);
  const title = roomTitle(room);
  const { setAtEnd } = live;
  useEffect(() => setAtEnd(isAtEnd), [setAtEnd, isAtEnd]);

  function change(id: string): void {
    const taken = outbox.takeOut(id);
    if (taken) composer.putBack(taken);
  }

  function goToNewest(): void {
    goToEnd();
    if (isFurtherUp) live.showNewest();
  }

  return (
    <DeedsProvider
      marks={live.marks}
      mayPin={room.mayPin}
      mayKeep={room.mayKeep}
      mayBringUp={room.mayBringUp}
      ask={ask}
      onChange={live.takeChange}
      onMarks={live.takeMarks}
      onDone={live.readNewest}
      onTrouble={setTrouble}
    >
      <RoomHeader
        room={{ ...room, memberCount: live.memberCount }}
        now={now}
        hereIds={hereIds}
        dayTrouble={data.dayTrouble}
      />
      <MutedLine room={room} />
      <RoomPins roomId={roomId} pins={live.pins} />
      {firstUnreadSeq !== null && firstUnreadSeq < firstSeq && (
        <FirstUnreadLine roomId={roomId} seq={firstUnreadSeq} count={page.lastSeq - readSeq} />
      )}
      <PaneScroll
        from="end"
        scrollRef={listRef}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label={`${isFurtherUp ? 'Older messages' : 'Messages'} in ${title}`}
      >
        <KeepPlace listRef={listRef} drawn={[messages, unsent]} followsEnd={isAtEnd}>
          <OlderEdge
            roomId={roomId}
            seq={firstSeq}
            markRef={topRef}
            isThere={log.hasOlder}
            isLoading={live.isLoadingOlder}
            load={live.loadOlder}
          />
          {messages.length === 0 && unsent.length === 0 && <RoomEmpty room={room} />}
          <MessageList
            messages={messages}
            myId={me.id}
            mayWrite={room.mayWrite}
            now={now}
            firstUnreadSeq={firstUnreadSeq}
            markedSeq={markedSeq}
            afterNewLine={!isFurtherUp && <MarkReadForm roomId={roomId} seq={page.lastSeq} />}
            onReply={composer.startReply}
          />
          <NewerEdge
            roomId={roomId}
            seq={lastSeq}
            markRef={bottomRef}
            isThere={isFurtherUp}
            isLoading={live.isLoadingNewer}
            load={live.loadNewer}
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
        </KeepPlace>
      </PaneScroll>
      <LiveRegion>{spoken}</LiveRegion>
      <PaneBottom>
        <DeedTrouble because={trouble} />
        <TypingLine roomId={roomId} />
        {!isAtEnd && (
          <NewestButton
            roomId={roomId}
            newCount={newCount}
            isFurtherUp={isFurtherUp}
            go={isWindow && isFurtherUp ? null : goToNewest}
          />
        )}
        {room.mayWrite ? (
          <ComposerForm
            composer={{
              ...composer,
              onKeyDown: (event) => {
                if (!editMyLast(event)) composer.onKeyDown(event);
              },
            }}
            roomId={roomId}
            title={title}
            clientId={clientId}
            draft={draft}
            refusal={refusal}
            isSignedOut={live.isSignedOut}
            mayMarkUrgent={room.mayMarkUrgent}
            onSend={(message) => {
              outbox.send(message);
              goToNewest();
            }}
          />
        ) : (
          <RoomClosed />
        )}
      </PaneBottom>
    </DeedsProvider>
  );
}
