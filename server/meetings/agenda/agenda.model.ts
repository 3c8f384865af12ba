import mongoose, { type Types } from 'mongoose';

import { itemStates, type ItemState } from './contract.ts';

export interface AgendaItemRecord {
  /** Made once and kept, wherever the item stands. */
  id: string;
  title: string;
  minutes: number;
  /** What it grew from: see `agenda-key.ts`. */
  key: string;
  state: ItemState;
}

/** What is to be talked about on one date. Until a coordinator keeps one, there is only a draft. */
export interface AgendaRecord {
  /** That of the meeting: each date has one at most. */
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  seriesId: Types.ObjectId;
  /** Of the meeting, for finding the date before it. */
  number: number;
  /** In the order in which they are talked about. */
  items: AgendaItemRecord[];
  /** Raised by each change, so that no change undoes another. */
  version: number;
  changedAt: Date;
}

const schema = new mongoose.Schema<AgendaRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    seriesId: { type: mongoose.Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    items: {
      type: [
        {
          _id: false,
          id: { type: String, required: true },
          title: { type: String, required: true },
          minutes: { type: Number, required: true },
          key: { type: String, required: true },
          state: { type: String, enum: itemStates, required: true },
        },
      ],
      required: true,
    },
    version: { type: Number, required: true },
    changedAt: { type: Date, required: true },
  },
  { collection: 'meetingAgendas', versionKey: false, id: false },
);

schema.index({ seriesId: 1, number: -1 }, { unique: true });

export const Agenda = mongoose.model('MeetingAgenda', schema);
