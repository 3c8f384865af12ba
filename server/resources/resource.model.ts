import mongoose, { type PipelineStage, type Types } from 'mongoose';

import { storedFileSchema, type StoredFile } from '../lib/files/stored-file.ts';
import { resourceKinds, type ResourceKind, type ResourceTag } from './contract.ts';

export interface ResourceRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  kind: ResourceKind;
  /**
   * A removed one has lost its words and its file; what is left keeps its addresses taken. A hidden
   * one has all of it, for its author and for moderators.
   */
  state: 'shared' | 'removed' | 'hidden';
  title: string;
  summary: string;
  purpose: string;
  tags: ResourceTag[];
  /** Of a note; blank else. */
  text: string;
  /** Of a link; blank else. */
  link: string;
  file: StoredFile | null;
  /** The study behind a starter note; blank else. */
  source: string;
  /** Null for the starter shelf. */
  authorId: Types.ObjectId | null;
  sharedAt: Date;
  editedAt: Date | null;
  /** Its moment and its id in one text, so that one comparison finds the next page. */
  place: string;
  /** Its tags in words, for searching. */
  about: string;
  /** All its words in one spelling, for finding them by their beginning. */
  words: string[];
  /** Of words kept from a conversation: messaging knows it by this id. */
  keepId?: Types.ObjectId;
  /** Made by the form that shared it. */
  clientId?: string;
  /** Of a starter note: which one it is. */
  starterKey?: string;
}

const schema = new mongoose.Schema<ResourceRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    state: { type: String, required: true, default: 'shared' },
    title: { type: String, default: '' },
    summary: { type: String, default: '' },
    purpose: { type: String, default: '' },
    tags: { type: [String], required: true },
    text: { type: String, default: '' },
    link: { type: String, default: '' },
    file: { type: storedFileSchema, default: null },
    source: { type: String, default: '' },
    authorId: { type: mongoose.Schema.Types.ObjectId, default: null },
    sharedAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
    place: { type: String, required: true },
    about: { type: String, default: '' },
    words: { type: [String], required: true },
    keepId: { type: mongoose.Schema.Types.ObjectId },
    clientId: { type: String },
    starterKey: { type: String },
  },
  { collection: 'resources', versionKey: false },
);

export const resourceClientKey = { countyId: 1, authorId: 1, clientId: 1 } as const;
export const starterIndex = { countyId: 1, starterKey: 1 } as const;

schema.index(resourceClientKey, {
  unique: true,
  partialFilterExpression: { clientId: { $exists: true } },
});
schema.index(starterIndex, {
  unique: true,
  partialFilterExpression: { starterKey: { $exists: true } },
});
/** Lists read one sorted run of each kind and merge them; nothing is sorted in memory. */
schema.index({ countyId: 1, state: 1, kind: 1, place: -1 });
schema.index({ countyId: 1, state: 1, tags: 1, kind: 1, place: -1 });
schema.index({ countyId: 1, state: 1, words: 1 });
schema.index(
  {
    countyId: 1,
    title: 'text',
    about: 'text',
    summary: 'text',
    purpose: 'text',
    'file.name': 'text',
    text: 'text',
  },
  {
    name: 'resourceWords',
    weights: { title: 10, about: 6, summary: 4, purpose: 4, 'file.name': 2, text: 1 },
    default_language: 'english',
    language_override: 'noLanguageField',
  },
);

export const Resource = mongoose.model('Resource', schema);

export const newId = () => new mongoose.Types.ObjectId();

/** Newest first is from the end of this order. */
export function placeOf(at: Date, id: Types.ObjectId): string {
  return `${at.toISOString()}_${id.toString()}`;
}

/** Null for a cursor that no page of ours has given. */
export function readPlace(text: string | undefined): string | null {
  return text !== undefined && /^\d{4}-[\d-]{5}T[\d:.]{12}Z_[0-9a-f]{24}$/.test(text) ? text : null;
}

/** The part of a county's shelf that somebody looks at. */
export interface Shelf {
  countyId: string;
  tag?: ResourceTag | undefined;
  kind?: ResourceKind | undefined;
  /** Shared by one of these. */
  authorIds?: readonly string[] | undefined;
  /** Shared from then on, and before. */
  from?: Date | undefined;
  until?: Date | undefined;
}

function onShelf({ tag, kind, authorIds, from, until }: Omit<Shelf, 'countyId'>) {
  const authors = authorIds?.map((id) => new mongoose.Types.ObjectId(id));
  const times = { ...(from && { $gte: from }), ...(until && { $lt: until }) };
  const kinds = mongoose.trusted({ $in: [...resourceKinds] });
  return {
    state: 'shared' as const,
    ...(tag === undefined ? {} : { tags: tag }),
    kind: kind ?? kinds,
    ...(authors && { authorId: mongoose.trusted({ $in: authors }) }),
    ...((from ?? until) && { sharedAt: mongoose.trusted(times) }),
  };
}

/** Sort by place, falling. `after` is the place of the last one seen. */
export function newestOf({ countyId, ...shelf }: Shelf, after: string | null) {
  const place = after === null ? {} : { place: mongoose.trusted({ $lt: after }) };
  return { countyId, ...onShelf(shelf), ...place };
}

/** Those shared in a span of time. Sort by place, falling. */
export function sharedWithin(countyId: string, { from, until }: { from: Date; until: Date }) {
  const place = mongoose.trusted({ $gte: from.toISOString(), $lt: until.toISOString() });
  return { countyId, ...onShelf({}), place };
}

/** How many are tagged with what. */
export const tagsOf = ({ countyId, ...shelf }: Shelf): PipelineStage[] => [
  { $match: { countyId: new mongoose.Types.ObjectId(countyId), ...onShelf(shelf) } },
  { $unwind: '$tags' },
  { $group: { _id: '$tags', count: { $sum: 1 } } },
];

/** Those in which every word begins like one of these. Sort by place, falling. */
export function beginningLike(shelf: Shelf, beginnings: readonly string[], after: string | null) {
  const words = mongoose.trusted({ $all: beginnings.map((letters) => new RegExp(`^${letters}`)) });
  return { ...newestOf(shelf, after), words };
}

export type ScoredResource = ResourceRecord & { score: number };

/** Those that fit the words best come first. `after` is the last one seen. */
export const fittingWords = (
  { countyId, ...shelf }: Shelf,
  words: string,
  { after, limit }: { after: { score: number; id: string } | null; limit: number },
): PipelineStage[] => [
  {
    $match: {
      $text: { $search: words },
      countyId: new mongoose.Types.ObjectId(countyId),
      ...onShelf(shelf),
    },
  },
  { $set: { score: { $meta: 'textScore' } } },
  ...(after === null ? [] : [{ $match: lowerThan(after) }]),
  { $sort: { score: -1, _id: -1 } },
  { $limit: limit },
];

const lowerThan = ({ score, id }: { score: number; id: string }) => ({
  $or: [{ score: { $lt: score } }, { score, _id: { $lt: new mongoose.Types.ObjectId(id) } }],
});
