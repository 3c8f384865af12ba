import type { ClientSession } from 'mongoose';

import type { Actor, PersonCard } from '../accounts/contract.ts';
import type { MarkedPart } from '../lib/text/mark-words.ts';
import type { TextBlock } from '../lib/text/text-tree.ts';
import type { Tools } from '../lib/tools.ts';

export const resourcesLimits = {
  title: 100,
  summary: 240,
  purpose: 300,
  noteText: 6000,
  link: 2000,
  tags: { min: 1, max: 5 },
  /** Bytes of a file: 10 MB. */
  file: 10 * 1024 * 1024,
  comment: 1000,
  usedLine: 280,
  query: 100,
  /** What is shown around a word found. */
  foundExcerpt: 200,
  resourcesOnPage: 20,
  commentsOnPage: 30,
  usesOnPage: 20,
  /** On the start page. */
  newResources: 3,
} as const;

export const resourceKinds = ['note', 'link', 'file'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Who shared what Hedgerow itself brought. */
export const STARTER_SHELF = 'Hedgerow starter shelf';

/**
 * What a resource can be about, by code, in the words that link workers use. The codes stay; a word
 * may change. In the order in which people choose from them.
 */
export const resourceTags = {
  strengths: 'Strengths',
  asking: 'Asking, not telling',
  goals: 'Goals',
  motivational: 'Motivational interviewing',
  whatMatters: 'What matters to you',
  selfManagement: 'Looking after yourself',
  takingPart: 'Taking part',
  flexible: 'Flexible support',
  listening: 'Listening',
  access: 'Getting there and getting in',
  openDoor: 'Open door',
  trust: 'Trust',
  bestFit: 'Best fit',
  connection: 'Connection',
  providers: 'Activity providers',
  peers: 'Peer network',
  achievements: 'What changed',
  gratitude: 'Thanks',
  greenSpaces: 'Green spaces',
  workload: 'Workload',
  scope: 'What our job is',
  endings: 'Boundaries and endings',
  availability: 'When there is nothing',
  paperwork: 'Paperwork',
  bereavement: 'Bereavement',
  anxiety: 'Anxiety',
} as const;
export type ResourceTag = keyof typeof resourceTags;

// --- What people see -----------------------------------------------------------------------------

export interface FileFacts {
  name: string;
  /** As people say it: "Word document". */
  label: string;
  bytes: number;
  /** Of a picture, which can be shown in the page; null for other files. */
  picture: { width: number; height: number } | null;
}

/** A resource as it stands on the shelf. */
export interface ResourceCard {
  id: string;
  kind: ResourceKind;
  title: string;
  summary: string;
  tags: ResourceTag[];
  /** Null for the starter shelf. */
  author: PersonCard | null;
  sharedAt: string;
  /** How many say that they used it. */
  usedBy: number;
  /** Where a link leads: "www.example.org". */
  host: string | null;
  file: FileFacts | null;
}

export interface TagCount {
  tag: ResourceTag;
  count: number;
}

export interface ShelfPage {
  /** Newest first, or by fit where words were searched. */
  resources: ResourceCard[];
  /** Hand it back as `after` for the next page; null at the end. */
  next: string | null;
  /** Tags of the county's resources of this kind, in the order of `resourceTags`. */
  tags: TagCount[];
}

export interface ResourceView extends ResourceCard {
  purpose: string;
  /** Of a note. */
  body: readonly TextBlock[] | null;
  /** As typed, for editing. */
  text: string;
  /** Of a link; begins with http: or https:. */
  link: string | null;
  /** The study that a starter note rests on. */
  source: string | null;
  editedAt: string | null;
  /** Its words were said in a conversation, and their authors agreed. */
  isKept: boolean;
  /** A moderator hid it: the reader is its author or a moderator. */
  isHidden: boolean;
  mayEdit: boolean;
  mayRemove: boolean;
}

export interface CommentView {
  id: string;
  author: PersonCard;
  text: string;
  body: readonly TextBlock[];
  writtenAt: string;
  isMine: boolean;
  /** A moderator hid it: the reader is its author or a moderator. */
  isHidden: boolean;
  mayRemove: boolean;
}

export interface UseView {
  person: PersonCard;
  /** How it went; may be empty. */
  line: string;
  usedAt: string;
  isMine: boolean;
}

/** A resource with what people say about it. */
export interface OpenResource {
  resource: ResourceView;
  /** Oldest first. */
  comments: CommentView[];
  /** Hand it back as `commentsAfter`; null at the end. */
  nextComments: string | null;
  /** Newest first. */
  uses: UseView[];
  nextUses: string | null;
  /** What the reader said of using it; null where the reader has not. */
  myUse: { line: string } | null;
}

/** What the form for changing a resource begins with. */
export type ResourceToEdit = Pick<
  ResourceView,
  'id' | 'kind' | 'title' | 'summary' | 'purpose' | 'tags' | 'text' | 'link' | 'file'
>;

/** A resource that a search has found, the words marked. */
export interface FoundResource {
  id: string;
  kind: ResourceKind;
  title: MarkedPart[];
  /** One line around the first word found. */
  excerpt: MarkedPart[];
  /** Null for the starter shelf. */
  author: PersonCard | null;
  sharedAt: string;
}

/** For the start page. */
export type NewResource = Pick<ResourceCard, 'id' | 'kind' | 'title' | 'author' | 'sharedAt'>;

// --- What is announced ---------------------------------------------------------------------------

/** To all link workers, supervisors, coordinators and administrators of the county. */
export type ResourcesAnnouncement =
  | { event: 'resource.shared'; view: { resourceId: string; authorId: string } }
  | { event: 'resource.changed'; view: { resourceId: string } }
  | { event: 'resource.removed'; view: { resourceId: string } }
  | { event: 'resource.commented'; view: { resourceId: string; commentId: string } }
  | { event: 'comment.removed'; view: { resourceId: string; commentId: string } }
  | { event: 'resource.used'; view: { resourceId: string; usedBy: number } };

// --- What its use cases are handed ---------------------------------------------------------------

export interface ResourcesTools extends Tools {
  /**
   * Words of a conversation become a resource, in the transaction that stores it. Refuses where
   * they may not be kept; answers what to do once the transaction stands.
   */
  markKeepShared: (
    actor: Actor,
    kept: { keepId: string; version: string; resourceId: string },
    session: ClientSession,
  ) => Promise<() => void>;
}
