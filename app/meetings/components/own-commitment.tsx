import { Form } from '@remix-run/react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { CheckboxField, TextField } from '#app/ui/field.tsx';
import { commitmentLimits, type OwnCommitment } from '#server/meetings/commitments/contract.ts';

interface OwnCommitmentProps {
  meetingId: string;
  mine: OwnCommitment | null;
  mayWrite: boolean;
  refusal: FormRefusal | null;
}

/** What I wrote at this meeting, or the form for it. */
export function OwnCommitmentCard({ meetingId, mine, mayWrite, refusal }: OwnCommitmentProps) {
  const busy = useBusy();
  const form = <CommitmentForm meetingId={meetingId} mine={mine} refusal={refusal} />;
  if (!mine) return mayWrite ? form : null;
  return (
    <>
      <p className="break-words">
        “{mine.words}”<span className="block text-sm text-muted">{whoSees(mine)}</span>
      </p>
      <Form
        method="post"
        action={`/meetings/${meetingId}`}
        preventScrollReset
        aria-busy={busy}
        className="flex flex-wrap gap-2"
      >
        <input type="hidden" name="share" value={mine.isShared ? 'no' : 'yes'} />
        {!mine.isHidden && (
          <Button type="submit" name="intent" value="share" disabled={busy}>
            {mine.isShared ? 'Stop sharing it' : 'Share with the meeting'}
          </Button>
        )}
        <Button type="submit" name="intent" value="drop" look="quiet" disabled={busy}>
          Delete it
        </Button>
      </Form>
      {mayWrite && !mine.isHidden && (
        <Disclosure summary="Put it in other words" open={refusal !== null}>
          {form}
        </Disclosure>
      )}
    </>
  );
}

function whoSees({ isShared, isHidden }: OwnCommitment): string {
  if (isHidden) return 'A moderator hid it: only you see it.';
  return isShared
    ? 'You shared it: everybody sees it who may see this meeting.'
    : 'Only you see it.';
}

function CommitmentForm({ meetingId, mine, refusal }: Omit<OwnCommitmentProps, 'mayWrite'>) {
  const busy = useBusy();
  const isShared = refusal ? refusal.values.isShared !== undefined : mine?.isShared === true;
  return (
    <Form
      method="post"
      action={`/meetings/${meetingId}`}
      preventScrollReset
      noValidate
      aria-busy={busy}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="intent" value="try" />
      <TextField
        key={mine?.words}
        name="words"
        label="One thing I’ll try before the next meeting"
        hint="One line about your own work. Please write nothing about anybody you support."
        maxLength={commitmentLimits.words}
        defaultValue={typedValue(refusal, 'words', mine?.words)}
        error={refusal?.errors.words}
      />
      <CheckboxField
        key={String(isShared)}
        name="isShared"
        label="Share it with the meeting"
        hint="Otherwise only you see it. You can take it back at any time."
        defaultChecked={isShared}
      />
      <CheckedField refusal={refusal} />
      <div>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
      </div>
    </Form>
  );
}
