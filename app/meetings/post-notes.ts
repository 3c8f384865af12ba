import type { FormRefusal } from '#app/lib/answer-form.ts';

import { asRefusal, type NotesAnswer } from './notes-state.ts';

/**
 * Asks for notes, or sends some, by HTTP: where no socket gets through, and for much at once.
 *
 * @throws where the server is not reached, or the session has ended
 */
export async function postNotes<Data>(
  meetingId: string,
  fields: Record<string, string>,
): Promise<NotesAnswer<Data>> {
  const response = await fetch(`/meetings/${meetingId}/live/notes`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  const isData = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isData) throw new Error('No answer.');
  const said = (await response.json()) as unknown;
  if (response.ok) return { ok: true, data: (said as { saved: Data }).saved };
  const { code, errors } = said as FormRefusal;
  return asRefusal({ code, fields: errors });
}
