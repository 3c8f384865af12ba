import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { activitiesLimits } from '#server/activities/contract.ts';
import type { NoteView } from '#server/activities/page-views.ts';

import { AnswerField, NoteFields } from './note-fields.tsx';

interface NoteFormsProps {
  note: NoteView;
  refusal: FormRefusal | null;
}

const SHORT_WHILE = `for ${activitiesLimits.noteChangeMinutes} minutes`;

/** What can be done with one note that takes more than a press. */
export function NoteForms({ note, refusal }: NoteFormsProps) {
  const { answer, mayAnswer, mayChange, isMine } = note;
  return (
    <>
      {mayAnswer && (
        <WordsForm intent="answer" submit="Send the answer">
          <p>
            You can answer this once. You can change your answer {SHORT_WHILE}, and take it back at
            any time. The note itself stays as it is.
          </p>
          <AnswerField refusal={refusal} />
        </WordsForm>
      )}
      {answer?.mayChange && (
        <WordsForm intent="changeAnswer" submit="Save the answer">
          <AnswerField refusal={refusal} stored={answer.text} />
        </WordsForm>
      )}
      {answer?.isMine && (
        <TakeBack intent="takeBackAnswer" summary="Take the answer back">
          Nobody can read it any more, and this note cannot be answered again.
        </TakeBack>
      )}
      {mayChange && (
        <WordsForm intent="change" submit="Save the note">
          <p>You can change it {SHORT_WHILE}, and until somebody agrees or answers.</p>
          <NoteFields refusal={refusal} stored={note} />
        </WordsForm>
      )}
      {isMine && (
        <TakeBack intent="takeBack" summary="Take the note back">
          Nobody can read it any more, nor who agreed or what was answered.
        </TakeBack>
      )}
    </>
  );
}

interface WordsFormProps {
  intent: string;
  submit: string;
  children: ReactNode;
}

function WordsForm({ intent, submit, children }: WordsFormProps) {
  const busy = useBusy();
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value={intent} />
      {children}
      <div>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Saving…' : submit}
        </Button>
      </div>
    </Form>
  );
}

interface TakeBackProps {
  intent: string;
  summary: string;
  children: ReactNode;
}

function TakeBack({ intent, summary, children }: TakeBackProps) {
  const busy = useBusy();
  return (
    <Disclosure summary={summary}>
      <Form method="post" className="flex flex-col items-start gap-3">
        <input type="hidden" name="intent" value={intent} />
        <p>{children}</p>
        <Button type="submit" look="danger" disabled={busy}>
          {busy ? 'Wait a moment…' : 'Take it back'}
        </Button>
      </Form>
    </Disclosure>
  );
}
