import type { Position } from '../lib/distance.ts';
import type { Tools } from '../lib/tools.ts';

/** The tools of `activities`, with the step of another capability that it is handed. */
export interface ActivitiesTools extends Tools {
  /**
   * Where a town, a village or a postcode is; null where nobody knows. Left out where there are no
   * places.
   */
  findPlace?: (question: {
    countyId: string;
    words: string;
  }) => Promise<(Position & { name: string }) | null>;
}
