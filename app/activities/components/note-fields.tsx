import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { RadioGroup, TextArea } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { activitiesLimits, noteKinds, noteKindWords } from '#server/activities/contract.ts';
import { LIMITS_SENTENCE } from '#server/guard/contract.ts';

interface NoteFieldsProps {
  refusal: FormRefusal | null;
  stored?: { kind: string; text: string };
}

const choices = noteKinds.map((kind) => ({ value: kind, label: `${noteKindWords[kind]} …` }));

/** How it went, and for whom: the hint teaches to say the situation, and not who it was. */
export function NoteFields({ refusal, stored }: NoteFieldsProps) {
  const { kind, note } = refusal?.errors ?? {};
  return (
    <>
      <RadioGroup
        name="kind"
        label="How did it go?"
        choices={choices}
        defaultValue={typedValue(refusal, 'kind', stored?.kind) || undefined}
        error={kind}
      />
      <TextArea
        name="note"
        label="Somebody in which situation?"
        hint={
          <>
            For example “somebody who wanted to watch first”, or “somebody who cannot stand long”.
            Say the situation, never who it was: no name, age, village or illness.
          </>
        }
        rows={2}
        grows
        maxLength={activitiesLimits.note}
        defaultValue={typedValue(refusal, 'note', stored?.text)}
        error={note}
      />
      <GuardLines refusal={refusal} />
    </>
  );
}

/** What those who run the activity say to it. */
export function AnswerField({
  refusal,
  stored = '',
}: {
  refusal: FormRefusal | null;
  stored?: string;
}) {
  return (
    <>
      <TextArea
        name="answer"
        label="Your answer"
        hint="Link workers read it beside the note, with your name. Write of no person who came."
        rows={3}
        grows
        maxLength={activitiesLimits.noteAnswer}
        defaultValue={typedValue(refusal, 'answer', stored)}
        error={refusal?.errors.answer}
      />
      <GuardLines refusal={refusal} />
    </>
  );
}

function GuardLines({ refusal }: { refusal: FormRefusal | null }) {
  return (
    <>
      <CheckedField refusal={refusal} />
      <GuardWatch place="gap" />
      <p className="text-sm text-muted">{LIMITS_SENTENCE}</p>
    </>
  );
}
