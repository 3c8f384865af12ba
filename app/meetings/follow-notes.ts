import * as Y from 'yjs';

import { forgetBytes, keepBytes, listBytes, sweepBytes } from '#app/lib/kept-bytes.ts';
import type { NotesMissing, NotesStored } from '#server/meetings/live/contract.ts';

import { bindNotes } from './bind-notes.ts';
import type { NotesAnswer, NotesState } from './notes-state.ts';

/** Ways to the server, as they stand at that moment. Each throws where it is not reached. */
interface NotesDoors {
  open: (vector: string) => Promise<NotesAnswer<NotesMissing>>;
  update: (update: string, checked: boolean) => Promise<NotesAnswer<NotesStored>>;
}

interface Following {
  personId: string;
  meetingId: string;
  /** The number under which this page adds to the notes. */
  writer: number;
  doors: NotesDoors;
  onState: (state: NotesState) => void;
}

export interface NotesFollower {
  /** Shows one of the texts in a field. Answers a function that ends it. */
  bind(key: string, area: HTMLTextAreaElement): () => void;
  /** What others wrote. */
  hear(update: string): void;
  /** Asks for what is missing and sends what is not. */
  sync(): void;
  /** "I have checked": sends once more what Guard asked about. */
  sendChecked(): void;
  end(): void;
}

/** Many letters go as one change. */
const SEND_AFTER_MS = 700;
const KEEP_AFTER_MS = 200;
/** Also finds what was announced while nobody listened. */
const SYNC_EVERY_MS = 20_000;

const FROM_SERVER = 'server';
const FROM_BROWSER = 'browser';

/**
 * The notes of a meeting in one page: kept in the browser as they are typed, sent as soon as the server
 * is reached, and merged with what others write. Answers once what the browser has kept is in them.
 */
export async function followNotes(following: Following): Promise<NotesFollower> {
  const { personId, meetingId, writer, doors, onState } = following;
  const prefix = `${personId}:${meetingId}:`;
  const key = `${prefix}${writer}`;
  const doc = new Y.Doc();
  doc.clientID = writer;

  /** What the server has, as it said last. */
  let known: Uint8Array | undefined;
  let written = 0;
  let stored = 0;
  let refused: { at: number; because: string; mayPass: boolean } | null = null;
  let isReached = true;
  let keeps = true;
  let isAsking = false;
  /** Something happened meanwhile, such as that the connection is back. */
  let isWanted = false;
  let composing = 0;
  let hasEnded = false;
  let waiting: string[] = [];
  let sending: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    if (hasEnded) return;
    const isUnsent = written > stored;
    onState({
      isReady: known !== undefined,
      isUnsent,
      isReached,
      keeps,
      refused: isUnsent && refused?.at === written ? refused : null,
    });
  };

  async function keep(): Promise<void> {
    clearTimeout(keeping);
    const isUnsent = written > stored;
    const kept = { bytes: Y.encodeStateAsUpdate(doc), isUnsent, at: Date.now() };
    keeps = await keepBytes(key, kept).then(
      () => true,
      () => false,
    );
    tell();
  }
  const keepSoon = () => {
    clearTimeout(keeping);
    keeping = setTimeout(() => void keep(), KEEP_AFTER_MS);
  };

  /** What this browser kept before: of a page that was closed, or of another tab. */
  async function takeKept(): Promise<void> {
    try {
      await sweepBytes(Date.now());
      for (const { bytes, isUnsent } of (await listBytes(prefix)).values()) {
        if (isUnsent) {
          Y.applyUpdate(doc, bytes, FROM_BROWSER);
          written = 1;
        }
      }
      if (written === 0) return;
      await keep();
      for (const earlier of (await listBytes(prefix)).keys()) {
        if (earlier !== key) await forgetBytes(earlier);
      }
    } catch {
      keeps = false;
    }
  }

  const take = (update: string) => Y.applyUpdate(doc, fromBase64(update), FROM_SERVER);

  async function askMissing(): Promise<void> {
    const answer = await doors.open(asBase64(Y.encodeStateVector(doc)));
    if (!answer.ok) throw new Error(answer.because);
    known = fromBase64(answer.data.vector);
    hear(answer.data.update);
  }

  async function sendWritten(checked: boolean): Promise<void> {
    const at = written;
    const isHeld = refused?.at === at && !checked;
    if (at === stored || isHeld || known === undefined) return;
    const answer = await doors.update(asBase64(Y.encodeStateAsUpdate(doc, known)), checked);
    if (answer.ok) {
      known = fromBase64(answer.data.vector);
      stored = at;
      refused = null;
      await keep();
    } else {
      const { because, mayPass } = answer;
      refused = { at, because, mayPass };
    }
  }

  /** One question at a time, so that each change builds on what the server has. */
  async function exchange(deeds: { asks: boolean; checked: boolean }): Promise<void> {
    if (isAsking || hasEnded) {
      isWanted ||= deeds.asks;
      return;
    }
    isAsking = true;
    isWanted = false;
    clearTimeout(sending);
    const before = written;
    try {
      if (deeds.asks || known === undefined) await askMissing();
      await sendWritten(deeds.checked);
      isReached = true;
    } catch {
      isReached = false;
    }
    isAsking = false;
    tell();
    if (isWanted) sync();
    else if (isReached && written > before) sendSoon();
  }
  const sendSoon = () => {
    clearTimeout(sending);
    sending = setTimeout(() => void exchange({ asks: false, checked: false }), SEND_AFTER_MS);
  };
  const sync = () => void exchange({ asks: true, checked: false });

  function hear(update: string): void {
    if (composing > 0) waiting.push(update);
    else take(update);
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === FROM_SERVER || origin === FROM_BROWSER) return;
    written += 1;
    keepSoon();
    sendSoon();
    tell();
  });
  await takeKept();
  const syncing = setInterval(sync, SYNC_EVERY_MS);
  const keepNow = () => void keep();
  window.addEventListener('pagehide', keepNow);
  sync();

  return {
    hear,
    sync,
    sendChecked: () => void exchange({ asks: false, checked: true }),
    bind(name, area) {
      let isComposing = false;
      return bindNotes({
        area,
        text: doc.getText(name),
        onComposing(now) {
          if (now === isComposing) return;
          isComposing = now;
          composing += now ? 1 : -1;
          if (composing > 0) return;
          const updates = waiting;
          waiting = [];
          updates.forEach(take);
        },
      });
    },
    end() {
      if (written > stored) void keep();
      hasEnded = true;
      clearInterval(syncing);
      clearTimeout(sending);
      clearTimeout(keeping);
      window.removeEventListener('pagehide', keepNow);
    },
  };
}

function asBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
