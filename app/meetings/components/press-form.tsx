import { useLocation, useNavigate } from '@remix-run/react';
import { useState, type FormEvent, type ReactNode } from 'react';

import { sendForm } from '#app/lib/send-form.ts';
import { useReloadAfterPress } from '#app/lib/use-reload.ts';
import { Notice } from '#app/ui/notice.tsx';

import type { LiveIntent } from '../act-in-meeting.ts';

type Errors = Readonly<Record<string, string>>;

interface PressFormProps {
  meetingId: string;
  intent: LiveIntent;
  /** What it says beside its buttons. */
  fields?: Readonly<Record<string, string>>;
  /** Draws its own errors, by field. */
  children: ReactNode | ((errors: Errors) => ReactNode);
  /** Of the page that was sent without script. */
  errors?: Errors | undefined;
}

/**
 * A press in a meeting. Without script it is a form that shows the page anew; with script the page stays
 * whatever happens, for somebody may be writing on it.
 */
export function PressForm({
  meetingId,
  intent,
  fields = {},
  children,
  errors = {},
}: PressFormProps) {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ because: string; errors?: Errors } | null>(null);
  const reload = useReloadAfterPress();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const page = `/meetings/${meetingId}/live`;

  async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    setBusy(true);
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(form, submitter)) {
      if (typeof value === 'string') typed.append(name, value);
    }
    const sent = await sendForm<{ saved: null }>(`${page}/press`, typed);
    setBusy(false);
    if (sent.kind === 'signedOut') return navigate(`/sign-in?next=${encodeURIComponent(pathname)}`);
    setRefused(sent.kind === 'refused' ? sent : null);
    if (sent.kind === 'saved') form.reset();
    // Also after a refusal: the page may be behind.
    if (sent.kind === 'saved' || sent.errors !== undefined) reload();
  }
  function pressed(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!isBusy) void send(event.currentTarget, submitter);
  }

  const said = refused?.errors ?? errors;
  const drawsErrors = typeof children === 'function';
  return (
    <form
      method="post"
      action={page}
      onSubmit={pressed}
      aria-busy={isBusy}
      className="flex flex-col gap-2"
    >
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {drawsErrors ? children(said) : children}
      {refused !== null && !(drawsErrors && refused.errors) && (
        <Notice tone="stop" title="Not done." role="alert">
          {refused.because}
        </Notice>
      )}
    </form>
  );
}
