import { messagingLimits } from '#server/messaging/contract.ts';

import type { AttachedFile } from './attached-file.ts';

/** A file that stands in the composer. It does not outlive the page. */
export interface ChosenFile {
  clientId: string;
  name: string;
  bytes: number;
  isPicture: boolean;
  /** A small drawing of a picture, for its chooser. */
  thumbnail: string | null;
  alt: string;
  isDecoration: boolean;
  /** What is to be done about its words. */
  problem: string | null;
  state: 'waiting' | 'uploading' | 'kept' | 'notKept';
  /** Why it is not kept. */
  because: string | null;
  /** Guard asks about its name. */
  mayPass: boolean;
  /** Once the server has it. */
  kept: { fileId: string; label: string } | null;
}

export const DESCRIBE = 'Describe the picture, or say that it is only decoration.';
export const TOO_LARGE = 'This file is too large. Choose one of up to 10 MB.';
const EMPTY = 'This file has nothing in it. Choose another one.';

export function choose(file: File, clientId: string): ChosenFile {
  const because = refusalOf(file.size);
  return {
    clientId,
    name: file.name,
    bytes: file.size,
    isPicture: file.type.startsWith('image/'),
    thumbnail: null,
    alt: '',
    isDecoration: false,
    problem: null,
    state: because === null ? 'waiting' : 'notKept',
    because,
    mayPass: false,
    kept: null,
  };
}

function refusalOf(bytes: number): string | null {
  if (bytes === 0) return EMPTY;
  return bytes > messagingLimits.fileBytes ? TOO_LARGE : null;
}

/** One of a message that came back to be changed. The server has it still. */
export function chooseAgain(attached: AttachedFile): ChosenFile {
  const { fileId, kind, name, label, bytes, alt, isDecoration } = attached;
  return {
    ...{ clientId: fileId, name, bytes, alt, isDecoration, thumbnail: null },
    isPicture: kind === 'picture',
    ...{ problem: null, state: 'kept', because: null, mayPass: false, kept: { fileId, label } },
  };
}

export function lacksWords({ isPicture, isDecoration, alt }: ChosenFile): boolean {
  return isPicture && !isDecoration && alt.trim() === '';
}

export function asAttached(files: readonly ChosenFile[]): AttachedFile[] {
  return files.flatMap(({ kept, isPicture, name, bytes, alt, isDecoration }) =>
    kept
      ? [
          {
            ...kept,
            ...{ name, bytes, isDecoration, alt: isPicture ? alt.trim() : '' },
            kind: isPicture ? ('picture' as const) : ('document' as const),
          },
        ]
      : [],
  );
}

/** "Uploading 2 of 3", or null while nothing is on its way. */
export function progressWords(files: readonly ChosenFile[]): string | null {
  const isOnItsWay = ({ state }: ChosenFile) => state === 'waiting' || state === 'uploading';
  const left = files.filter(isOnItsWay).length;
  if (left === 0) return null;
  const all = files.filter(({ state }) => state !== 'notKept').length;
  return all === 1 ? 'Uploading…' : `Uploading ${all - left + 1} of ${all}…`;
}
