import { NotFoundError } from '../errors.ts';
import type { Tools } from '../tools.ts';
import { OutboxLetter } from './outbox.model.ts';

export interface OutboxLetterView {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  action: { label: string; url: string } | null;
  postedAt: string;
}

/**
 * The letters that would have been sent, newest first, at most 50. For development, demo and tests
 * only, since whoever reads it can sign in as anybody; in production it is not there.
 */
export async function listOutbox(tools: Pick<Tools, 'env'>): Promise<OutboxLetterView[]> {
  if (tools.env.mode === 'production') throw new NotFoundError();
  const letters = await OutboxLetter.find().sort({ _id: -1 }).limit(50).lean();
  return letters.map(({ _id, to, subject, text, action, postedAt }) => ({
    id: _id.toString(),
    to: { name: to.name, address: to.address },
    subject,
    text,
    action: action ? { label: action.label, url: action.url } : null,
    postedAt: postedAt.toISOString(),
  }));
}
