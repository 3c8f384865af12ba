import { model, Schema, type Types } from 'mongoose';

import { lineWays, type HelpLine, type LeadOfOrganisation } from './contract.ts';

export interface LeadRecord extends LeadOfOrganisation {
  /** A day, "2026-10-14". */
  reviewBy: string;
}

/**
 * One for each county, so that the page that is opened in need takes one query. It holds one lead
 * for each host organisation at most.
 */
export interface HelpPanelRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  /** Empty until somebody of the county has saved them: the starting lines stand until then. */
  lines: HelpLine[];
  /** A day; null until the lines are saved. */
  reviewBy: string | null;
  /** By the id of the organisation. Left out until there is one. */
  leads?: Record<string, LeadRecord>;
}

const text = { type: String, default: '' };
const lineSchema = new Schema<HelpLine>(
  {
    name: { type: String, required: true },
    way: { type: String, enum: lineWays, required: true },
    number: { type: String, required: true },
    words: text,
  },
  { _id: false },
);
const leadSchema = new Schema<LeadRecord>(
  {
    organisation: { type: String, required: true },
    role: { type: String, required: true },
    phone: { type: String, required: true },
    words: text,
    reviewBy: { type: String, required: true },
  },
  { _id: false },
);

const schema = new Schema<HelpPanelRecord>(
  {
    countyId: { type: Schema.Types.ObjectId, required: true },
    lines: { type: [lineSchema], default: [] },
    reviewBy: { type: String, default: null },
    leads: { type: Map, of: leadSchema },
  },
  { versionKey: false, minimize: false },
);
schema.index({ countyId: 1 }, { unique: true });

export const HelpPanel = model('HelpPanel', schema, 'helpPanels');
