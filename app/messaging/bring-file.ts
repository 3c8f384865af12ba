import type { FormRefusal } from '#app/lib/answer-form.ts';
import type { UploadView } from '#server/messaging/contract.ts';

import { roomPath } from './room-data.ts';

/** What came of bringing one file into a room. */
export type Brought =
  | { kind: 'kept'; upload: UploadView }
  /** `mayPass`: Guard asks about its name, and one press lets it through. */
  | { kind: 'refused'; because: string; mayPass: boolean };

export interface FileToBring {
  file: File;
  /** The same file under the same id is kept once. */
  clientId: string;
  /** The person has pressed that its name was checked. */
  isChecked: boolean;
}

const refused = (because: string): Brought => ({ kind: 'refused', because, mayPass: false });

const NOT_REACHED = 'It did not get through. Try again when you are online.';
const SIGNED_OUT = 'You are signed out. Sign in, then choose it again.';
const TOO_LARGE = 'This file is too large. Choose one of up to 10 MB.';
const NOT_KEPT = 'Something went wrong on our side. Try again.';

/** Never throws: whatever happens is told beside the file. */
export async function bringFile(
  roomId: string,
  { file, clientId, isChecked }: FileToBring,
): Promise<Brought> {
  const body = new FormData();
  body.set('clientId', clientId);
  if (isChecked) body.set('checked', 'yes');
  body.set('file', file);
  try {
    const address = `${roomPath(roomId)}/files`;
    const response = await fetch(address, { method: 'POST', body, redirect: 'manual' });
    return await readAnswer(response);
  } catch {
    return refused(NOT_REACHED);
  }
}

async function readAnswer(response: Response): Promise<Brought> {
  if (response.type === 'opaqueredirect') return refused(SIGNED_OUT);
  if (response.status === 413) return refused(TOO_LARGE);
  const isData = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isData) return refused(NOT_KEPT);
  const said = (await response.json()) as { saved?: UploadView } & Partial<FormRefusal>;
  if (said.saved) return { kind: 'kept', upload: said.saved };
  const { errors = {} } = said;
  const because = errors.file ?? errors.form ?? Object.values(errors)[0] ?? NOT_KEPT;
  return { kind: 'refused', because, mayPass: errors.checked !== undefined };
}
