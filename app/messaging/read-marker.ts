/** Says up to where a room was read. Answers whether that arrived. */
export type SendRead = (seq: number) => Promise<boolean>;

export interface ReadMarker {
  /** The message `seq` is in view while somebody looks. */
  see: (seq: number, send: SendRead) => void;
  /** Nobody looks any more: what was not said yet stays unread. */
  rest: () => void;
}

/**
 * Marks what was read once in `everyMs`, however much is said meanwhile. What did not arrive is said
 * again with the next message.
 */
export function createReadMarker(readSeq: number, everyMs: number): ReadMarker {
  let marked = readSeq;
  let newest = readSeq;
  let newestSend: SendRead | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mark = async () => {
    timer = undefined;
    const before = marked;
    marked = newest;
    const hasArrived = await newestSend?.(newest).catch(() => false);
    if (hasArrived !== true) marked = Math.min(marked, before);
  };

  return {
    see(seq, send) {
      newest = Math.max(newest, seq);
      newestSend = send;
      if (newest > marked) timer ??= setTimeout(() => void mark(), everyMs);
    },
    rest() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
