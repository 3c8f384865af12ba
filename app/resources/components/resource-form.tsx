import { Form } from '@remix-run/react';
import type { FormEvent, ReactNode } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue, typedValues } from '#app/lib/form-refusal.ts';
import { useBusy } from '#app/lib/use-busy.ts';
import { CheckedField } from '#app/ui/checked-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup, TextArea, TextField } from '#app/ui/field.tsx';
import { FileField } from '#app/ui/file-field.tsx';
import { GuardWatch } from '#app/ui/guard-watch.tsx';
import { LIMITS_SENTENCE } from '#server/guard/contract.ts';
import {
  resourcesLimits,
  resourceTags,
  type ResourceKind,
  type ResourceToEdit,
} from '#server/resources/contract.ts';

export const resourceFields = [
  'title',
  'text',
  'link',
  'summary',
  'purpose',
  'tags',
  'file',
  'checked',
] as const;

interface ResourceFormProps {
  kind: ResourceKind;
  clientId: string;
  refusal: FormRefusal | null;
  /** What is stored, where something is changed. */
  stored?: ResourceToEdit;
  /** What a note begins with, where it is made of words that there are already. */
  draft?: string;
  submit: string;
  busyWords: string;
  children?: ReactNode;
}

const tagChoices = Object.entries(resourceTags).map(([value, label]) => ({ value, label }));

/** The words of a resource, and what it is made of. The file comes last, so that words come first. */
export function ResourceForm(props: ResourceFormProps) {
  const { kind, clientId, refusal, stored, draft = '', submit, busyWords, children } = props;
  const busy = useBusy();
  const { checked: _checked, ...errors } = refusal?.errors ?? {};
  const field = (name: 'title' | 'summary' | 'purpose' | 'text' | 'link') => ({
    name,
    defaultValue: typedValue(refusal, name, stored?.[name] ?? (name === 'text' ? draft : '')),
    error: errors[name],
    maxLength: name === 'text' ? resourcesLimits.noteText : resourcesLimits[name],
  });
  const isUpload = kind === 'file' && stored === undefined;
  return (
    <Form
      method="post"
      noValidate
      encType={isUpload ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      aria-busy={busy}
      onSubmit={holdTooLarge}
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="clientId" value={typedValue(refusal, 'clientId', clientId)} />
      <TextField {...field('title')} label="Title" autoComplete="off" required />
      {kind === 'note' && (
        <TextArea
          {...field('text')}
          label="Note"
          hint="Plain text. A line that begins with “-” is a point; **two stars** make words bold."
          rows={6}
          required
        />
      )}
      {kind === 'link' && (
        <TextField
          {...field('link')}
          label="Link"
          hint="The whole address. It begins with https://"
          type="url"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
      <TextField {...field('summary')} label="What is it?" hint="One sentence." required />
      <TextField
        {...field('purpose')}
        label="What is it for?"
        hint="When would a colleague use it?"
        required
      />
      {/* Scrolls by itself, so that the form stays about as long as a phone. */}
      <div className="max-h-64 overflow-y-auto rounded-lg border border-line p-3">
        <CheckboxGroup
          name="tags"
          label="Tags"
          hint={`What it is about: ${resourcesLimits.tags.min} to ${resourcesLimits.tags.max}.`}
          direction="row"
          choices={tagChoices}
          defaultValues={typedValues(refusal, 'tags', stored?.tags)}
          error={errors.tags}
        />
      </div>
      {isUpload && (
        <FileField error={errors.file ?? (refusal ? 'Choose the file once more.' : undefined)} />
      )}
      <CheckedField refusal={refusal} />
      <GuardWatch place="resource" />
      <p className="text-sm text-muted">{LIMITS_SENTENCE}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? busyWords : submit}
        </Button>
        {children}
      </div>
    </Form>
  );
}

/** The server would only cut it off; what was typed stays where it is. */
function holdTooLarge(event: FormEvent<HTMLFormElement>): void {
  const file = event.currentTarget.elements.namedItem('file');
  if (!(file instanceof HTMLInputElement) || file.validationMessage === '') return;
  event.preventDefault();
  file.focus();
}
