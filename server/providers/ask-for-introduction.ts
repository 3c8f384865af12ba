import type { Actor } from '../accounts/contract.ts';
import { requireMayWrite, requireWordsPass } from '../accounts/index.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { announceToPeople } from './audience.ts';
import {
  ContactIntroduction,
  introductionKey,
  type ContactIntroductionRecord,
} from './contact-introduction.model.ts';
import { newId, type ContactRecord } from './contact.model.ts';
import type { SavedContact } from './contract.ts';
import { askForIntroductionInput } from './inputs.ts';
import { mayAskAgain } from './introduction-views.ts';
import { listAskable } from './list-askable.ts';
import { mayAskToReach } from './policy.ts';
import { contactNotFound, requireContact } from './require-contact.ts';

/**
 * Asks a colleague who knows a contact for an introduction. One at a time: asked again of the same
 * colleague it is the same request, and another colleague is asked once the first has answered.
 */
export async function askForIntroduction(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedContact> {
  const { contactId, askedId, words, checked } = parseInput(askForIntroductionInput, rawInput);
  const contact = await requireContact(actor, contactId);
  if (!mayAskToReach(actor)) throw contactNotFound();
  requireMayWrite(tools, actor);
  const before = await ContactIntroduction.findOne({ contactId, askerId: actor.personId }).lean();
  if (before && isSaid(before, askedId)) return { contactId };
  await requireAskable(tools, actor, { contact, before, askedId });
  requireWordsPass(tools, actor, { place: 'message', texts: { words }, checked });
  await store(tools, actor, { contact, askedId, words });
  announceToPeople(tools, contactId, {
    ...{ personIds: [actor.personId, askedId], what: 'introduction' },
  });
  return { contactId };
}

/**
 * @throws {ConflictError} where somebody else is asked already
 */
function isSaid(before: ContactIntroductionRecord, askedId: string): boolean {
  if (before.state === 'introduced') return true;
  if (before.state === 'notNow') return false;
  if (before.askedId.toString() === askedId) return true;
  throw askedAlready();
}

function askedAlready(): ConflictError {
  return new ConflictError(
    'You have asked another colleague already. Wait for the answer, or take the question back first.',
  );
}

interface Asking {
  contact: ContactRecord;
  before: ContactIntroductionRecord | null;
  askedId: string;
}

async function requireAskable(
  tools: Tools,
  actor: Actor,
  { contact, before, askedId }: Asking,
): Promise<void> {
  const askable = await listAskable(tools, actor, contact);
  if (!askable.includes(askedId)) {
    throw new InvalidInputError({ askedId: 'Choose a colleague who knows them and is here now.' });
  }
  if (before && !mayAskAgain(before, askedId, tools.clock.now())) {
    throw new ConflictError(
      'This colleague cannot introduce you just now. Ask somebody else, or ask again next week.',
    );
  }
}

/** Two forms at one moment: the second finds what the first has stored. */
async function store(
  tools: Tools,
  { personId: askerId, countyId }: Actor,
  { contact, askedId, words }: { contact: ContactRecord; askedId: string; words: string },
): Promise<void> {
  const request = { countyId, askedId, words, state: 'asked' as const, at: tools.clock.now() };
  const key = { contactId: contact._id, askerId };
  try {
    await retryWrite(() =>
      ContactIntroduction.updateOne(
        { ...key, state: 'notNow' },
        { $set: request, $setOnInsert: { _id: newId() } },
        { upsert: true },
      ),
    );
  } catch (error) {
    if (!isDuplicateKey(error, introductionKey)) throw error;
    const stored = await ContactIntroduction.findOne(key).lean();
    if (stored) isSaid(stored, askedId);
  }
}
