import type { Ids } from './walled-county.ts';
import type { Visitor } from './walled-people.ts';

/** A number that passes the check of an NHS number, from the ranges kept for tests. */
const NHS_NUMBER = '999 000 1006';
const TELLING = `Ask about ${NHS_NUMBER}`;

export interface FormCase {
  who: Visitor;
  /** What is typed, by the name of the field. All of it stands in the form again, but secrets. */
  typed: Readonly<Record<string, string>>;
  /** What is chosen from lists, by the words beside it. */
  chosen?: readonly string[];
  /** The fields that get a sentence, in page order. */
  wrong: readonly string[];
  status: 400 | 422;
  /** The words of the button, where the form has more than one. */
  press?: string;
  /** What the address carries, as after a search. */
  query?: string;
  /** Shown in place without going to the server, and so looked at without script only. */
  sendsInPlace?: boolean;
}

const guarded = { status: 422 } as const;
const badly = { status: 400 } as const;

/** For each address with a form in which something is typed: bad input, and where it is spoken of. */
export const formCases: Record<string, readonly FormCase[]> = {
  '/sign-in': [
    {
      ...badly,
      who: 'signedOut',
      typed: { email: 'hazel at teasel', password: 'x' },
      wrong: ['email'],
    },
  ],
  '/sign-in/link': [{ ...badly, who: 'signedOut', typed: { email: 'barnaby' }, wrong: ['email'] }],
  '/forgotten-password': [
    { ...badly, who: 'signedOut', typed: { email: 'hazel@' }, wrong: ['email'] },
  ],
  '/reset-password/:token': [
    { ...badly, who: 'signedOut', typed: { password: 'short' }, wrong: ['password'] },
  ],
  '/join/:token': [
    {
      ...badly,
      who: 'signedOut',
      typed: { name: 'Sorrel Wick', password: 'short' },
      wrong: ['password'],
    },
    {
      ...badly,
      who: 'signedOut',
      typed: { name: '', password: 'short' },
      wrong: ['name', 'password'],
    },
  ],
  '/rooms/new': [
    { ...badly, who: 'linkWorker', typed: { name: '', purpose: 'For gardens' }, wrong: ['name'] },
    {
      ...guarded,
      who: 'linkWorker',
      typed: { name: 'Gardens', purpose: TELLING },
      wrong: ['purpose'],
    },
  ],
  '/rooms/direct': [
    {
      ...badly,
      who: 'linkWorker',
      typed: {},
      wrong: ['personIds'],
      press: 'Start writing',
      query: '?q=te',
    },
  ],
  '/rooms/:roomId': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { text: 'a'.repeat(5_000) },
      wrong: ['text'],
      sendsInPlace: true,
    },
  ],
  '/rooms/:roomId/messages/:messageId': [
    { ...badly, who: 'linkWorker', typed: { text: '' }, wrong: ['text'] },
    { ...guarded, who: 'linkWorker', typed: { text: TELLING }, wrong: ['text'] },
  ],
  '/rooms/:roomId/threads/:messageId': [
    { ...badly, who: 'linkWorker', typed: { text: '' }, wrong: ['text'], press: 'Send' },
    { ...guarded, who: 'linkWorker', typed: { text: TELLING }, wrong: ['text'], press: 'Send' },
  ],
  '/contacts/new': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { name: '', phone: 'ring me', bestTime: 'Mornings' },
      wrong: ['organisationId', 'name', 'phone', 'agreed'],
    },
  ],
  '/contacts/:contactId/edit': [
    { ...guarded, who: 'linkWorker', typed: { bestTime: TELLING }, wrong: ['bestTime'] },
  ],
  '/whats-on/import': [{ ...badly, who: 'coordinator', typed: {}, wrong: ['file'] }],
  '/shelf/new': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { title: '', text: 'What we do', summary: 'Short' },
      wrong: ['title', 'purpose', 'tags'],
    },
  ],
  '/shelf/:resourceId/edit': [
    { ...guarded, who: 'linkWorker', typed: { summary: TELLING }, wrong: ['summary'] },
  ],
  '/shelf/:resourceId': [
    { ...badly, who: 'linkWorker', typed: { comment: '' }, wrong: ['comment'], press: 'Comment' },
    {
      ...guarded,
      who: 'linkWorker',
      typed: { line: TELLING },
      wrong: ['line'],
      press: 'I used it',
    },
  ],
  '/meetings/new': [
    {
      ...badly,
      who: 'coordinator',
      typed: { name: '', place: 'The hall' },
      wrong: ['name', 'ordinal', 'weekday', 'startTime', 'endTime'],
    },
  ],
  '/whats-on/new': [
    {
      ...badly,
      who: 'coordinator',
      typed: { name: '', whenWords: 'Tuesdays', phone: 'ring me' },
      wrong: ['organisationId', 'name', 'placeWords', 'town', 'whatMatters', 'costWords', 'phone'],
    },
  ],
  '/whats-on/:activityId/edit': [
    { ...guarded, who: 'coordinator', typed: { placeWords: TELLING }, wrong: ['placeWords'] },
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
  '/help/lines': [
    {
      ...badly,
      who: 'coordinator',
      typed: { name1: '', number1: 'nine', reviewBy: '' },
      wrong: ['name1', 'number1', 'reviewBy'],
    },
  ],
  '/help/lines/:hostId': [
    {
      ...badly,
      who: 'administrator',
      typed: { role: '', phone: '01632 960125', reviewBy: '' },
      wrong: ['role', 'reviewBy'],
    },
    { ...guarded, who: 'coordinator', typed: { words: TELLING }, wrong: ['words'] },
  ],
  '/reports/:thingKind/:thingId': [
    { ...badly, who: 'supervisor', typed: { line: 'It is about us' }, wrong: ['reason'] },
    {
      ...guarded,
      who: 'supervisor',
      typed: { line: TELLING },
      chosen: ['It is unkind'],
      wrong: ['line'],
    },
  ],
  '/moderation/:matterId': [
    {
      ...badly,
      who: 'coordinator',
      typed: { word: 'We know it was a long day' },
      wrong: ['outcome'],
    },
    {
      ...guarded,
      who: 'coordinator',
      typed: { word: TELLING },
      chosen: ['Leave it'],
      wrong: ['word'],
    },
  ],
  '/moderation/people/:personId': [
    { ...badly, who: 'coordinator', typed: {}, wrong: ['length', 'rule'] },
  ],
  '/account/decisions/:noticeId': [
    { ...guarded, who: 'linkWorker', typed: { line: TELLING }, wrong: ['line'] },
  ],
  '/account': [
    { ...badly, who: 'linkWorker', typed: { name: '', pronouns: 'she/her' }, wrong: ['name'] },
    { ...guarded, who: 'linkWorker', typed: { canHelpWith: TELLING }, wrong: ['canHelpWith'] },
  ],
  '/account/password': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { currentPassword: 'not this one', password: 'short' },
      wrong: ['password'],
    },
  ],
  '/account/email': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { email: 'hazel at home', currentPassword: 'x' },
      wrong: ['email'],
    },
  ],
  '/account/pause': [
    { ...badly, who: 'linkWorker', typed: { backOn: '2020-01-31' }, wrong: ['backOn'] },
  ],
  '/account/leave': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { currentPassword: 'not this one' },
      wrong: ['currentPassword'],
    },
  ],
  '/people/:personId': [
    {
      ...badly,
      who: 'coordinator',
      typed: { backOn: '2020-01-31' },
      wrong: ['backOn'],
      press: 'Away for a while',
    },
  ],
  '/people/invite': [
    { ...badly, who: 'administrator', typed: { addresses: '' }, wrong: ['addresses'] },
    {
      ...badly,
      who: 'administrator',
      typed: { addresses: 'rowan@brackenford.example' },
      wrong: ['organisationId'],
    },
  ],
  '/organisations': [{ ...badly, who: 'administrator', typed: { name: '' }, wrong: ['name'] }],
  '/organisations/:organisationId': [
    { ...badly, who: 'administrator', typed: { name: '' }, wrong: ['name'] },
  ],
  '/organisations/:organisationId/merge': [
    { ...badly, who: 'coordinator', typed: {}, wrong: ['intoId'] },
  ],
  '/organisations/:organisationId/take-off': [
    { ...guarded, who: 'activityProvider', typed: { reason: TELLING }, wrong: ['reason'] },
  ],
};

/** The address of a case in the county of the walls. */
export function pathOf(address: string, ids: Ids): string {
  return address.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? name);
}
