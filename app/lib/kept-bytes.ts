/**
 * Bytes that people have made and not sent yet, kept in their own browser so that they survive a reload
 * and a session that ended. Every key begins with the person's id; signing out clears them all, and what
 * is sent is forgotten a day later.
 */
const DATABASE = 'hedgerow-kept';
const STORE = 'bytes';
const DAY_MS = 24 * 60 * 60 * 1000;

export interface KeptBytes {
  bytes: Uint8Array;
  /** Some of it is on no server yet. */
  isUnsent: boolean;
  /** When it was kept, by the browser's clock. */
  at: number;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The store of this browser does not open.'));
    request.onblocked = () => reject(new Error('The store of this browser is being cleared.'));
  });
}

/** Runs a change of what is kept. Rejects where this browser keeps nothing: it is switched off, or full. */
async function withStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => void,
): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error('This browser could not keep it.'));
      work(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
}

export function keepBytes(key: string, kept: KeptBytes): Promise<void> {
  return withStore('readwrite', (store) => void store.put(kept, key));
}

/** What is kept under keys that begin so. */
export async function listBytes(prefix: string): Promise<Map<string, KeptBytes>> {
  const found = new Map<string, KeptBytes>();
  await withStore('readonly', (store) => {
    const request = store.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      if (typeof cursor.key === 'string') found.set(cursor.key, cursor.value as KeptBytes);
      cursor.continue();
    };
  });
  return found;
}

export function forgetBytes(key: string): Promise<void> {
  return withStore('readwrite', (store) => void store.delete(key));
}

/** Forgets what was sent a day ago, whoever's it is. */
export function sweepBytes(now: number): Promise<void> {
  return withStore('readwrite', (store) => {
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      const { isUnsent, at } = cursor.value as KeptBytes;
      if (!isUnsent && at < now - DAY_MS) cursor.delete();
      cursor.continue();
    };
  });
}

/** For signing out: the next person at this computer finds nothing. */
export function clearBytes(): void {
  try {
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // Where nothing can be kept there is nothing to clear.
  }
}
