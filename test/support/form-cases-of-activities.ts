import { badly, guarded, NHS_NUMBER, TELLING, type FormCase } from './form-case.ts';

/** Of what is on, where it is and what is missing. */
export const casesOfActivities: Record<string, readonly FormCase[]> = {
  '/whats-on/import': [{ ...badly, who: 'coordinator', typed: {}, wrong: ['file'] }],
  '/whats-on/new': [
    {
      ...badly,
      who: 'coordinator',
      typed: { name: '', whenWords: 'Tuesdays', phone: 'ring me' },
      wrong: ['organisationId', 'name', 'placeWords', 'town', 'whatMatters', 'costWords', 'phone'],
      // Another button of the form adds a date.
      press: 'Save',
    },
  ],
  '/whats-on/:activityId/edit': [
    {
      ...guarded,
      who: 'coordinator',
      typed: { placeWords: TELLING },
      wrong: ['placeWords'],
      press: 'Save',
    },
  ],
  '/places': [
    {
      ...badly,
      who: 'coordinator',
      typed: { name: '', latitude: 'north', longitude: '530' },
      wrong: ['name', 'latitude', 'longitude'],
      press: 'Put it on the map',
    },
    {
      ...guarded,
      who: 'administrator',
      typed: { name: NHS_NUMBER, latitude: '52.9', longitude: '-0.3' },
      wrong: ['name'],
      press: 'Put it on the map',
    },
    {
      ...badly,
      who: 'coordinator',
      typed: { outline: 'The county of Fenwold' },
      wrong: ['outline'],
      press: 'Keep this outline',
    },
  ],
  '/places/:placeId': [
    {
      ...badly,
      who: 'administrator',
      typed: { name: '', latitude: '-0.3', longitude: '52.9' },
      wrong: ['name', 'latitude', 'longitude'],
      press: 'Save',
    },
  ],
  '/whats-on/:activityId/notes/new': [
    { ...badly, who: 'linkWorker', typed: { note: '' }, wrong: ['kind', 'note'] },
    {
      ...guarded,
      who: 'supervisor',
      typed: { note: TELLING },
      chosen: ['Did not suit …'],
      wrong: ['note'],
    },
  ],
  '/whats-on/:activityId/notes/:noteId': [
    { ...badly, who: 'activityProvider', typed: { answer: '' }, wrong: ['answer'] },
    { ...guarded, who: 'activityProvider', typed: { answer: TELLING }, wrong: ['answer'] },
  ],
  '/gaps/new': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { place: '', note: 'Something in the daytime' },
      wrong: ['need', 'place', 'kind'],
    },
    {
      ...guarded,
      who: 'linkWorker',
      typed: { place: 'Ambry', note: TELLING },
      wrong: ['note'],
      query: '?need=music&kind=none',
      press: 'Log it',
    },
  ],
  '/gaps/:gapId': [
    {
      ...badly,
      who: 'coordinator',
      typed: {},
      chosen: ['An activity fills it'],
      wrong: ['activityId'],
      press: 'Save how it stands',
    },
  ],
};
