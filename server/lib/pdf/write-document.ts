import { createThreadQueue } from '../threads/create-thread-queue.ts';
import type { WrittenDocument } from './document.ts';

const runPdfJob = createThreadQueue<WrittenDocument>({
  file: 'pdf-work',
  folder: import.meta.dirname,
  seconds: 25,
  heapMb: 256,
  mostWaiting: 10,
  busy: 'Many PDFs are in work just now. Try again in a minute.',
});

/**
 * A PDF of headings, paragraphs, lists and tables, with tags, language and title as PDF/UA asks for
 * them. Drawn in a thread of its own: opening the typeface alone holds up a process for a page's time.
 *
 * @throws {TooManyRequestsError} where many are waiting already
 */
export async function writeDocument(document: WrittenDocument): Promise<Buffer> {
  return Buffer.from(await runPdfJob<Uint8Array>(document));
}
