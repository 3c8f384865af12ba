import { nameCounties } from '../accounts/index.ts';
import { NotFoundError } from '../lib/errors.ts';
import type { Position } from '../lib/distance.ts';
import { wrapPage } from './envelope.ts';
import type { Envelope, OpenDataTools, OpenActivity } from './contract.ts';
import type { ServicesQuestion } from './inputs.ts';
import { keyOfTaxonomy, keyOfTerm } from './terms.ts';
import { idIn, type IdKind } from './uuid.ts';

/** Fits no activity: no field of one is called so. */
const NOTHING = 'nothing';

interface About {
  county: string;
  now: Date;
}

interface Narrowed<View> {
  keys: string[];
  /** Around where, and how far. */
  near?: (Position & { metres: number }) | undefined;
  view: (activity: OpenActivity, about: About) => View;
}

/** One page of activities, each drawn by `view`. */
export async function askActivities<View>(
  tools: OpenDataTools,
  asked: ServicesQuestion,
  { keys, near, view }: Narrowed<View>,
): Promise<Envelope<View>> {
  const { page, per_page: perPage, taxonomy_term_id: term, taxonomy_id: taxonomy, day } = asked;
  const { activities, total } = await tools.listOpenActivities({
    ...{ page, perPage, words: asked.search },
    ...{ minimumAge: asked.minimum_age, maximumAge: asked.maximum_age },
    ...{ opensFrom: asked.start_time, closesBy: asked.end_time, near },
    keys: [
      ...keys,
      ...(term === undefined ? [] : [keyOfTerm(term) ?? NOTHING]),
      ...(taxonomy === undefined ? [] : [keyOfTaxonomy(taxonomy) ?? NOTHING]),
      ...(day === undefined ? [] : [`day:${day}`]),
    ],
  });
  const counties = await nameCounties(
    tools,
    activities.map(({ countyId }) => countyId),
  );
  const now = tools.clock.now();
  const contents = activities.map((activity) =>
    view(activity, { county: counties.get(activity.countyId) ?? '', now }),
  );
  return wrapPage(contents, { page, perPage, total });
}

/**
 * One activity by a UUID of this kind, drawn by `view`. Withdrawn, unknown, of another kind and no
 * UUID at all are refused in the same words.
 *
 * @throws {NotFoundError}
 */
export async function askActivity<View>(
  tools: OpenDataTools,
  { id, kind }: { id: string; kind: IdKind },
  view: (activity: OpenActivity, about: About) => View | null,
): Promise<View> {
  const activity = await tools.getOpenActivity(idIn(kind, id) ?? '');
  const counties = await nameCounties(tools, [activity.countyId]);
  const now = tools.clock.now();
  const drawn = view(activity, { county: counties.get(activity.countyId) ?? '', now });
  if (drawn === null) throw new NotFoundError();
  return drawn;
}
