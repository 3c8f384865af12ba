import { NotSignedInError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor, OwnProfileView } from './contract.ts';
import { getProfile } from './get-profile.ts';
import { changeProfileInput } from './inputs.ts';
import { nameFields } from './names.ts';
import { Person } from './person.model.ts';
import { rememberedBy } from './remembered.ts';
import { requireWordsPass } from './require-words-pass.ts';

/**
 * Changes what colleagues see of me. Guard reads the words on what I can help with first.
 *
 * @throws {GuardRefusedError} on `canHelpWith`; where a press on `checked` would let the words
 *   pass, `fields` names it
 */
export async function changeProfile(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<OwnProfileView> {
  const { name, pronouns, workingDays, canHelpWith, checked } = parseInput(
    changeProfileInput,
    rawInput,
  );
  requireWordsPass(tools, actor, { place: 'profile', texts: { canHelpWith }, checked });
  const changed = await Person.updateOne(
    { _id: actor.personId, state: 'active' },
    { ...nameFields(name), pronouns, workingDays: [...new Set(workingDays)], canHelpWith },
  );
  if (changed.matchedCount === 0) throw new NotSignedInError();
  rememberedBy(tools).cards.forget(actor.personId);
  return getProfile(tools, actor);
}
