import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Chip } from '#app/ui/chip.tsx';
import { ChevronDownIcon, ClockIcon, Icon } from '#app/ui/icon.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import { CHECKED_LABEL } from '#server/guard/contract.ts';
import { notesKey, WHOLE_MEETING, type LiveItem } from '#server/meetings/live/contract.ts';

import type { LiveProps } from '../live-props.ts';
import { itemStateWords, minutesWords } from '../live-words.ts';
import type { Notes } from '../use-notes.ts';
import { NotesField, WrittenNotes } from './notes-field.tsx';

interface LiveNotesProps extends LiveProps {
  notes: Notes;
  refusal: { errors: Record<string, string>; paragraph: string; itemId: string } | null;
  /** Stands beneath the item that is talked about. */
  outcomes: ReactNode;
}

/** The notes of the meeting and of each item, in the order of the agenda. */
export function LiveNotes({ live, notes, refusal, outcomes }: LiveNotesProps) {
  const { meetingId, stage, items, place } = live;
  const isClosed = stage !== 'open';
  const textOf = new Map(live.notes.map(({ key, text }) => [key, text]));
  const known = new Set([WHOLE_MEETING, ...items.map(({ id }) => notesKey(id))]);
  const left = live.notes.filter(({ key }) => !known.has(key));
  const field = (name: string, itemId: string, label: string) => {
    const text = textOf.get(name) ?? '';
    if (isClosed && !notes.state.isUnsent) return <WrittenNotes text={text} />;
    const own = refusal?.itemId === itemId ? refusal : null;
    const shared = { meetingId, name, label, text, isClosed };
    return (
      <NotesField
        {...shared}
        follower={notes.state.isReady ? notes.follower : null}
        refusal={own}
      />
    );
  };
  return (
    <Card title="Notes">
      {!isClosed && (
        <p className="text-sm text-muted">
          Everybody here writes in the same notes. Write about the work, and never about a person
          you support.
        </p>
      )}
      <NotesLine notes={notes} isOpen={!isClosed} />
      {items.map((item) => {
        const isCurrent = item.id === place.itemId;
        return (
          <ItemNotes key={item.id} item={item} isCurrent={isCurrent} isOpen={isClosed}>
            {field(notesKey(item.id), item.id, `Notes: ${item.title}`)}
            {isCurrent && outcomes}
          </ItemNotes>
        );
      })}
      {items.length > 0 && <h3 className="text-base">The meeting as a whole</h3>}
      {field(WHOLE_MEETING, '', 'Notes: the meeting as a whole')}
      {!items.some(({ id }) => id === place.itemId) && outcomes}
      {left.length > 0 && <h3 className="text-base">Not on the agenda any more</h3>}
      {left.map(({ key, text }) => (
        <WrittenNotes key={key} text={text} />
      ))}
    </Card>
  );
}

interface ItemNotesProps {
  item: LiveItem;
  isCurrent: boolean;
  isOpen: boolean;
  children: ReactNode;
}

/** Unfolds where the meeting comes to it, and is never folded by itself: somebody may be writing. */
function ItemNotes({ item, isCurrent, isOpen, children }: ItemNotesProps) {
  const detailsRef = useRef<HTMLDetailsElement>(null);
  const [isOpenAtFirst] = useState(isCurrent || isOpen);
  useEffect(() => {
    if ((isCurrent || isOpen) && detailsRef.current) detailsRef.current.open = true;
  }, [isCurrent, isOpen]);
  const state = itemStateWords[item.state];
  return (
    <details ref={detailsRef} open={isOpenAtFirst} className="group">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 rounded-md">
        <Icon of={ChevronDownIcon} className="transition-transform group-open:rotate-180" />
        <h3 className="min-w-0 text-base break-words">{item.title}</h3>
        {isCurrent && (
          <Chip tone="hedge" icon={ClockIcon}>
            Now
          </Chip>
        )}
        {!isCurrent && state !== null && <Chip tone="stone">{state}</Chip>}
        <span className="text-sm text-muted">{minutesWords(item.minutes)}</span>
      </summary>
      <div className="flex flex-col gap-2 pb-2">{children}</div>
    </details>
  );
}

/** Whether what was typed is with the others. */
function NotesLine({ notes, isOpen }: { notes: Notes; isOpen: boolean }) {
  const { state, follower } = notes;
  const isLive = useIsLive();
  const { isUnsent, isReached, isReady, refused } = state;
  if (refused) {
    return (
      <Notice tone="stop" title="Not sent." role="alert">
        <p>{refused.because}</p>
        {refused.mayPass && (
          <Button type="button" onClick={() => follower?.sendChecked()}>
            {CHECKED_LABEL}
          </Button>
        )}
      </Notice>
    );
  }
  if (!isReached) {
    return (
      <Notice tone="info" title={isUnsent ? 'Not sent yet.' : 'You are offline.'} role="status">
        {awayWords(notes.state)}
      </Notice>
    );
  }
  if (!isOpen || !isLive) return null;
  if (!isReady) return <p className="text-sm text-muted">The notes are on their way…</p>;
  return <p className="text-sm text-muted">{isUnsent ? 'Saving…' : 'All is saved.'}</p>;
}

function awayWords({ isUnsent, keeps }: Notes['state']): string {
  if (!keeps) {
    return 'This browser cannot keep what you write. Leave this page open until you are back online.';
  }
  return isUnsent
    ? 'Kept on this phone. It is sent when you are back online.'
    : 'You can go on writing. It is kept on this phone and sent when you are back online.';
}
