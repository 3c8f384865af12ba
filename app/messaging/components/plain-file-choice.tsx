import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { CheckboxField, TextField } from '#app/ui/field.tsx';
import { describeField, FieldFrame } from '#app/ui/field-frame.tsx';
import { FileIcon, Icon } from '#app/ui/icon.tsx';
import { messagingLimits } from '#server/messaging/contract.ts';

import { ACCEPTED, GUARD_IS_BLIND, TAKEN_KINDS } from '../file-rules.ts';

/** One file with its words, for the form as it goes without script. */
export function PlainFileChoice({ refusal }: { refusal: FormRefusal | null }) {
  const keptName = typedValue(refusal, 'fileName');
  const { file, alt, files } = refusal?.errors ?? {};
  const needsLook = keptName !== '' || [file, alt, files].some((error) => error !== undefined);
  const choice = {
    ...{ name: 'file', label: 'File or picture', hint: TAKEN_KINDS },
    error: file ?? files,
  };
  return (
    <Disclosure summary="Add a file or picture" open={needsLook}>
      <div className="flex max-h-[50dvh] flex-col gap-3 overflow-y-auto p-1">
        {keptName === '' ? (
          <FieldFrame {...choice}>
            <input {...describeField(choice)} type="file" accept={ACCEPTED} className="field-box" />
          </FieldFrame>
        ) : (
          <>
            <input type="hidden" name="fileId" value={typedValue(refusal, 'fileId')} />
            <input type="hidden" name="fileName" value={keptName} />
            <p className="flex items-center gap-2">
              <Icon of={FileIcon} />
              <span className="min-w-0 break-words">
                {keptName} is here and goes with the message.
              </span>
            </p>
            <CheckboxField name="without" label="Send the message without this file" />
          </>
        )}
        <TextField
          name="alt"
          label="Describe the picture for people who cannot see it"
          hint={GUARD_IS_BLIND}
          error={alt}
          maxLength={messagingLimits.altText}
          defaultValue={typedValue(refusal, 'alt')}
          autoComplete="off"
        />
        <CheckboxField
          name="isDecoration"
          label="It is only decoration"
          defaultChecked={typedValue(refusal, 'isDecoration') === 'yes'}
        />
      </div>
    </Disclosure>
  );
}
