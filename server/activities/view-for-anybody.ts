import type { ActivityRecord } from './activity.model.ts';
import { viewNameless } from './activity-views.ts';
import type { ActivityView } from './contract.ts';
import { withLaterFields } from './later-fields.ts';
import { openText } from './open-words.ts';
import { viewOpen } from './open-views.ts';

/**
 * An activity as those see it who are not members: no name of whoever checked or reported, and no
 * more of its words than the open data gives away, but for what a first visit is like.
 */
export function viewForAnybody(stored: ActivityRecord, now: Date): ActivityView {
  const { description, when, whenWords, placeWords, cost, phones, email, website } = viewOpen(
    stored,
    now,
  );
  const view = viewNameless(stored, now);
  return {
    ...view,
    ...{ description, when, whenWords, placeWords, cost, email, website },
    phone: phones.join(', '),
    firstVisit: openText(view.firstVisit, withLaterFields(stored)),
    welcomer: { name: '', days: [] },
  };
}
