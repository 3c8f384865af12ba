import mongoose, { type Types } from 'mongoose';

import type { AuditAct, Rule, ThingKind } from './contract.ts';

/** Who did what, when, on which thing, by which rule. Never a text that anybody wrote. */
export interface AuditEntryRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  at: Date;
  byId: Types.ObjectId;
  act: AuditAct;
  thingKind: ThingKind | null;
  thingId: Types.ObjectId | null;
  personId: Types.ObjectId | null;
  rule: Rule | null;
  place: string;
}

const { ObjectId } = mongoose.Schema.Types;

const schema = new mongoose.Schema<AuditEntryRecord>(
  {
    countyId: { type: ObjectId, required: true, immutable: true },
    at: { type: Date, required: true, immutable: true },
    byId: { type: ObjectId, required: true, immutable: true },
    act: { type: String, required: true, immutable: true },
    thingKind: { type: String, default: null, immutable: true },
    thingId: { type: ObjectId, default: null, immutable: true },
    personId: { type: ObjectId, default: null, immutable: true },
    rule: { type: String, default: null, immutable: true },
    place: { type: String, required: true, immutable: true },
  },
  { collection: 'auditEntries', versionKey: false, strict: 'throw' },
);

schema.index({ countyId: 1, place: -1 });

/** Entries are added and read. Every other way through Mongoose ends here. */
function refuse(): never {
  throw new Error('The audit is added to and never changed.');
}

const changes = /^(updateOne|updateMany|replaceOne|deleteOne|deleteMany|findOneAnd\w+)$/;
schema.pre(changes, { document: true, query: true }, refuse);
schema.pre('bulkWrite', refuse);

export const AuditEntry = mongoose.model('AuditEntry', schema);
