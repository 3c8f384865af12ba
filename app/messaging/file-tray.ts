import { messagingLimits } from '#server/messaging/contract.ts';

import type { AttachedFile } from './attached-file.ts';
import type { Brought, FileToBring } from './bring-file.ts';
import {
  asAttached,
  choose,
  chooseAgain,
  DESCRIBE,
  lacksWords,
  type ChosenFile,
} from './chosen-file.ts';
import { newClientId } from './client-id.ts';
import { createStore, type Store } from './store.ts';

interface FileTrayOptions {
  bring: (file: FileToBring) => Promise<Brought>;
  /** A small drawing of a picture, or null. */
  drawThumbnail: (file: File) => Promise<string | null>;
}

/** The files of the message that is being written. Each is brought to the server as it is chosen. */
export interface FileTray {
  files: Store<readonly ChosenFile[]>;
  /** @returns a sentence where there are too many; those that fit are taken. */
  add(files: readonly File[]): string | null;
  remove(clientId: string): void;
  describe(clientId: string, words: Partial<Pick<ChosenFile, 'alt' | 'isDecoration'>>): void;
  tryAgain(clientId: string, answer?: { isChecked: boolean }): void;
  /** Waits until all are on the server. Null where something has to be done about one of them. */
  whenReady(): Promise<readonly AttachedFile[] | null>;
  /** Those of a message that came back to be changed. */
  putBack(files: readonly AttachedFile[]): void;
  clear(): void;
}

export const TOO_MANY = `A message can have up to ${messagingLimits.filesInMessage} files. The others were left out.`;

export function createFileTray({ bring, drawThumbnail }: FileTrayOptions): FileTray {
  const files = createStore<readonly ChosenFile[]>([]);
  const sources = new Map<string, File>();
  let bringing: Promise<void> | null = null;

  function change(clientId: string, now: Partial<ChosenFile>): void {
    files.set(files.get().map((one) => (one.clientId === clientId ? { ...one, ...now } : one)));
  }

  /** One after the other: on a thin signal each is whole as early as it can be. */
  async function bringWaiting(isChecked: boolean): Promise<void> {
    const next = files.get().find(({ state }) => state === 'waiting');
    const file = next && sources.get(next.clientId);
    if (!next || !file) return;
    const { clientId } = next;
    change(clientId, { state: 'uploading', because: null, mayPass: false });
    const brought = await bring({ file, clientId, isChecked });
    if (brought.kind === 'refused') {
      const { because, mayPass } = brought;
      change(clientId, { state: 'notKept', because, mayPass });
    } else {
      const { id: fileId, kind, name, label, bytes } = brought.upload;
      const isPicture = kind === 'picture';
      change(clientId, { state: 'kept', name, bytes, isPicture, kept: { fileId, label } });
    }
    await bringWaiting(false);
  }

  function start(isChecked = false): void {
    const turn = (bringing ?? Promise.resolve()).then(() => bringWaiting(isChecked));
    bringing = turn;
    void turn.then(() => {
      if (bringing === turn) bringing = null;
    });
  }

  function addOne(file: File): void {
    const chosen = choose(file, newClientId());
    sources.set(chosen.clientId, file);
    files.set([...files.get(), chosen]);
    if (!chosen.isPicture) return;
    void drawThumbnail(file).then((thumbnail) => change(chosen.clientId, { thumbnail }));
  }

  return {
    files,
    add(given) {
      const room = messagingLimits.filesInMessage - files.get().length;
      given.slice(0, room).forEach(addOne);
      start();
      return given.length > room ? TOO_MANY : null;
    },
    remove(clientId) {
      sources.delete(clientId);
      files.set(files.get().filter((one) => one.clientId !== clientId));
    },
    describe(clientId, words) {
      change(clientId, { ...words, problem: null });
    },
    tryAgain(clientId, { isChecked } = { isChecked: false }) {
      change(clientId, { state: 'waiting' });
      start(isChecked);
    },
    async whenReady() {
      for (const one of files.get().filter(lacksWords)) {
        change(one.clientId, { problem: DESCRIBE });
      }
      while (bringing) await bringing;
      const now = files.get();
      if (now.some((one) => one.state !== 'kept' || lacksWords(one))) {
        // What the browser took for something else may turn out to be a picture.
        for (const one of now.filter(lacksWords)) change(one.clientId, { problem: DESCRIBE });
        return null;
      }
      return asAttached(now);
    },
    putBack(attached) {
      files.set([...attached.map(chooseAgain), ...files.get()]);
    },
    clear() {
      sources.clear();
      files.set([]);
    },
  };
}
