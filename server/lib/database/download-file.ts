import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export interface Download {
  url: string;
  /** Path of the file to write. */
  to: string;
  /** For the answer to begin: a network that drops packets is found out by this. */
  answerWithinMs: number;
  finishWithinMs: number;
  onAnswer?: (megabytes: number) => void;
}

/**
 * Fetches a file once and answers its sha256 in hexadecimal.
 *
 * @throws when it cannot be fetched in time, or the answer is not a success
 */
export async function downloadFile(download: Download): Promise<string> {
  const cut = new AbortController();
  const cutAfter = (ms: number, what: string) =>
    setTimeout(() => cut.abort(new Error(`no ${what} after ${ms / 1000} s`)), ms);
  const noAnswer = cutAfter(download.answerWithinMs, 'answer');
  const noEnd = cutAfter(download.finishWithinMs, 'end');
  try {
    const response = await fetch(download.url, { signal: cut.signal });
    clearTimeout(noAnswer);
    if (!response.ok || !response.body) throw new Error(`the answer was ${response.status}`);
    download.onAnswer?.(Math.round(Number(response.headers.get('content-length')) / 1e6));
    return await writeHashed(response.body, download.to);
  } catch (error) {
    throw withCause(error);
  } finally {
    clearTimeout(noAnswer);
    clearTimeout(noEnd);
  }
}

async function writeHashed(body: ReadableStream<Uint8Array>, path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  try {
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      hash.update(part.value);
      await file.writeFile(part.value);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** `fetch` says only "fetch failed" and puts the reason in the cause. */
function withCause(error: unknown): unknown {
  return error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
}
