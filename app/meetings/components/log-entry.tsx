import { Form, Link } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { TextField } from '#app/ui/field.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import {
  dayWords,
  lengthWords,
  logLimits,
  wayWords,
  type LogEntry,
} from '#server/meetings/cpd/contract.ts';

interface LogEntryProps {
  entry: LogEntry;
  isEdited: boolean;
  refusal: FormRefusal | null;
  /** The page with the form for its line, and without. */
  editAt: string;
  leaveAt: string;
}

/** One meeting in the log, with the line I wrote about it or the form for that. */
export function LogEntryCard({ entry, isEdited, refusal, editAt, leaveAt }: LogEntryProps) {
  const { meetingId, name, startsAt, came, minutes, reflection } = entry;
  return (
    <Card id={`entry-${meetingId}`} title={<time dateTime={startsAt}>{dayWords(startsAt)}</time>}>
      <p>
        <strong>{name}</strong>
        <span className="block text-sm text-muted">
          {wayWords[came]}, {lengthWords(minutes)}
        </span>
      </p>
      {isEdited ? (
        <ReflectionForm entry={entry} refusal={refusal} leaveAt={leaveAt} />
      ) : (
        <>
          {reflection !== '' && <p className="break-words">{reflection}</p>}
          <Link
            to={editAt}
            preventScrollReset
            className="link not-printed inline-flex min-h-11 items-center self-start"
          >
            {reflection === '' ? 'Write what you take from it' : 'Change what you wrote'}
            <VisuallyHidden>: {dayWords(startsAt)}</VisuallyHidden>
          </Link>
        </>
      )}
    </Card>
  );
}

function ReflectionForm({
  entry: { meetingId, reflection },
  refusal,
  leaveAt,
}: Pick<LogEntryProps, 'entry' | 'refusal' | 'leaveAt'>) {
  const busy = useBusy();
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-3">
      <input type="hidden" name="meetingId" value={meetingId} />
      <TextField
        name="reflection"
        label="What I take from it"
        hint="One line about your own work. Please write nothing about anybody you support."
        maxLength={logLimits.reflection}
        defaultValue={typedValue(refusal, 'reflection', reflection)}
        error={refusal?.errors.reflection}
      />
      <CheckedField refusal={refusal} />
      <ButtonRow>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <ButtonLink to={leaveAt}>Leave it</ButtonLink>
      </ButtonRow>
    </Form>
  );
}
