import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { ConflictError, InvalidInputError, NotPermittedError } from '../lib/errors.ts';
import { parseInput } from '../lib/parse-input.ts';
import type { Tools } from '../lib/tools.ts';
import { Activity, activityClientKey, asId, newId } from './activity.model.ts';
import { announceToAll } from './audience.ts';
import type { SavedActivity } from './page-views.ts';
import { addActivityInput, type AddActivityInput } from './inputs.ts';
import { readOrganisationsToAddFor } from './organisations-to-add-for.ts';
import { unplaced } from './placing.ts';
import { mayAdd, writesAs } from './policy.ts';
import { requireWordsPass } from './require-words-pass.ts';
import { asWords, checksAfter, saysTheSame, storedWords } from './typed-activity.ts';

/**
 * Puts an activity on the board, for an organisation of the actor's own or, by a coordinator, for
 * any of the county. The same form sent twice is saved once. Whoever adds it vouches for what it
 * says today.
 *
 * @throws {ConflictError} where the form was changed after it had been saved
 */
export async function addActivity(
  tools: Tools,
  actor: Actor,
  rawInput: unknown,
): Promise<SavedActivity> {
  const input = parseInput(addActivityInput, rawInput);
  if (!mayAdd(actor)) {
    throw new NotPermittedError('Only a coordinator or an activity provider can add activities.');
  }
  const before = await findSaved(actor, input);
  if (before) return before;
  const { organisationId } = input;
  const organisation = await requireOrganisation(tools, actor, organisationId);
  requireWordsPass(tools, actor, input);

  const now = tools.clock.now();
  const words = asWords(input);
  const by = asId(actor.personId);
  const activity = {
    _id: newId(),
    countyId: asId(actor.countyId),
    organisationId: asId(organisationId),
    organisationName: organisation.name,
    ...storedWords(words, organisation.name),
    ...unplaced(),
    capacity: null,
    closures: [],
    reports: {},
    checks: checksAfter(null, words, { at: now, by, how: writesAs(actor, organisationId) }),
    state: 'open' as const,
    version: 1,
    addedAt: now,
    changedAt: now,
    createdBy: by,
    clientId: input.clientId,
  };
  try {
    await retryWrite(() => Activity.create(activity));
  } catch (error) {
    const saved = isDuplicateKey(error, activityClientKey) && (await findSaved(actor, input));
    if (!saved) throw error;
    if (saved.activityId !== activity._id.toString()) return saved;
  }
  const activityId = activity._id.toString();
  await announceToAll(tools, activity, { event: 'activity.added', view: { activityId } });
  return { activityId, version: 1 };
}

async function requireOrganisation(tools: Tools, actor: Actor, organisationId: string) {
  const organisations = await readOrganisationsToAddFor(tools, actor);
  const found = organisations.find(({ id }) => id === organisationId);
  if (!found) throw new InvalidInputError({ organisationId: 'Choose whose activity it is.' });
  return found;
}

/** What this form has been saved as, or null where it comes for the first time. */
async function findSaved(
  { personId: createdBy }: Actor,
  input: AddActivityInput,
): Promise<SavedActivity | null> {
  const saved = await Activity.findOne({ createdBy, clientId: input.clientId }).lean();
  if (!saved) return null;
  const isSame = saved.organisationId.toString() === input.organisationId;
  if (!isSame || !saysTheSame(saved, asWords(input))) {
    throw new ConflictError(
      'You saved this form before, with other words. Go to What’s on to change what is there.',
    );
  }
  return { activityId: saved._id.toString(), version: saved.version };
}
