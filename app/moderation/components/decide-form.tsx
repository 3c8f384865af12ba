import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { RadioGroup, TextArea } from '#app/ui/field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { moderationLimits, ruleWords } from '#server/moderation/contract.ts';

interface DecideFormProps {
  isSecondLook: boolean;
  /** Somebody wrote it who is told: not where nobody is to know who that is. */
  hasAuthor: boolean;
  /** They can still read it where it is hidden. */
  authorReads: boolean;
  refusal: FormRefusal | null;
  busy: boolean;
}

const rules = Object.entries(ruleWords).map(([value, label]) => ({ value, label }));

const firstLook = (readers: string) => [
  { value: 'leave', label: 'Leave it', hint: 'It stays as it is.' },
  { value: 'hide', label: 'Hide it', hint: `Nobody but ${readers} can read it.` },
];
const secondLook = [
  { value: 'leave', label: 'Put it back', hint: 'Everybody can read it as before.' },
  { value: 'hide', label: 'Keep it hidden' },
];

/** What becomes of it. The person who wrote it is told, with the rule and the moderator's words. */
export function DecideForm(props: DecideFormProps) {
  const { isSecondLook, hasAuthor, authorReads, refusal, busy } = props;
  const { outcome, rule, word } = refusal?.errors ?? {};
  const readers = authorReads ? 'its author and moderators' : 'moderators';
  return (
    <Form method="post" noValidate aria-busy={busy} className="flex flex-col gap-5">
      <h2 className="text-lg">What do you decide?</h2>
      <RadioGroup
        name="outcome"
        label="What becomes of it?"
        choices={isSecondLook ? secondLook : firstLook(readers)}
        defaultValue={typedValue(refusal, 'outcome') || undefined}
        error={outcome}
      />
      <RadioGroup
        name="rule"
        label="If it is hidden: which rule did it break?"
        choices={rules}
        defaultValue={typedValue(refusal, 'rule') || undefined}
        error={rule}
      />
      {hasAuthor && (
        <TextArea
          name="word"
          label="A kind word to the person who wrote it"
          optional
          rows={2}
          grows
          maxLength={moderationLimits.word}
          defaultValue={typedValue(refusal, 'word')}
          error={word}
        />
      )}
      <CheckedField refusal={refusal} />
      <GuardWatch place="resource" />
      <div>
        <Button type="submit" name="intent" value="decide" look="primary" disabled={busy}>
          {busy ? 'Deciding…' : 'Decide'}
        </Button>
      </div>
    </Form>
  );
}
