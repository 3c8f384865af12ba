import mongoose from 'mongoose';

/** A migration that was begun or done, by its number. */
export interface MigrationRecord {
  _id: number;
  name: string;
  /** Null until it is done. */
  doneAt: Date | null;
  /** Which process works on it, and until when it may be believed to be alive. */
  heldBy: string | null;
  heldUntil: Date | null;
}

const schema = new mongoose.Schema<MigrationRecord>(
  {
    _id: { type: Number, required: true },
    name: { type: String, required: true },
    doneAt: { type: Date, default: null },
    heldBy: { type: String, default: null },
    heldUntil: { type: Date, default: null },
  },
  { collection: 'migrations', versionKey: false },
);

export const Migration = mongoose.model('Migration', schema);

/** Free to be taken: not done, and held by nobody who still says so. */
export const isFree = (number: number, now: Date) => ({
  _id: number,
  doneAt: null,
  $or: [{ heldUntil: null }, { heldUntil: mongoose.trusted({ $lte: now }) }],
});
