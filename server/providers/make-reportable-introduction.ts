import type { Actor } from '../accounts/contract.ts';
import { isDuplicateKey, retryWrite } from '../lib/database/retry.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Reportable, ThingPlace } from '../lib/reportable.ts';
import { formatText } from '../lib/text/format-text.ts';
import type { Tools } from '../lib/tools.ts';
import { otherThan } from '../lib/trusted-filters.ts';
import { announceToPeople } from './audience.ts';
import {
  ContactIntroduction,
  type ContactIntroductionRecord,
} from './contact-introduction.model.ts';
import { Contact } from './contact.model.ts';
import {
  ReportedIntroduction,
  type ReportedIntroductionRecord,
} from './reported-introduction.model.ts';
import { requireContact } from './require-contact.ts';

const MOST_EARLIER = 5;

/**
 * Words of requests for introductions as moderation handles them. Whoever is asked reads them and can
 * report them; they go with the answer, so what was reported is kept beside the request.
 */
export function makeReportableIntroduction(tools: Tools): Reportable<Actor> {
  return {
    isPrivate: false,
    async find(actor, thingId) {
      const { countyId, personId } = actor;
      const asked = await findAsked({ countyId, thingId });
      if (!asked || asked.words === '' || asked.askedId.toString() !== personId) throw notThere();
      const { _id, name } = await requireContact(actor, asked.contactId.toString());
      return {
        authorId: asked.askerId.toString(),
        title: titleOf(name),
        body: formatText(asked.words),
        path: `/contacts/${_id.toString()}`,
      };
    },
    async show(place) {
      const kept = await findKept(place);
      if (!kept) return null;
      const { authorId, contactId, words, at, earlier } = kept;
      const [contact, asked] = await Promise.all([
        Contact.findOne({ _id: contactId, countyId: place.countyId }, { name: 1 }).lean(),
        findAsked(place),
      ]);
      return {
        authorId: authorId.toString(),
        title: titleOf(contact?.name ?? ''),
        body: formatText(words),
        state: stateOf(kept, asked),
        writtenAt: at.toISOString(),
        earlier: earlier
          .map((one) => ({ body: formatText(one.words), at: one.at.toISOString() }))
          .toReversed(),
        // Nobody but the two of them has a page with these words.
        ...{ around: [], path: null },
      };
    },
    keep,
    async listConcerned(place) {
      const kept = await findKept(place);
      return kept ? [kept.authorId.toString()] : [];
    },
    hide: (place) => change(tools, place, true),
    restore: (place) => change(tools, place, false),
  };
}

const notThere = () => new NotFoundError('We could not find that. It may be answered already.');
const titleOf = (name: string) => `To be introduced to ${name}:`;
const isId = (thingId: string) => /^[0-9a-f]{24}$/.test(thingId);

async function findAsked({
  countyId,
  thingId,
}: ThingPlace): Promise<ContactIntroductionRecord | null> {
  if (!isId(thingId)) return null;
  return ContactIntroduction.findOne({ _id: thingId, countyId, state: 'asked' }).lean();
}

async function findKept({
  countyId,
  thingId,
}: ThingPlace): Promise<ReportedIntroductionRecord | null> {
  return isId(thingId) ? ReportedIntroduction.findOne({ _id: thingId, countyId }).lean() : null;
}

type Asked = Pick<ContactIntroductionRecord, 'at'>;

const isSameRequest = ({ at }: Asked, other: Asked | null) => other?.at.getTime() === at.getTime();

function stateOf(kept: ReportedIntroductionRecord, asked: Asked | null) {
  if (kept.isHidden) return 'hidden' as const;
  return isSameRequest(kept, asked) ? ('standing' as const) : ('takenBack' as const);
}

async function keep(place: ThingPlace): Promise<void> {
  const [asked, kept] = await Promise.all([findAsked(place), findKept(place)]);
  if (!asked || (kept && isSameRequest(kept, asked))) return;
  const { _id, contactId, askerId: authorId, words, at } = asked;
  const earlier = kept ? [...kept.earlier, { words: kept.words, at: kept.at }] : [];
  const now = { contactId, authorId, words, at, isHidden: false };
  try {
    await retryWrite(() =>
      ReportedIntroduction.updateOne(
        { _id, countyId: place.countyId, at: otherThan(at) },
        { $set: { ...now, earlier: earlier.slice(-MOST_EARLIER) } },
        { upsert: true },
      ),
    );
  } catch (error) {
    // Somebody who reported it at the same moment was quicker, and the words are kept.
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The one who was asked reads the words no more, or reads them again, as long as it is not answered. */
async function change(tools: Tools, place: ThingPlace, isHidden: boolean): Promise<void> {
  const kept = await findKept(place);
  if (!kept || kept.isHidden === isHidden) return;
  const { _id, countyId, words, at } = kept;
  await ReportedIntroduction.updateOne({ _id, countyId }, { $set: { isHidden } });
  const request = await ContactIntroduction.findOneAndUpdate(
    { _id, countyId, state: 'asked', at },
    { $set: { words: isHidden ? '' : words } },
  ).lean();
  if (!request) return;
  const personIds = [request.askerId, request.askedId].map(String);
  announceToPeople(tools, request.contactId.toString(), { personIds, what: 'introduction' });
}
