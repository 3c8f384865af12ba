import type { PipelineStage } from 'mongoose';

import { dayInCounty, freshnessBounds } from '../lib/freshness.ts';
import { toNameKey } from '../lib/text/name-key.ts';
import { asId } from './activity.model.ts';
import type { BoardCursor } from './board-cursor.ts';
import {
  activitiesLimits,
  checkedFields,
  NEW_DAYS,
  ROOM_KNOWN_DAYS,
  trusts,
  type CheckedField,
} from './contract.ts';
import type { BoardFilters } from './page-views.ts';
import { toSearchWords } from './search-words.ts';

const DAY_MS = 86_400_000;

export interface BoardQuestion {
  countyId: string;
  filters: BoardFilters;
  after: BoardCursor | null;
  now: Date;
}

type Condition = Record<string, unknown>;
type Stages = PipelineStage.FacetPipelineStage[];

/**
 * One page of the board and the count of every filter, in one reading of the county's open
 * activities (of those that the words find, where words are searched). What has aged and what is
 * no longer known is worked out from the clock, never stored.
 */
export function boardPipeline({ countyId, filters, after, now }: BoardQuestion): PipelineStage[] {
  const isSearch = toSearchWords(filters.words) !== '';
  const chosen = conditionsOf(filters);
  const all = together(Object.values(chosen));
  const without = (name: keyof typeof chosen) =>
    together(Object.entries(chosen).flatMap(([other, one]) => (other === name ? [] : [one])));
  const onPage: Stages = [all, ...(after ? [startingAfter(after)] : []), sorted, limited];
  return [
    ...workedOut({ countyId, filters, now }, isSearch),
    {
      $facet: {
        page: onPage,
        sums: [
          all,
          {
            $group: {
              _id: null,
              total: { $sum: 1 },
              room: { $sum: { $cond: ['$hasRoomNow', 1, 0] } },
              free: { $sum: { $cond: ['$cost.isFree', 1, 0] } },
              door: { $sum: { $cond: ['$meetsAtDoor', 1, 0] } },
              reported: { $sum: { $cond: ['$isReported', 1, 0] } },
              recent: { $sum: { $cond: ['$isNew', 1, 0] } },
              social: { $sum: { $cond: ['$socialAfter', 1, 0] } },
            },
          },
          { $project: { _id: 0 } },
        ],
        matters: [all, { $unwind: '$whatMatters' }, { $sortByCount: '$whatMatters' }],
        access: [all, { $unwind: '$access' }, { $sortByCount: '$access' }],
        town: [
          without('town'),
          { $match: { town: { $ne: '' } } },
          { $group: { _id: '$townKey', name: { $min: '$town' }, count: { $sum: 1 } } },
          { $sort: { _id: 1 } },
          { $project: { _id: '$name', count: 1 } },
        ],
        day: [without('day'), { $unwind: '$days' }, { $sortByCount: '$days' }],
        part: [without('part'), { $unwind: '$partOfDay' }, { $sortByCount: '$partOfDay' }],
        join: [without('join'), { $sortByCount: '$joinRoute' }],
        commitment: [without('commitment'), said('commitment'), { $sortByCount: '$commitment' }],
        trust: [without('trust'), { $sortByCount: '$trust' }],
        size: [without('size'), said('groupSize'), { $sortByCount: '$groupSize' }],
        whom: [without('whom'), said('forWhom'), { $sortByCount: '$forWhom' }],
        mode: [
          without('mode'),
          { $unwind: '$attendanceMode' },
          { $sortByCount: '$attendanceMode' },
        ],
      },
    },
  ];
}

/** Open activities of the county that the words find, with what follows from the clock. */
function workedOut(
  { countyId, filters, now }: Omit<BoardQuestion, 'after'>,
  isSearch: boolean,
): PipelineStage[] {
  return [
    {
      $match: {
        countyId: asId(countyId),
        state: 'open',
        ...(isSearch ? { $text: { $search: toSearchWords(filters.words) } } : {}),
      },
    },
    {
      $set: {
        trust: trustAt(now),
        minusScore: isSearch ? { $multiply: [-1, { $meta: 'textScore' }] } : 0,
        hasRoomNow: {
          $and: [
            { $eq: ['$capacity.state', 'roomNow'] },
            { $gte: ['$capacity.at', new Date(now.getTime() - ROOM_KNOWN_DAYS * DAY_MS)] },
            { $not: [isClosedOn(dayInCounty(now))] },
          ],
        },
        isReported: { $or: checkedFields.map(isReported) },
        isNew: { $gt: ['$addedAt', new Date(now.getTime() - NEW_DAYS * DAY_MS)] },
      },
    },
    { $set: { rank: isSearch ? rankInSearch : rank } },
  ];
}

