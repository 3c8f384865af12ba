import type {
  Access,
  AttendanceMode,
  CommitmentLevel,
  ForWhom,
  GroupSize,
  JoinRoute,
  RejoinRule,
  WhatMatters,
} from './contract.ts';

/** A code in plain English: its name, and what it says. */
type Words = readonly [string, string];

interface Vocabulary {
  name: string;
  description: string;
  terms: Readonly<Record<string, Words>>;
}

const whatMatters: Record<WhatMatters, Words> = {
  company: ['Company', 'To be among other people.'],
  outdoors: ['Being outdoors', 'To be outside, in a garden, by water or on a walk.'],
  making: ['Making things', 'To make or mend something by hand.'],
  moving: ['Moving more', 'To move, dance, walk or play a sport.'],
  music: ['Music', 'To sing, play or listen.'],
  food: ['Food', 'To cook, to eat together or to get food.'],
  learning: ['Learning', 'To learn something new.'],
  caring: ['Caring for somebody', 'For people who care for somebody.'],
  grief: ['Grief', 'After a death or another loss.'],
  money: ['Money', 'Help with money, debt, work or forms.'],
  helping: ['Helping others', 'To help as a volunteer.'],
};

const access: Record<Access, Words> = {
  stepFree: ['Step-free', 'People can get in and about without a step.'],
  toilet: ['Accessible toilet', 'There is a toilet that people in wheelchairs can use.'],
  quietSpace: ['Quiet space', 'There is a quiet place to go to.'],
  carerWelcome: ['Carer welcome', 'A carer or companion can come along.'],
  interpreter: ['Interpreter', 'An interpreter can be arranged.'],
  transport: ['Transport', 'Help with getting there can be arranged.'],
  parking: ['Parking', 'There is parking close by.'],
};

const attendanceMode: Record<AttendanceMode, Words> = {
  inPerson: ['In person', 'People meet in one place.'],
  phone: ['By phone', 'People take part by phone.'],
  video: ['By video', 'People take part by video call.'],
  homeVisit: ['At home', 'Somebody comes to the person’s home.'],
};

const joinRoute: Record<JoinRoute, Words> = {
  walkIn: ['Just come', 'Nobody has to book.'],
  selfBook: ['Book yourself', 'People book a place themselves.'],
  referralOnly: ['By referral', 'Somebody such as a link worker makes the referral.'],
};

const commitment: Record<CommitmentLevel, Words> = {
  dropIn: ['Drop in', 'People come when they like.'],
  weekly: ['Regular', 'It is meant to be joined every time.'],
  course: ['Course', 'It has a beginning and an end.'],
};

const rejoin: Record<RejoinRule, Words> = {
  anyTime: ['Back at any time', 'Whoever stayed away can just come back.'],
  waitingList: ['Back by the waiting list', 'Whoever stayed away joins the waiting list.'],
  freshReferral: ['Back by a new referral', 'Whoever stayed away needs a new referral.'],
};

const groupSize: Record<GroupSize, Words> = {
  small: ['Small group', 'Up to 8 people.'],
  medium: ['Middle-sized group', '9 to 20 people.'],
  large: ['Large group', 'More than 20 people.'],
};

const forWhom: Record<ForWhom, Words> = {
  everyone: ['For everyone', 'Women, men and everybody else together.'],
  women: ['For women', 'Women only.'],
  men: ['For men', 'Men only.'],
};

/** Of each field of an activity that holds codes. Their ids follow from these words and codes. */
export const vocabularies = {
  whatMatters: {
    name: 'What matters',
    description: 'What people may want from an activity, before any diagnosis.',
    terms: whatMatters,
  },
  access: {
    name: 'Access',
    description: 'What makes it possible to come and to stay.',
    terms: access,
  },
  attendanceMode: {
    name: 'How to take part',
    description: 'Whether people meet, ring or are visited.',
    terms: attendanceMode,
  },
  joinRoute: {
    name: 'How to join',
    description: 'What has to happen before the first time.',
    terms: joinRoute,
  },
  commitment: {
    name: 'How often',
    description: 'What it asks of somebody who begins.',
    terms: commitment,
  },
  rejoin: {
    name: 'Coming back',
    description: 'How somebody who stayed away comes back.',
    terms: rejoin,
  },
  groupSize: { name: 'Group size', description: 'How many people come.', terms: groupSize },
  forWhom: { name: 'For whom', description: 'Which people it is for.', terms: forWhom },
  welcome: {
    name: 'Welcome',
    description: 'What makes a first visit easier.',
    terms: {
      meetsAtDoor: ['Met at the door', 'Somebody meets new people at the door.'],
      hasBuddy: ['A companion the first time', 'Somebody who has been there goes along.'],
      socialAfter: ['Time together afterwards', 'There is tea or talk after it.'],
    },
  },
  cost: {
    name: 'Cost',
    description: 'Whether it costs anything.',
    terms: { free: ['Free', 'It costs nothing.'] },
  },
} as const satisfies Record<string, Vocabulary>;

export type VocabularyField = keyof typeof vocabularies;
