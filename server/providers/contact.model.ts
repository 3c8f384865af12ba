import mongoose, { type Types } from 'mongoose';

import {
  checkHows,
  type CheckedField,
  type CheckHow,
  type ContactWords,
  type ReportedField,
} from './contract.ts';

/** Who said it and when. */
export interface SaidRecord {
  at: Date;
  by: Types.ObjectId;
}
export interface CheckRecord extends SaidRecord {
  how: CheckHow;
}

/** Somebody, or a desk, whom one can reach at an organisation that runs activities. */
export interface ContactRecord extends ContactWords {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  organisationId: Types.ObjectId;
  /** As accounts has it. Follows a change of name. */
  organisationName: string;
  /** Small letters: what lists are sorted by. */
  organisationKey: string;
  nameKey: string;
  /** Words of name, role and organisation, by whose beginnings a search finds it. */
  findWords: string[];
  /** Whether they agreed to be listed. */
  agreed: boolean;
  knownBy: Types.ObjectId[];
  checks: Partial<Record<CheckedField, CheckRecord>>;
  reports: Partial<Record<ReportedField, SaidRecord>>;
  /**
   * The oldest check of what one needs for ringing; 1970 while something is reported wrong. Derived
   * from the fields above whenever one of them is written, so that lists are read by an index.
   */
  trustedAt: Date;
  lastSpoken: SaidRecord | null;
  /** `closed` with its organisation. `removed` holds no words any more. */
  state: 'open' | 'closed' | 'removed';
  /** Raised by each change of the words: what a correction was read at. */
  version: number;
  /** Raised by every write that was worked out from what had been read. */
  revision: number;
  postedBy: Types.ObjectId;
  postedAt: Date;
  /** Made for the form, so that a form sent twice is saved once. */
  clientId: string;
}

const { ObjectId } = mongoose.Schema.Types;
const said = { at: { type: Date, required: true }, by: { type: ObjectId, required: true } };
const saidSchema = new mongoose.Schema<SaidRecord>(said, { _id: false });
const checkSchema = new mongoose.Schema<CheckRecord>(
  { ...said, how: { type: String, enum: checkHows, required: true } },
  { _id: false },
);
const line = { type: String, default: '' };

const schema = new mongoose.Schema<ContactRecord>(
  {
    countyId: { type: ObjectId, required: true },
    organisationId: { type: ObjectId, required: true },
    organisationName: { type: String, required: true },
    organisationKey: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    findWords: [{ type: String }],
    role: line,
    phone: line,
    email: line,
    website: line,
    bestTime: line,
    howToRing: line,
    askFirst: line,
    agreed: { type: Boolean, required: true },
    knownBy: [{ type: ObjectId }],
    checks: {
      type: new mongoose.Schema(
        {
          phone: checkSchema,
          email: checkSchema,
          website: checkSchema,
          times: checkSchema,
          role: checkSchema,
        },
        { _id: false },
      ),
      required: true,
    },
    reports: {
      type: new mongoose.Schema({ phone: saidSchema, email: saidSchema }, { _id: false }),
      required: true,
    },
    trustedAt: { type: Date, required: true },
    lastSpoken: { type: saidSchema, default: null },
    state: { type: String, enum: ['open', 'closed', 'removed'], required: true },
    version: { type: Number, required: true },
    revision: { type: Number, required: true },
    postedBy: { type: ObjectId, required: true },
    postedAt: { type: Date, required: true },
    clientId: { type: String, required: true },
  },
  { collection: 'contacts', versionKey: false, minimize: false },
);

const byOrganisation = { organisationKey: 1, nameKey: 1, _id: 1 } as const;
/** The list of the county in its order; `trustedAt` at the end keeps the other half unread. */
schema.index({ countyId: 1, state: 1, ...byOrganisation, trustedAt: 1 });
schema.index({ countyId: 1, state: 1, trustedAt: 1 });
schema.index({ countyId: 1, state: 1, findWords: 1 });
schema.index({ countyId: 1, state: 1, organisationId: 1, nameKey: 1, _id: 1, trustedAt: 1 });
schema.index({ countyId: 1, state: 1, knownBy: 1, trustedAt: 1, _id: 1 });
schema.index({ countyId: 1, state: 1, postedBy: 1, trustedAt: 1, _id: 1 });
export const contactClientKey = { postedBy: 1, clientId: 1 } as const;
schema.index(contactClientKey, { unique: true });

export const Contact = mongoose.model('Contact', schema);
export const contactOrder = byOrganisation;

export const newId = () => new mongoose.Types.ObjectId();
export const asId = (id: string) => new mongoose.Types.ObjectId(id);
