import { describe, expect, it } from 'vitest';

import { closeActivity } from '#server/activities/index.ts';
import * as openDataOf from '#server/open-data/index.ts';
import { faultsByStandard, faultsOfPage, hasStandard } from './support/described.ts';
import { openData, weekly } from './support/open-data.ts';

const { listServices, listServiceAtLocations, listTaxonomies, listTaxonomyTerms } = openDataOf;

/** Fenwold with activities of every sort. */
async function openAll() {
  const data = await openData();
  const { add, tools, hazel } = data;
  const nowhere = { placeWords: '', town: '' };
  await add(weekly);
  await add({
    ...weekly,
    freq: 'monthly',
    days: ['fri'],
    ordinal: '-1',
    isFree: '',
    costWords: '£2',
  });
  await add({ ...weekly, freq: 'fortnightly', startsOn: '2026-10-06', days: ['tue'] });
  await add({ ...weekly, freq: 'once', startsOn: '2026-12-05', days: [], description: '' });
  const moreDates = ['2026-12-06', '2026-12-12'];
  await add({ ...weekly, freq: 'once', startsOn: '2026-12-05', days: [], moreDates });
  await add({ ...nowhere, attendanceMode: ['phone', 'video'], website: 'https://ü.example/?q=é' });
  await add({ ...nowhere, attendanceMode: 'homeVisit', minimumAge: '18', maximumAge: '99' });
  const activityId = await add({ email: 'hello@growers.example', phone: '' });
  const days = { closedFrom: '2026-10-07', closedUntil: '2026-10-07' };
  await closeActivity(tools, hazel, { activityId, ...days });
  return data;
}

describe.skipIf(!hasStandard)(
  'by the published schemas (needs ../shared/standards/open-referral-uk)',
  () => {
    it('services are right, in lists and whole', async () => {
      const { tools } = await openAll();
      const page = await listServices(tools, {});
      expect(faultsOfPage(page)).toEqual([]);
      expect(page.size).toBe(8);
      for (const service of page.contents) {
        expect(faultsByStandard('compiled/service_list', service)).toEqual([]);
        const full = await openDataOf.getService(tools, { id: service.id });
        expect(faultsByStandard('compiled/service', full)).toEqual([]);
      }
    });

    it('services at locations are right, in lists and whole', async () => {
      const { tools } = await openAll();
      const page = await listServiceAtLocations(tools, {});
      expect(faultsOfPage(page)).toEqual([]);
      expect(page.size).toBe(7);
      for (const placed of page.contents) {
        expect(faultsByStandard('compiled/service_at_location_list', placed)).toEqual([]);
        const full = await openDataOf.getServiceAtLocation(tools, { id: placed.id });
        expect(faultsByStandard('compiled/service_at_location', full)).toEqual([]);
      }
    });

    it('taxonomies and their terms are right', async () => {
      const { tools } = await openData();
      const taxonomies = listTaxonomies(tools, {});
      const terms = listTaxonomyTerms(tools, { per_page: '100' });
      expect([...faultsOfPage(taxonomies), ...faultsOfPage(terms)]).toEqual([]);
      for (const term of terms.contents) {
        expect(faultsByStandard('taxonomy_term', term)).toEqual([]);
      }
      for (const { id } of taxonomies.contents) {
        const taxonomy = openDataOf.getTaxonomy(tools, { id });
        expect(faultsByStandard('taxonomy', taxonomy)).toEqual([]);
      }
    });

    it('what is wrong is found out', () => {
      expect(faultsByStandard('compiled/service', { id: 'no uuid', name: 'x' })).not.toEqual([]);
      expect(faultsOfPage({ total_items: 'seven' })).not.toEqual([]);
    });
  },
);
