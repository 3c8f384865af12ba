import { badly, guarded, TELLING, type FormCase } from './form-case.ts';
import { casesOfActivities } from './form-cases-of-activities.ts';
import type { Ids } from './walled-county.ts';

/** For each address with a form in which something is typed: bad input, and where it is spoken of. */
export const formCases: Record<string, readonly FormCase[]> = {
  ...casesOfActivities,
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
  '/for-you/choices': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { quietFrom: '', quietUntil: '09:15' },
      wrong: ['quietFrom'],
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
  '/meetings/:meetingId/agenda': [
    {
      ...guarded,
      who: 'linkWorker',
      press: 'Suggest it',
      typed: { title: TELLING },
      wrong: ['title'],
    },
  ],
  '/meetings/:meetingId/agenda/order': [
    {
      ...badly,
      who: 'coordinator',
      press: 'Keep this agenda',
      typed: { 'title-1': '', 'minutes-2': 'ten' },
      wrong: ['title-1', 'minutes-2'],
    },
  ],
  '/meetings/polls/new': [
    {
      ...badly,
      who: 'linkWorker',
      typed: { name: '', 'startTime-0': '10:00', closesOn: '', place: 'The hall' },
      wrong: ['name', 'day-0', 'day-1'],
      press: 'Ask everybody',
    },
    {
      ...badly,
      who: 'coordinator',
      typed: { name: 'Training day', 'day-0': '2100-01-06', 'startTime-0': '10:00' },
      wrong: ['day-1'],
      press: 'Ask everybody',
    },
  ],
  '/meetings/polls/:pollId/times/:time': [
    { ...badly, who: 'coordinator', typed: { place: '', phone: '' }, wrong: ['place'] },
    { ...guarded, who: 'linkWorker', typed: { place: TELLING }, wrong: ['place'] },
  ],
  '/meetings/:meetingId/change': [
    {
      ...badly,
      who: 'coordinator',
      typed: { startTime: '11:00', endTime: '10:00', place: 'The other hall' },
      wrong: ['endTime'],
    },
    { ...guarded, who: 'coordinator', typed: { place: TELLING }, wrong: ['place'] },
  ],
  '/meetings/:meetingId/rota': [
    {
      ...badly,
      who: 'coordinator',
      press: 'Keep this and work it out',
      typed: { 'venue-1': 'The mill' },
      wrong: ['placeId-0', 'placeId-1'],
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
