import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
} from 'react';

import type { FormRefusal } from '#app/lib/answer-form.ts';
import type { MessageView, QuotedMessage, RoomView } from '#server/messaging/contract.ts';

import type { NewMessage } from './outbox.ts';
import { quoteOf } from './file-words.ts';
import { roomPath } from './room-data.ts';
import { keepRoomDraft, readRoomDraft } from './room-draft.ts';
import type { Unsent } from './unsent.ts';
import { useFileTray, type FileTrayHandle } from './use-file-tray.ts';
import { useEveryoneQuestion, type EveryoneQuestion } from './use-everyone-question.ts';
import { tickUrgent, urgencyIn } from './urgent-box.ts';
import { useTellTyping } from './use-open-room.ts';
import { useGuardedText, type GuardedText } from './use-guarded-text.ts';

export interface Composer extends Pick<
  GuardedText,
  'fieldRef' | 'boxRef' | 'findings' | 'onFocus'
> {
  everyone: EveryoneQuestion;
  replyTo: QuotedMessage | null;
  attached: FileTrayHandle;
  onInput: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Sends by script. Left out, the form goes to the server as it does without script. */
  onSubmit: (event: FormEvent<HTMLFormElement>, send: (message: NewMessage) => void) => void;
  startReply: (message: MessageView) => void;
  dropReply: () => void;
  /** Puts a message back to be changed, before whatever is being written. */
  putBack: (unsent: Unsent) => void;
  /** Takes what Guard sent back, unless something else is being written. */
  takeHeld: (unsent: Unsent, fields: Record<string, string>) => boolean;
}

interface ComposerOptions {
  personId: string;
  room: RoomView;
  refusal: FormRefusal | null;
  /** What the server has put into the field to begin with. */
  draft: string;
}

/** What is being written in a room. It is kept in the browser with every key, until it is sent. */
export function useComposer({ personId, room, refusal, draft }: ComposerOptions): Composer {
  const roomId = room.id;
  const guarded = useGuardedText(refusal);
  const everyone = useEveryoneQuestion(room, refusal);
  const { fieldRef, examine, hold, clear } = guarded;
  const attached = useFileTray(roomId);
  const { tray } = attached;
  const isSending = useRef(false);
  const tellTyping = useTellTyping(roomId);
  const [replyTo, setReplyTo] = useState<QuotedMessage | null>(null);

  const keep = useCallback(
    (text: string, answered: QuotedMessage | null) =>
      keepRoomDraft({ personId, roomId }, { text, replyTo: answered }),
    [personId, roomId],
  );

  const write = useCallback(
    (text: string, answered: QuotedMessage | null) => {
      if (fieldRef.current) fieldRef.current.value = text;
      setReplyTo(answered);
      keep(text, answered);
    },
    [fieldRef, keep],
  );

  useEffect(() => {
    const field = fieldRef.current;
    if (!field) return;
    // What was typed before the script came, or sent back by the server, goes before what was kept;
    // what nobody typed does not.
    const kept = readRoomDraft({ personId, roomId });
    const isKept = kept.text !== '' || kept.replyTo !== null;
    if (field.value === '' || (field.value === draft && isKept)) write(kept.text, kept.replyTo);
    else keep(field.value, null);
    // From now on it is kept, and does not come back once it was sent.
    if (draft !== '') window.history.replaceState(window.history.state, '', roomPath(roomId));
  }, [fieldRef, personId, roomId, draft, write, keep]);

  const onInput = () => {
    everyone.drop();
    if (fieldRef.current?.value) tellTyping();
    keep(fieldRef.current?.value ?? '', replyTo);
    guarded.onInput();
  };

  const onSubmit: Composer['onSubmit'] = (event, send) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (isSending.current) return;
    isSending.current = true;
    const form = event.currentTarget;
    void prepare(form, submitter)
      .then((message) => {
        if (!message) return;
        send({ ...message, replyTo });
        write('', null);
        tickUrgent(form, false);
        tray.clear();
        clear();
        everyone.drop();
      })
      .finally(() => {
        isSending.current = false;
      });
  };

  /** The text is read last: it can be gone on with while files are on their way. */
  async function prepare(form: HTMLFormElement, submitter: HTMLElement | null) {
    const files = await tray.whenReady();
    if (!files) return null;
    const words = files.map(({ alt }) => alt);
    const passed = await examine(form, submitter, { words, mayBeBlank: files.length > 0 });
    const meant = passed && everyone.examine(passed, submitter);
    if (!meant) return null;
    const answers = { ...meant.answers, ...urgencyIn(form) };
    return { ...meant, answers, ...(files.length === 0 ? {} : { files }) };
  }

  const startReply = useCallback(
    (message: MessageView) => {
      const { id, seq, author } = message;
      const quote = { messageId: id, seq, authorName: author.name, excerpt: quoteOf(message) };
      setReplyTo(quote);
      keep(fieldRef.current?.value ?? '', quote);
      fieldRef.current?.focus();
    },
    [fieldRef, keep],
  );

  const dropReply = () => {
    setReplyTo(null);
    keep(fieldRef.current?.value ?? '', null);
    fieldRef.current?.focus();
  };

  const putBack = ({ text, files = [], replyTo: answered, answers }: Unsent) => {
    const meanwhile = fieldRef.current?.value.trim() ?? '';
    write(meanwhile === '' ? text : `${text}\n\n${meanwhile}`, replyTo ?? answered);
    tray.putBack(files);
    if (answers.isUrgent) tickUrgent(fieldRef.current?.form, true);
    fieldRef.current?.focus();
  };

  const takeHeld = useCallback<Composer['takeHeld']>(
    (unsent, fields) => {
      if ((fieldRef.current?.value.trim() ?? '') !== '' || tray.files.get().length > 0)
        return false;
      write(unsent.text, unsent.replyTo);
      tray.putBack(unsent.files ?? []);
      tickUrgent(fieldRef.current?.form, unsent.answers.isUrgent === true);
      hold(fields);
      return true;
    },
    [fieldRef, write, hold, tray],
  );

  return {
    ...guarded,
    everyone,
    replyTo,
    attached,
    onInput,
    onKeyDown: sendAtEnter,
    onSubmit,
    startReply,
    dropReply,
    putBack,
    takeHeld,
  };
}

/**
 * Enter sends where there is a pointer as fine as a mouse, so most likely a keyboard of keys; on a
 * phone it begins a new line. Ctrl or Command with Enter sends everywhere.
 */
function sendAtEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const isAsked = event.ctrlKey || event.metaKey;
  const isMeant = !event.shiftKey && !event.altKey && hasFinePointer();
  if (!isAsked && !isMeant) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function hasFinePointer(): boolean {
  return window.matchMedia('(pointer: fine)').matches;
}
