import { model, Schema, type Types } from 'mongoose';

export const tokenPurposes = ['passwordReset', 'signInLink', 'emailChange'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

export interface TokenRecord {
  _id: Types.ObjectId;
  purpose: TokenPurpose;
  personId: Types.ObjectId;
  tokenHash: string;
  /** Only for `emailChange`. */
  newEmail?: string;
  /** Only for `signInLink`: the page to go to. */
  next?: string;
  expiresAt: Date;
}

const schema = new Schema<TokenRecord>(
  {
    purpose: { type: String, enum: tokenPurposes, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    tokenHash: { type: String, required: true },
    newEmail: { type: String },
    next: { type: String },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ tokenHash: 1 }, { unique: true });
/** One of a kind for a person, so a newer one ends the older. */
schema.index({ personId: 1, purpose: 1 }, { unique: true });
schema.index({ newEmail: 1 }, { partialFilterExpression: { newEmail: { $exists: true } } });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const Token = model('Token', schema, 'tokens');
