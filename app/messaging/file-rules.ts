/** Endings that the chooser offers. The server decides by the bytes. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg,.webp,.txt,.csv';

export const TAKEN_KINDS =
  'Up to 10 MB: PDF, Word, Excel, PowerPoint, OpenDocument, a picture (PNG, JPEG, WebP) or plain text. No file about a person you support.';

export const GUARD_IS_BLIND =
  'Guard cannot read pictures. Check that nobody and no letter with a name is in it.';
