import { Form } from '@remix-run/react';
import { lazy, Suspense, type FormEvent } from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import { typedValue } from '#app/lib/form-refusal.ts';
import { Button } from '#app/ui/button.tsx';
import { fieldId } from '#app/ui/field.tsx';
import { SendIcon } from '#app/ui/icon.tsx';
import { useIsLive } from '#app/ui/use-is-live.ts';

import type { NewMessage } from '../outbox.ts';
import { roomPath } from '../room-data.ts';
import { URGENT } from '../urgent-box.ts';
import type { Composer } from '../use-composer.ts';
import { acceptFiles } from '../accept-files.ts';
import { FieldProblem, ReplyLine, SignedOutNotice, WritingHints } from './composer-lines.tsx';
import { EveryoneBox } from './everyone-box.tsx';
import { FilePicker } from './file-picker.tsx';
import { GuardBox } from './guard-box.tsx';
import { HelpOffer, WatchLine } from './help-offer.tsx';
import { MentionHelp } from './mention-help.tsx';
import { PlainFileChoice } from './plain-file-choice.tsx';
import { UrgentChoice } from './urgent-choice.tsx';

const ChosenFiles = lazy(() => import('./chosen-files.tsx'));

interface ComposerFormProps {
  composer: Composer;
  roomId: string;
  title: string;
  clientId: string;
  /** What stands in the field to begin with. */
  draft: string;
  refusal: FormRefusal | null;
  isSignedOut: boolean;
  mayMarkUrgent: boolean;
  /** Left out where the form goes to the server, as without script. */
  onSend?: (message: NewMessage) => void;
}

const FIELD = fieldId('text');

/** Where a message is written. A plain form; with script it sends in place. */
export function ComposerForm(props: ComposerFormProps) {
  const { composer, roomId, title, draft, refusal, isSignedOut, onSend } = props;
  const { boxRef, fieldRef, findings, everyone, replyTo, dropReply, attached } = composer;
  const { onFocus, onInput, onKeyDown, onSubmit } = composer;
  const { held, hints, problem } = findings;
  const takesFiles = useIsLive() && onSend !== undefined;

  function submit(event: FormEvent<HTMLFormElement>): void {
    if (onSend) onSubmit(event, onSend);
  }

  return (
    <Form
      method="post"
      action={roomPath(roomId)}
      encType="multipart/form-data"
      onSubmit={submit}
      {...(takesFiles ? acceptFiles(attached.add) : {})}
      className="group flex flex-col gap-2.5"
    >
      <input type="hidden" name="intent" value="send" />
      <input type="hidden" name="clientId" value={clientIdFor(props)} />
      <input type="hidden" name="replyToId" value={replyTo?.messageId ?? ''} />
      {isSignedOut && <SignedOutNotice roomId={roomId} />}
      {held && (
        <GuardBox
          ref={boxRef}
          id={`${FIELD}-held`}
          held={held}
          chosen={typedValue(refusal, 'notNhsNumber')}
        />
      )}
      <EveryoneBox question={everyone} fieldRef={fieldRef} />
      {problem !== null && <FieldProblem id={`${FIELD}-error`}>{problem}</FieldProblem>}
      <HelpOffer fieldRef={fieldRef} />
      {replyTo && <ReplyLine quote={replyTo} onDrop={dropReply} />}
      {attached.files.length > 0 && (
        <Suspense>
          <ChosenFiles handle={attached} />
        </Suspense>
      )}
      <div className="relative flex items-end gap-2">
        <MentionHelp roomId={roomId} fieldRef={fieldRef} mayTellEveryone={everyone.mayTell} />
        <label htmlFor={FIELD} className="visually-hidden">
          Message to {title}
        </label>
        <textarea
          ref={fieldRef}
          id={FIELD}
          name="text"
          rows={1}
          defaultValue={typedValue(refusal, 'text', draft)}
          onFocus={onFocus}
          onInput={onInput}
          onKeyDown={onSend && onKeyDown}
          placeholder="Write a message"
          aria-describedby={describedBy({ isHeld: held !== null, hasProblem: problem !== null })}
          aria-invalid={held !== null || problem !== null ? 'true' : undefined}
          className="field-box field-sizing-content max-h-48 min-w-0 grow resize-none"
        />
        <Button type="submit" look="primary" icon={SendIcon}>
          Send
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        {takesFiles ? (
          <FilePicker onChoose={attached.add} />
        ) : (
          <PlainFileChoice refusal={refusal} />
        )}
        <WritingHints id={`${FIELD}-hint`} hints={hints} enterSends={onSend !== undefined} />
      </div>
      {props.mayMarkUrgent && <UrgentChoice isChosen={typedValue(refusal, URGENT) === 'yes'} />}
      <WatchLine />
    </Form>
  );
}

/**
 * The same id again after a refusal, since nothing may be known of what became of it; a fresh one
 * where the server says that this one is taken.
 */
function clientIdFor({ clientId, refusal }: ComposerFormProps): string {
  return refusal?.errors.clientId ?? typedValue(refusal, 'clientId', clientId);
}

function describedBy({ isHeld, hasProblem }: { isHeld: boolean; hasProblem: boolean }): string {
  return [isHeld ? `${FIELD}-held` : '', hasProblem ? `${FIELD}-error` : '', `${FIELD}-hint`]
    .filter(Boolean)
    .join(' ');
}
