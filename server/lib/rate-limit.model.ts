import { model, Schema } from 'mongoose';

interface RateLimitRecord {
  key: string;
  points: number;
  expire: Date | null;
}

/** The fields are those of rate-limiter-flexible, which writes them; here stand only the indexes. */
const schema = new Schema<RateLimitRecord>(
  {
    key: { type: String, required: true },
    points: { type: Number, required: true },
    expire: { type: Date, default: null },
  },
  { versionKey: false },
);
schema.index({ key: 1 }, { unique: true });
schema.index({ expire: -1 }, { expireAfterSeconds: 0 });

export const RateLimitCount = model('RateLimitCount', schema, 'rateLimits');
