import type { PipelineStage, Types } from 'mongoose';

import type { Actor, PersonCard } from '../accounts/contract.ts';
import { listPeople } from '../accounts/index.ts';
import type { Tools } from '../lib/tools.ts';
import { weekInCounty, type Week } from '../lib/week.ts';
import type { ContactIntroductionRecord } from './contact-introduction.model.ts';
import type { ContactPlaceRecord } from './contact-place.model.ts';
import { asId, type ContactRecord } from './contact.model.ts';
import { providersLimits, type ContactNews } from './contract.ts';
import { maySeeContact } from './policy.ts';
import { turnOf } from './read-turns.ts';
import { factsOf } from './require-contact.ts';

/** A row of the query below, with the contact that it is about. */
export type NewsRow =
  | { news: 'place'; row: ContactPlaceRecord; contact: ContactRecord }
  | { news: 'introduction'; row: ContactIntroductionRecord; contact: ContactRecord };

type Stages = PipelineStage.UnionWith[];
type Pipeline = NonNullable<Exclude<PipelineStage.UnionWith['$unionWith'], string>['pipeline']>;

/** Stages that add, to another query of the reader's, what they asked and are asked: none of its own. */
export function newsStages({ personId }: Actor, now: Date): Stages {
  const me = asId(personId);
  const introductions = (match: object, sort: Record<string, 1 | -1>) =>
    union('contactIntroductions', [
      { $match: match },
      { $sort: sort },
      ...withContact('introduction'),
    ]);
  return [
    union('contactPlaces', [
      { $match: { personId: me, week: { $gte: weekInCounty(now) } } },
      { $sort: { week: 1 } },
      ...withContact('place'),
    ]),
    introductions({ askedId: me, state: 'asked' }, { at: 1 }),
    introductions({ askerId: me }, { at: -1 }),
  ];
}

function union(coll: string, pipeline: Pipeline): PipelineStage.UnionWith {
  return { $unionWith: { coll, pipeline } };
}

function withContact(news: NewsRow['news']): Pipeline {
  return [
    { $limit: providersLimits.newsShown },
    { $project: { row: '$$ROOT', news: { $literal: news } } },
    {
      $lookup: {
        from: 'contacts',
        localField: 'row.contactId',
        foreignField: '_id',
        as: 'contact',
      },
    },
    { $unwind: '$contact' },
  ];
}

/** What of it is of use to the reader, in the order in which it was read. */
export async function viewNews(
  tools: Tools,
  actor: Actor,
  rows: readonly NewsRow[],
): Promise<ContactNews[]> {
  const now = tools.clock.now();
  const seen = rows.filter(
    ({ contact }) => contact.state === 'open' && maySeeContact(actor, factsOf(contact)),
  );
  const people = await readPeople(tools, actor, seen);
  const thisWeek = weekInCounty(now);
  return seen.flatMap((one) => {
    const { contact } = one;
    const about = {
      contact: {
        id: contact._id.toString(),
        name: contact.name,
        organisation: contact.organisationName,
      },
    };
    if (one.news === 'place') return { ...about, ...placeNews(one.row, thisWeek) };
    const person = people.get(otherIn(actor, one.row));
    const kind = introductionKind(actor, { ...one, thisWeek });
    return person && kind ? { ...about, kind, person, turn: null } : [];
  });
}

function placeNews({ week }: ContactPlaceRecord, thisWeek: Week) {
  const turn = turnOf(week, thisWeek);
  return { kind: turn.isNow ? ('turn' as const) : ('queued' as const), person: null, turn };
}

/** Null once it is old: somebody who was introduced and knows them now, or a "not now" of last week. */
function introductionKind(
  { personId }: Actor,
  {
    row,
    contact,
    thisWeek,
  }: { row: ContactIntroductionRecord; contact: ContactRecord; thisWeek: Week },
): ContactNews['kind'] | null {
  if (row.askedId.toString() === personId) return 'wanted';
  if (row.state === 'notNow') return weekInCounty(row.at) < thisWeek ? null : 'notNow';
  return row.state === 'introduced' && hasSpoken(personId, contact, row.at) ? null : row.state;
}

/** Whether the person has been in touch since then, and has said so. */
function hasSpoken(personId: string, { knownBy, lastSpoken }: ContactRecord, since: Date): boolean {
  const isKnown = knownBy.some((id) => id.toString() === personId);
  return isKnown || (lastSpoken?.by.toString() === personId && lastSpoken.at >= since);
}

/** For the start page: what is new to the reader or asked of them, and not what they know already. */
export function pressingRows(
  { personId }: Actor,
  rows: readonly NewsRow[],
  now: Date,
): readonly NewsRow[] {
  const thisWeek = weekInCounty(now);
  return rows.filter((one) => {
    if (one.news === 'introduction') {
      const { askedId, state } = one.row;
      return askedId.toString() === personId || state === 'introduced';
    }
    const { hasWaited, week } = one.row;
    return hasWaited && week === thisWeek && !hasSpokenThisWeek(personId, one.contact, week);
  });
}

function hasSpokenThisWeek(personId: string, contact: ContactRecord, week: Week): boolean {
  const { lastSpoken } = contact;
  const isOwn = lastSpoken?.by.toString() === personId;
  return (
    contact.knownBy.some((id) => id.toString() === personId) ||
    (isOwn && weekInCounty(lastSpoken.at) >= week)
  );
}

function otherIn({ personId }: Actor, { askerId, askedId }: ContactIntroductionRecord): string {
  return (askerId.toString() === personId ? askedId : askerId).toString();
}

async function readPeople(
  tools: Tools,
  actor: Actor,
  rows: readonly NewsRow[],
): Promise<ReadonlyMap<string, PersonCard>> {
  const ids = rows.flatMap((one) => (one.news === 'introduction' ? [otherIn(actor, one.row)] : []));
  const cards = ids.length === 0 ? [] : await listPeople(tools, [...new Set(ids)]);
  return new Map(cards.map((card) => [card.id, card]));
}

/** Told apart from the rows of the query that they were added to. */
export function isNewsRow(row: object & { _id?: Types.ObjectId }): row is NewsRow {
  return 'news' in row;
}
