import { useState, type ChangeEvent } from 'react';

import { describeField, FieldFrame } from './field-frame.tsx';

/** Of a file that is shared: 10 MB. */
const MOST_BYTES = 10 * 1024 * 1024;
const TOO_LARGE = 'This file is too large. Choose one of up to 10 MB.';
const accepted = '.pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg,.webp,.txt,.csv';

/** Chooses a file. One that is too large is spoken of at once, before it is sent. */
export function FileField({ error }: { error: string | undefined }) {
  const [isTooLarge, setTooLarge] = useState(false);
  const words = {
    name: 'file',
    label: 'File',
    hint: 'Up to 10 MB: PDF, Word, Excel, PowerPoint, OpenDocument, a picture (PNG, JPEG, WebP) or plain text. No file about a person you support.',
    error: isTooLarge ? TOO_LARGE : error,
  };
  function look(event: ChangeEvent<HTMLInputElement>): void {
    const tooLarge = (event.currentTarget.files?.[0]?.size ?? 0) > MOST_BYTES;
    setTooLarge(tooLarge);
    event.currentTarget.setCustomValidity(tooLarge ? TOO_LARGE : '');
  }
  return (
    <FieldFrame {...words}>
      <input
        {...describeField(words)}
        type="file"
        accept={accepted}
        onChange={look}
        className="field-box file:mr-3 file:rounded-sm file:border-0 file:bg-hedge-soft file:px-3 file:py-1 file:font-bold file:text-hedge"
      />
    </FieldFrame>
  );
}
