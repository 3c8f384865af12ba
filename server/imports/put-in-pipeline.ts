import type { PipelineStage, Types } from 'mongoose';

const AT_ONCE = 100;

/** One thing that an import has put in, by one row or by several one over the other. */
export interface PutIn {
  _id: string;
  /** What the last row has left. */
  version: number;
  /** What was there before the first. */
  before: Record<string, unknown> | null;
  putAt: Date;
  organisationId: string;
  rows: number;
}

/** The next things to take back. "new" comes before "merge", as when they were put in. */
export function putInPipeline(runId: Types.ObjectId): PipelineStage[] {
  return [
    { $match: { runId, undone: '', 'result.kind': { $in: ['added', 'updated'] } } },
    { $sort: { plan: -1, number: 1 } },
    {
      $group: {
        _id: '$result.id',
        version: { $max: '$result.version' },
        before: { $first: '$result.before' },
        putAt: { $max: '$result.at' },
        organisationId: { $first: '$organisationId' },
        rows: { $sum: 1 },
      },
    },
    { $sort: { _id: 1 } },
    { $limit: AT_ONCE },
  ];
}
