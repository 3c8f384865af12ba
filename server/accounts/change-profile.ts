import { CHECKED_LABEL, checkText, describeForLog, outcomesOf } from '../guard/index.ts';
import { GuardRefusedError, NotSignedInError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import type { Actor, OwnProfileView } from './contract.ts';
import { getProfile } from './get-profile.ts';
import { changeProfileInput } from './inputs.ts';
import { nameFields } from './names.ts';
import { Person } from './person.model.ts';
import { rememberedBy } from './remembered.ts';

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
  requireGuardPass(tools, actor, { text: canHelpWith, checked: checked === 'yes' });
  const changed = await Person.updateOne(
    { _id: actor.personId, state: 'active' },
    { ...nameFields(name), pronouns, workingDays: [...new Set(workingDays)], canHelpWith },
  );
  if (changed.matchedCount === 0) throw new NotSignedInError();
  rememberedBy(tools).cards.forget(actor.personId);
  return getProfile(tools, actor);
}

function requireGuardPass(
  tools: Tools,
  actor: Actor,
  { text, checked }: { text: string; checked: boolean },
): void {
  const place = 'profile';
  const verdict = checkText({ text, place, today: tools.clock.now(), setAside: { checked } });
  tools.countGuard?.(actor.countyId, outcomesOf(verdict));
  if (verdict.outcome === 'pass') return;
  tools.logger.info(
    { requestId: actor.requestId, place, guard: describeForLog(verdict) },
    'guard spoke',
  );
  const { rule, sentence } = verdict;
  const refusal = new GuardRefusedError({ field: 'canHelpWith', rule, message: sentence });
  if (verdict.outcome === 'ask') refusal.fields.checked = CHECKED_LABEL;
  throw refusal;
}
