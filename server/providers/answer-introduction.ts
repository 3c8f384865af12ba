import type { Actor } from '../accounts/contract.ts';
import { retryWrite } from '../lib/database/retry.ts';
import { ConflictError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToPeople } from './audience.ts';
import { ContactIntroduction } from './contact-introduction.model.ts';
import type { SavedContact } from './contract.ts';
import { answerIntroductionInput } from './inputs.ts';
import { requireContact } from './require-contact.ts';

/**
 * "I have introduced them", after which the one who asked sees the number, or "Not now". The words of
 * the request go with the answer.
 *
 * @throws {ConflictError} where it was taken back, or answered otherwise, meanwhile
 */
export async function answerIntroduction(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId, askerId, answer } = parseInput(answerIntroductionInput, rawInput);
  await requireContact(actor, contactId);
  if (!/^[0-9a-f]{24}$/.test(askerId)) throw notOpen();
  const theirs = { contactId, askerId, askedId: actor.personId };
  const { modifiedCount } = await retryWrite(() =>
    ContactIntroduction.updateOne(
      { ...theirs, state: 'asked' },
      { $set: { state: answer, words: '', at: tools.clock.now() } },
    ),
  );
  if (modifiedCount === 0) {
    if (await ContactIntroduction.exists({ ...theirs, state: answer })) return { contactId };
    throw notOpen();
  }
  announceToPeople(tools, contactId, {
    ...{ personIds: [actor.personId, askerId], what: 'introduction' },
  });
  return { contactId };
}

function notOpen(): ConflictError {
  return new ConflictError('This question is not open any more. It may have been taken back.');
}
