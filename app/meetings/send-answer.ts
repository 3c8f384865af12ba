import type { FormRefusal } from '#app/lib/answer-form.ts';
import type { MeetingAnswer, SavedReply } from '#server/meetings/contract.ts';

/** What came of a press. */
export type Sent =
  | { kind: 'saved'; saved: SavedReply }
  | { kind: 'refused'; because: string }
  | { kind: 'signedOut' };

const notReached: Sent = {
  kind: 'refused',
  because: 'We could not reach Hedgerow. Press once more when you are online.',
};
const notSaved: Sent = {
  kind: 'refused',
  because: 'Something went wrong on our side. Press once more.',
};

/** Sends one answer for one date. Never throws: whatever happens is told to the person who pressed. */
export async function sendAnswer(meetingId: string, answer: MeetingAnswer): Promise<Sent> {
  try {
    const response = await fetch(`/meetings/${meetingId}/reply`, {
      method: 'POST',
      body: new URLSearchParams({ answer }),
      // A session that has ended is answered by a redirect to the page for signing in.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') return { kind: 'signedOut' };
    if (!response.headers.get('content-type')?.includes('json')) return notSaved;
    const said = (await response.json()) as { saved: SavedReply } | Partial<FormRefusal>;
    if ('saved' in said) return { kind: 'saved', saved: said.saved };
    const because = Object.values(said.errors ?? {})[0];
    return because === undefined ? notSaved : { kind: 'refused', because };
  } catch {
    return notReached;
  }
}
