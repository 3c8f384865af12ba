import { useEffect, useRef } from 'react';

import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';
import { liveLimits, WHOLE_MEETING } from '#server/meetings/live/contract.ts';

import type { NotesFollower } from '../follow-notes.ts';
import { PressForm } from './press-form.tsx';

interface NotesFieldProps {
  meetingId: string;
  /** Which of the texts. */
  name: string;
  label: string;
  /** As the page was read. */
  text: string;
  follower: NotesFollower | null;
  /** Nothing more is written; what was typed and not sent can be copied. */
  isClosed: boolean;
  /** What was refused without script, and typed. */
  refusal: { errors: Record<string, string>; paragraph: string } | null;
}

/** One of the texts that everybody writes together; without script it is read, and added to. */
export function NotesField(props: NotesFieldProps) {
  return useIsLive() ? <SharedField {...props} /> : <PlainNotes {...props} />;
}

function SharedField({ name, label, text, follower, isClosed }: NotesFieldProps) {
  const areaRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = areaRef.current;
    return area && follower ? follower.bind(name, area) : undefined;
  }, [follower, name]);
  return (
    <form onSubmit={(event) => event.preventDefault()} className="flex flex-col gap-2">
      <TextArea
        name={`notes-${name}`}
        label={label}
        labelHidden
        rows={8}
        defaultValue={text}
        readOnly={!follower || isClosed}
        aria-busy={!follower}
        maxLength={liveLimits.notes}
        inputRef={areaRef}
      />
      <GuardWatch place="resource" />
    </form>
  );
}

function PlainNotes({ meetingId, name, label, text, refusal }: NotesFieldProps) {
  const itemId = name === WHOLE_MEETING ? '' : name.slice('item:'.length);
  return (
    <>
      <WrittenNotes text={text} />
      <PressForm meetingId={meetingId} intent="paragraph" fields={{ itemId }}>
        <TextArea
          id={`field-paragraph-${itemId}`}
          name="paragraph"
          label={`Add a paragraph: ${label}`}
          rows={3}
          maxLength={liveLimits.paragraph}
          defaultValue={refusal?.paragraph ?? ''}
          error={refusal?.errors.paragraph}
        />
        {refusal && <CheckedField refusal={{ errors: refusal.errors, values: {} }} />}
        <ButtonRow>
          <Button type="submit">Add</Button>
        </ButtonRow>
      </PressForm>
    </>
  );
}

/** Notes to be read. */
export function WrittenNotes({ text }: { text: string }) {
  if (text.trim() === '') return <p className="text-muted">Nothing is written here.</p>;
  return <p className="max-w-measure break-words whitespace-pre-wrap">{text.trim()}</p>;
}
