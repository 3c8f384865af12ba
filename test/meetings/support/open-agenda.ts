import mongoose from 'mongoose';

import type { Actor } from '#server/accounts/contract.ts';
import { makeGapThemes } from '#server/gaps/make-gap-themes.ts';
import { logGap } from '#server/gaps/index.ts';
import type { AgendaView } from '#server/meetings/agenda/contract.ts';
import { createSeries, getAgenda, keepAgenda, listMeetings } from '#server/meetings/index.ts';
import type { MeetingsTools } from '#server/meetings/meetings-tools.ts';
import { listPlaces } from '#server/places/get-county-map.ts';
import { shareResource } from '#server/resources/index.ts';
import { makeResourceThemes } from '#server/resources/make-resource-themes.ts';
import { openFenwold, yearOfMeetings } from './open-fenwold.ts';

/** A year of county meetings of two hours, in a county whose members share and miss things. */
export async function openAgenda(overrides: Record<string, unknown> = {}) {
  const world = await openFenwold();
  const tools: MeetingsTools = Object.assign(world.tools, {
    agendaSources: [makeResourceThemes(), makeGapThemes()],
    listPlaces,
  });
  const { marjoram, hazel } = world;
  await createSeries(tools, marjoram, yearOfMeetings(overrides));
  const { meetings } = await listMeetings(tools, marjoram);
  const [october, november, december] = meetings.map(({ id }) => id);
  if (october === undefined || november === undefined)
    throw new Error('The year has twelve dates.');
  world.announced.length = 0;
  const clientId = () => new mongoose.Types.ObjectId().toString();

  return {
    ...world,
    ...{ tools, october, november, december },
    share: (actor: Actor, title: string, ...tags: string[]) =>
      shareResource(tools, actor, {
        ...{ clientId: clientId(), kind: 'note', title, tags },
        ...{ summary: 'What helped', purpose: 'For first visits', text: 'Ring the day before.' },
      }),
    miss: (need: string, place: string) =>
      logGap(tools, hazel, { clientId: clientId(), need, place, kind: 'none', note: '' }),
    read: (actor: Actor, meetingId = october) => getAgenda(tools, actor, { meetingId }),
    /** Keeps these items, or those that stand there. */
    keep: async (
      { meetingId = october, ...changes }: Partial<AgendaForm> & { meetingId?: string } = {},
      actor: Actor = marjoram,
    ) => {
      const { version, items } = await getAgenda(tools, marjoram, { meetingId });
      return keepAgenda(tools, actor, { version, items, ...changes, meetingId });
    },
  };
}

interface AgendaForm {
  version: number;
  items: { key: string; title: string; minutes: number }[];
}

export const titlesOf = ({ items }: Pick<AgendaView, 'items'>) => items.map(({ title }) => title);
