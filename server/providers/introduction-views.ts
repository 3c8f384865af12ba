import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty } from '../lib/week.ts';
import {
  ContactIntroduction,
  type ContactIntroductionRecord,
} from './contact-introduction.model.ts';
import type { ContactRecord } from './contact.model.ts';
import { providersLimits, type IntroductionsView } from './contract.ts';
import { listAskable } from './list-askable.ts';
import { isPeer, mayWriteToColleagues } from './policy.ts';

/** What stands between one reader and colleagues about one contact. */
export interface IntroductionsRead {
  mine: ContactIntroductionRecord | null;
  ofMe: ContactIntroductionRecord[];
  /** Ids of those whom the reader can ask now. */
  askable: string[];
}

const nothing: IntroductionsRead = { mine: null, ofMe: [], askable: [] };

export async function readIntroductions(
  tools: Tools,
  actor: Actor,
  contact: ContactRecord,
): Promise<IntroductionsRead> {
  if (!isPeer(actor)) return nothing;
  const { personId } = actor;
  const knowsThem = contact.knownBy.some((id) => id.toString() === personId);
  const [mine, ofMe, there] = await Promise.all([
    ContactIntroduction.findOne({ contactId: contact._id, askerId: personId }).lean(),
    ContactIntroduction.find({ askedId: personId, state: 'asked', contactId: contact._id })
      .sort({ at: 1 })
      .limit(providersLimits.introductionsShown)
      .lean(),
    knowsThem ? [] : listAskable(tools, actor, contact),
  ]);
  const mayAsk = mine === null || mine.state === 'notNow';
  const now = tools.clock.now();
  const askable = mayAsk ? there.filter((id) => !mine || mayAskAgain(mine, id, now)) : [];
  return { mine, ofMe, askable };
}

/** Whoever has said "not now" is left alone until the next week. */
export function mayAskAgain(
  { state, askedId, at }: Pick<ContactIntroductionRecord, 'state' | 'askedId' | 'at'>,
  colleagueId: string,
  now: Date,
): boolean {
  if (state !== 'notNow' || askedId.toString() !== colleagueId) return true;
  return weekInCounty(at) < weekInCounty(now);
}

export function peopleIn({ mine, ofMe, askable }: IntroductionsRead): string[] {
  return [
    ...(mine ? [mine.askedId.toString()] : []),
    ...ofMe.map(({ askerId }) => askerId.toString()),
    ...askable,
  ];
}

export function viewIntroductions(
  actor: Actor,
  { mine, ofMe, askable }: IntroductionsRead,
  people: ReadonlyMap<string, PersonCard>,
): IntroductionsView {
  const asked = mine && people.get(mine.askedId.toString());
  return {
    mine: asked ? { asked, state: mine.state, at: mine.at.toISOString() } : null,
    askable: askable.flatMap((id) => people.get(id) ?? []),
    mayWrite: mayWriteToColleagues(actor),
    ofMe: ofMe.flatMap(({ _id, askerId, words, at }) => {
      const asker = people.get(askerId.toString());
      return asker ? [{ id: _id.toString(), asker, words, at: at.toISOString() }] : [];
    }),
  };
}
