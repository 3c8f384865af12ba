import { Form, useNavigate } from '@remix-run/react';
import type { KeyboardEvent } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { focusOnArrival } from '#app/lib/arrival-focus.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { fieldId, TextArea } from '#app/ui/field.tsx';
import { ButtonRow } from '#app/ui/form-row.tsx';

import { useEveryoneQuestion } from '../use-everyone-question.ts';
import { useGuardedText } from '../use-guarded-text.ts';
import { useKeptText } from '../use-kept-text.ts';
import { WritingHints } from './composer-lines.tsx';
import { EveryoneBox } from './everyone-box.tsx';
import { GuardBox } from './guard-box.tsx';

interface MessageFormProps {
  /** `edit` or `reply`: what the form does, and the name of its draft. */
  intent: 'edit' | 'reply';
  personId: string;
  messageId: string;
  /** What the field begins with. */
  text: string;
  clientId: string;
  label: string;
  send: { words: string; busyWords: string };
  /** Where to go without doing it. */
  back: string;
  refusal: FormRefusal | null;
}

/** A page's form for the words of one message, under Guard and kept while it is written. */
export function MessageForm(props: MessageFormProps) {
  const { intent, personId, messageId, text, clientId, label, send, back, refusal } = props;
  const { fieldRef, boxRef, findings, onFocus, onInput } = useGuardedText(refusal);
  const keep = useKeptText({
    personId,
    place: `${intent}:${messageId}`,
    beginning: text,
    fieldRef,
  });
  const everyone = useEveryoneQuestion(null, refusal);
  const busy = useBusy();
  const navigate = useNavigate();

  /** Back to the room; what was changed is kept for the next time. */
  function goBackAtEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    navigate(back, focusOnArrival(fieldId('text')));
  }

  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value={intent} />
      <input
        type="hidden"
        name="clientId"
        value={refusal?.errors.clientId ?? typedValue(refusal, 'clientId', clientId)}
      />
      {findings.held && (
        <GuardBox
          ref={boxRef}
          id={`${fieldId('text')}-held`}
          held={findings.held}
          chosen={typedValue(refusal, 'notNhsNumber')}
        />
      )}
      <EveryoneBox question={everyone} fieldRef={fieldRef} />
      <TextArea
        name="text"
        label={label}
        rows={4}
        grows
        inputRef={fieldRef}
        defaultValue={typedValue(refusal, 'text', text)}
        error={findings.held?.sentence ?? refusal?.errors.text}
        onFocus={onFocus}
        onKeyDown={goBackAtEscape}
        onInput={() => {
          keep();
          everyone.drop();
          onInput();
        }}
      />
      <WritingHints id={`${fieldId('text')}-how`} hints={findings.hints} />
      <ButtonRow>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? send.busyWords : send.words}
        </Button>
        <ButtonLink to={back}>Go back</ButtonLink>
      </ButtonRow>
    </Form>
  );
}
