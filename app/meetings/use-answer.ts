import { useLocation, useNavigate } from '@remix-run/react';
import { useState } from 'react';

import { sendForm } from '#app/lib/send-form.ts';
import { useReload } from '#app/lib/use-reload.ts';
import type { MeetingAnswer, SavedReply } from '#server/meetings/contract.ts';

interface AnswerState {
  /** On its way now. */
  sending: MeetingAnswer | null;
  saved: SavedReply | null;
  refused: string | null;
}

/** Sends the answer for one date by script, and leaves the page where it is. */
export function useAnswer(meetingId: string) {
  const [state, setState] = useState<AnswerState>({ sending: null, saved: null, refused: null });
  const reload = useReload();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  async function press(answer: MeetingAnswer): Promise<void> {
    setState((before) => ({ ...before, sending: answer, refused: null }));
    const form = new URLSearchParams({ answer });
    const sent = await sendForm<{ saved: SavedReply }>(`/meetings/${meetingId}/reply`, form);
    if (sent.kind === 'signedOut') {
      navigate(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
      return;
    }
    if (sent.kind === 'saved') reload();
    setState((before) => ({
      sending: null,
      saved: sent.kind === 'saved' ? sent.data.saved : before.saved,
      refused: sent.kind === 'refused' ? sent.because : null,
    }));
  }
  return { ...state, press };
}
