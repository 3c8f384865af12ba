import type { Actor } from '#server/accounts/contract.ts';
import { STARTING_LINES } from '#server/administration/contract.ts';
import { safeguardingLeads } from '#scripts/story/safeguarding-leads.ts';
import { hostOrganisations } from '#scripts/story/organisations.ts';

import { openLane, type SeedTools } from './lane.ts';
import type { OpenedCounty } from './open-story-county.ts';

const DAY_MS = 86_400_000;
/** Half a year from one look at them to the next. */
const REVIEW_DAYS = 182;

interface Beginning {
  county: OpenedCounty;
  actors: ReadonlyMap<string, Actor>;
  now: Date;
}

/** The coordinator looks through the help lines, and writes down each lead on the day of the story. */
export async function keepHelpLines(tools: SeedTools, beginning: Beginning): Promise<void> {
  const { county, actors, now } = beginning;
  const marjoram = actors.get('marjoram');
  if (!marjoram) throw new Error('The coordinator of the story has not joined.');
  const lines = STARTING_LINES.flatMap(({ name, way, number, words }, index) => {
    const row = String(index + 1);
    return [
      [`name${row}`, name],
      [`way${row}`, way],
      [`number${row}`, number],
      [`words${row}`, words],
    ];
  });
  const { administration } = openLane(tools, now).platform;
  await administration.changeHelpLines(marjoram, {
    ...Object.fromEntries(lines),
    reviewBy: dayAfter(now, REVIEW_DAYS),
  });
  for (const { host, role, phone, words, writtenDaysAgo } of safeguardingLeads) {
    const name = hostOrganisations.find(({ key }) => key === host)?.name ?? '';
    const writtenAt = new Date(now.getTime() - writtenDaysAgo * DAY_MS);
    await openLane(tools, writtenAt).platform.administration.changeSafeguardingLead(marjoram, {
      ...{ organisationId: county.organisationIds.get(name), role, phone, words },
      reviewBy: dayAfter(writtenAt, REVIEW_DAYS),
    });
  }
}

function dayAfter(moment: Date, days: number): string {
  return new Date(moment.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}