/** The same board on one long page, without counts. */
export function sheetPipeline(
  question: Omit<BoardQuestion, 'after'>,
  most: number,
): PipelineStage[] {
  const isSearch = toSearchWords(question.filters.words) !== '';
  const all = together(Object.values(conditionsOf(question.filters)));
  return [...workedOut(question, isSearch), all, sorted, { $limit: most }];
}

/** What each filter asks of an activity; null where nothing is chosen. */
function conditionsOf(filters: BoardFilters) {
  const { matters, access, town, day, part, join, mode, commitment, size, whom, trust } = filters;
  return {
    room: filters.room ? { hasRoomNow: true } : null,
    free: filters.free ? { 'cost.isFree': true } : null,
    door: filters.door ? { meetsAtDoor: true } : null,
    reported: filters.reported ? { isReported: true } : null,
    recent: filters.recent ? { isNew: true } : null,
    social: filters.social ? { socialAfter: true } : null,
    matters: matters.length > 0 ? { whatMatters: { $all: [...matters] } } : null,
    access: access.length > 0 ? { access: { $all: [...access] } } : null,
    town: town === '' ? null : { townKey: toNameKey(town) },
    day: day === '' ? null : { days: day },
    part: part === '' ? null : { partOfDay: part },
    join: join === '' ? null : { joinRoute: join },
    mode: mode === '' ? null : { attendanceMode: mode },
    commitment: commitment === '' ? null : { commitment },
    trust: trust === '' ? null : { trust },
    size: size === '' ? null : { groupSize: size },
    whom: whom === '' ? null : { forWhom: whom },
  } satisfies Record<string, Condition | null>;
}

/** Those that say something in this field. */
const said = (field: string) => ({ $match: { [field]: { $nin: ['', null] } } });

/** Whether the day lies in a span for which it is closed. */
function isClosedOn(today: string) {
  const spans = { $ifNull: ['$closures', []] };
  const isToday = { $and: [{ $lte: ['$$one.from', today] }, { $gte: ['$$one.until', today] }] };
  return { $anyElementTrue: [{ $map: { input: spans, as: 'one', in: isToday } }] };
}

function together(conditions: (Condition | null)[]): { $match: Condition } {
  const asked = conditions.filter((one) => one !== null);
  return { $match: asked.length > 0 ? { $and: asked } : {} };
}

const sorted = { $sort: { rank: 1, minusScore: 1, nameKey: 1, _id: 1 } } as const;
/** One more than stands on a page, so that it shows whether there is a next one. */
const limited = { $limit: activitiesLimits.activitiesOnPage + 1 };

function startingAfter({ rank, minusScore, nameKey, id }: BoardCursor): { $match: Condition } {
  return {
    $match: {
      $or: [
        { rank: { $gt: rank } },
        { rank, minusScore: { $gt: minusScore } },
        { rank, minusScore, nameKey: { $gt: nameKey } },
        { rank, minusScore, nameKey, _id: { $gt: asId(id) } },
      ],
    },
  };
}

const isReported = (field: CheckedField) => ({ $gt: [`$reports.${field}`, null] });

/** Fresh ones first, stale ones last. */
const rank = { $indexOfArray: [[...trusts], '$trust'] };
/** A search is sorted by its score, and only what is stale sinks. */
const rankInSearch = { $cond: [{ $eq: ['$trust', 'stale'] }, 1, 0] };

/** How far times and phone can be trusted. Not at all where one of them is reported wrong. */
function trustAt(now: Date) {
  const { freshSince, ageingSince } = freshnessBounds(now);
  const isCheckedSince = (since: Date) => ({
    $and: [
      { $gte: ['$checks.times.at', since] },
      {
        $or: [
          { $gte: ['$checks.phone.at', since] },
          { $and: [{ $eq: ['$phone', ''] }, { $eq: ['$email', ''] }] },
        ],
      },
    ],
  });
  return {
    $switch: {
      branches: [
        { case: { $or: [isReported('times'), isReported('phone')] }, then: 'stale' },
        { case: isCheckedSince(freshSince), then: 'fresh' },
        { case: isCheckedSince(ageingSince), then: 'ageing' },
      ],
      default: 'stale',
    },
  };
}
