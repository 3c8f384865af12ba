import { useLocation, useNavigate } from '@remix-run/react';
import { useState, type FormEvent } from 'react';

import { sendForm } from '#app/lib/send-form.ts';
import { useReload } from '#app/lib/use-reload.ts';

interface PressState {
  /** On its way now. */
  sending: URLSearchParams | null;
  /** What was kept last. */
  saved: URLSearchParams | null;
  refused: string | null;
}

/** Sends the presses of a form on one activity by script, and leaves the page where it is. */
export function usePress(activityId: string) {
  const [state, setState] = useState<PressState>({ sending: null, saved: null, refused: null });
  const reload = useReload();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  async function send(pressed: URLSearchParams): Promise<void> {
    setState({ sending: pressed, saved: null, refused: null });
    const sent = await sendForm(`/whats-on/${activityId}/press`, pressed);
    if (sent.kind === 'signedOut') {
      navigate(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
      return;
    }
    if (sent.kind === 'saved') reload();
    setState({
      sending: null,
      saved: sent.kind === 'saved' ? pressed : null,
      refused: sent.kind === 'refused' ? sent.because : null,
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const pressed = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget, submitter)) {
      if (typeof value === 'string') pressed.append(name, value);
    }
    void send(pressed);
  }
  return { ...state, onSubmit };
}
