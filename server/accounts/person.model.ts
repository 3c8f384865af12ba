import { model, Schema, type Types } from 'mongoose';

import { workingDays, type WorkingDay } from './contract.ts';

const personStates = ['active', 'paused', 'alumni', 'resting', 'closed'] as const;
type PersonState = (typeof personStates)[number];

/** Those who can sign in. */
export const seatedStates = [
  'active',
  'paused',
  'alumni',
] as const satisfies readonly PersonState[];
/** Those who belong to the county, be they away for a while. */
export const memberStates = ['active', 'paused'] as const satisfies readonly PersonState[];

export interface PersonRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** In small letters. Absent once the account is closed. */
  email?: string;
  name: string;
  /** The name in small letters, for the order of lists. */
  nameKey: string;
  /** Words of the name, plain and small, for finding people while typing. */
  nameWords: string[];
  pronouns: string;
  workingDays: WorkingDay[];
  canHelpWith: string;
  /** Absent for those who sign in by link. */
  passwordHash?: string;
  /**
   * `active`: holds at least one role. `paused`: the same, and is away for a while. `alumni`: has
   * left and reads until `readsUntil`. `resting`: holds none, cannot sign in, comes back by
   * invitation. `closed`: only the name is left, beside what the person wrote.
   */
  state: PersonState;
  /** Since when the person is away or gone. */
  restsSince?: Date;
  /** Of somebody away: the day on which they mean to be back, as `2026-12-31`. */
  backOn?: string;
  /** Of an alumni seat: its end. */
  readsUntil?: Date;
  /** Chosen when leaving: what they wrote stands under "Former member". */
  withholdsName?: boolean;
  joinedAt: Date;
  /** How often a password opened a session. Written so that sign-ins meet changes of the password. */
  signIns: number;
  /** Reads, and does not write, until then. Absent for nearly everybody. */
  mutedUntil?: Date;
  /** Notices of moderators that wait to be read. Kept here because every page reads this anyway. */
  unreadNotices?: number;
  /** A gap that the person named may be filled. Kept here for the same reason. */
  hasGapNews?: boolean;
  /** How often something was told under "For you" since all of it was seen. Kept here for the same reason. */
  timesTold?: number;
}

const schema = new Schema<PersonRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    email: { type: String },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    nameWords: { type: [String], required: true },
    pronouns: { type: String, default: '' },
    workingDays: { type: [{ type: String, enum: workingDays }], required: true },
    canHelpWith: { type: String, default: '' },
    passwordHash: { type: String },
    state: { type: String, enum: personStates, required: true },
    restsSince: { type: Date },
    backOn: { type: String },
    readsUntil: { type: Date },
    withholdsName: { type: Boolean },
    joinedAt: { type: Date, required: true },
    signIns: { type: Number, default: 0 },
    mutedUntil: { type: Date },
    unreadNotices: { type: Number },
    hasGapNews: { type: Boolean },
    timesTold: { type: Number },
  },
  { versionKey: false },
);
/** One person an address in the whole installation: signing in asks for no county. */
schema.index({ email: 1 }, { unique: true, partialFilterExpression: { email: { $exists: true } } });
schema.index({ countyId: 1, state: 1, nameKey: 1, _id: 1 });
schema.index({ countyId: 1, state: 1, nameWords: 1 });
/** Seats for reading by their end. */
schema.index({ readsUntil: 1 }, { partialFilterExpression: { readsUntil: { $exists: true } } });

export const Person = model('Person', schema, 'people');
