import { isDuplicateKey } from '../lib/database/retry.ts';
import { inTransaction } from '../lib/database/transaction.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { anyOf } from '../lib/trusted-filters.ts';
import type { Actor } from './contract.ts';
import { tokenInput } from './inputs.ts';
import { emailChangedLetter } from './letters.ts';
import { Person, seatedStates } from './person.model.ts';
import { announceEnded, removeSessions } from './sessions.ts';
import { Token } from './token.model.ts';
import { linkIsOver, useToken } from './tokens.ts';

/**
 * Changes one's address by the link that was sent to the new one. Takes both: the mailbox and the
 * session, so that nobody is talked into proving an address for somebody else's account. Other
 * sessions end, older links die, and the old address is told.
 */
export async function confirmEmailChange(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<void> {
  const { token } = parseInput(tokenInput, rawInput);
  const { personId, sessionHash } = actor;
  const changed = await inTransaction(async (transaction) => {
    const used = await useToken(tools, { purpose: 'emailChange', token }, transaction);
    if (!used.personId.equals(personId) || used.newEmail === undefined) throw linkIsOver();
    const former = await Person.findOneAndUpdate(
      { _id: personId, state: anyOf(seatedStates) },
      { email: used.newEmail },
      { session: transaction },
    ).lean();
    await Token.deleteMany({ personId }, { session: transaction });
    const ended = await removeSessions([personId], { except: sessionHash, transaction });
    return { former, ended };
  }).catch((error: unknown) => {
    // Meanwhile somebody joined with that address: it is theirs.
    throw isDuplicateKey(error) ? linkIsOver() : error;
  });
  announceEnded(tools, changed.ended);
  const { former } = changed;
  if (former?.email === undefined) return;
  tools.mailer.post(emailChangedLetter({ name: former.name, address: former.email }));
}
