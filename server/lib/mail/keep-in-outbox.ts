import { notLaterThan } from '../trusted-filters.ts';
import { writeTextPart } from './letter.tsx';
import type { Letter } from './mailer.ts';
import { OutboxLetter } from './outbox.model.ts';

/** The newest so many are kept. */
const MOST_LETTERS = 200;

export async function keepInOutbox(letter: Letter): Promise<void> {
  const { to, subject, action } = letter;
  await OutboxLetter.create({
    to,
    subject,
    text: writeTextPart(letter),
    ...(action ? { action } : {}),
    postedAt: new Date(),
  });
  const [tooMany] = await OutboxLetter.find({}, { _id: 1 })
    .sort({ _id: -1 })
    .skip(MOST_LETTERS)
    .limit(1)
    .lean();
  if (tooMany) await OutboxLetter.deleteMany({ _id: notLaterThan(tooMany._id) });
}
