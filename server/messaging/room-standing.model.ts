import mongoose, { type Types } from 'mongoose';

/**
 * The roles that a person holds, as far as rooms ask for them: who belongs into which room, and
 * whom one may write to. Follows accounts' memberships in the transaction of each change.
 */
export interface RoomStandingRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  personId: Types.ObjectId;
  /** Empty for somebody who holds no role any more. */
  held: { role: string; organisationId: Types.ObjectId | null }[];
  /** Away for a while: holds the roles and is in no audience. */
  isAway?: boolean;
  /** Others may see when this person has a room open. Absent until it was chosen: they may not. */
  showsPresence?: boolean;
}

const schema = new mongoose.Schema<RoomStandingRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
    held: [
      {
        _id: false,
        role: { type: String, required: true },
        organisationId: { type: mongoose.Schema.Types.ObjectId, default: null },
      },
    ],
    isAway: { type: Boolean },
    showsPresence: { type: Boolean },
  },
  { collection: 'roomStandings', versionKey: false },
);

schema.index({ personId: 1 }, { unique: true });

export const RoomStanding = mongoose.model('RoomStanding', schema);
