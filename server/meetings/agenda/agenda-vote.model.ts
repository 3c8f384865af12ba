import mongoose, { type PipelineStage, type Types } from 'mongoose';

/** Somebody would like to talk about it. Who that is, nobody else is told. */
export interface AgendaVoteRecord {
  _id: Types.ObjectId;
  countyId: Types.ObjectId;
  meetingId: Types.ObjectId;
  key: string;
  personId: Types.ObjectId;
}

const schema = new mongoose.Schema<AgendaVoteRecord>(
  {
    countyId: { type: mongoose.Schema.Types.ObjectId, required: true },
    meetingId: { type: mongoose.Schema.Types.ObjectId, required: true },
    key: { type: String, required: true },
    personId: { type: mongoose.Schema.Types.ObjectId, required: true },
  },
  { collection: 'agendaVotes', versionKey: false },
);

/** Holds all that a count reads. */
schema.index({ meetingId: 1, key: 1, personId: 1 }, { unique: true });
schema.index({ personId: 1, countyId: 1 });

export const AgendaVote = mongoose.model('AgendaVote', schema);

const asId = (id: string) => new mongoose.Types.ObjectId(id);

export interface VoteCount {
  _id: string;
  votes: number;
  isMine: boolean;
}

/** How many would like to talk about each thing, and whether the reader is one of them. */
export const votesOf = (meetingId: Types.ObjectId, readerId: string): PipelineStage[] => [
  { $match: { meetingId } },
  {
    $group: {
      _id: '$key',
      votes: { $sum: 1 },
      isMine: { $max: { $eq: ['$personId', asId(readerId)] } },
    },
  },
];
