import { boundariesTalk, digitalTalk, newInPostTalk } from './talk/boundaries-talk.ts';
import { bereavementTalk, interviewingTalk } from './talk/listening-talk.ts';
import { greenTalk, housingTalk, moneyTalk, transportTalk } from './talk/practical-talk.ts';

export interface TopicRoomStory {
  key: string;
  name: string;
  purpose: string;
  openedBy: string;
  /** Days after people began to write to each other. */
  opensAfterDays: number;
  /** Working days before the story's end on which the newest message was. */
  endsDaysAgo: number;
  talk: readonly string[];
  /** About how many messages there are in the end. */
  messages: number;
}

export const topicRooms: readonly TopicRoomStory[] = [
  {
    key: 'housing-letters',
    name: 'Housing letters',
    purpose: 'Letters that get a reply: what we write, to whom, and what came of it.',
    openedBy: 'rowan',
    opensAfterDays: 2,
    endsDaysAgo: 0,
    talk: housingTalk,
    messages: 130,
  },
  {
    key: 'green-spaces',
    name: 'Green spaces',
    purpose: 'Gardens, walks, water and woods, and how people get to the gate.',
    openedBy: 'forrest',
    opensAfterDays: 5,
    endsDaysAgo: 1,
    talk: greenTalk,
    messages: 120,
  },
  {
    key: 'bereavement',
    name: 'Bereavement',
    purpose: 'Groups that do it kindly, and company for those of us who listen.',
    openedBy: 'sorrel',
    opensAfterDays: 8,
    endsDaysAgo: 0,
    talk: bereavementTalk,
    messages: 95,
  },
  {
    key: 'motivational-interviewing',
    name: 'Motivational interviewing',
    purpose: 'Open questions, saying it back, and practice in pairs.',
    openedBy: 'martin',
    opensAfterDays: 12,
    endsDaysAgo: 2,
    talk: interviewingTalk,
    messages: 95,
  },
  {
    key: 'boundaries-and-endings',
    name: 'Boundaries and endings',
    purpose: 'How often to ring, when to stop, and how to keep the door open.',
    openedBy: 'silvan',
    opensAfterDays: 20,
    endsDaysAgo: 1,
    talk: boundariesTalk,
    messages: 110,
  },
  {
    key: 'money-and-warm-homes',
    name: 'Money and warm homes',
    purpose: 'Bills, grants, forms, and who sits down with people to fill them in.',
    openedBy: 'reed',
    opensAfterDays: 15,
    endsDaysAgo: 3,
    talk: moneyTalk,
    messages: 100,
  },
  {
    key: 'digital-skills',
    name: 'Digital skills',
    purpose: 'Tablets to lend, forms online, scams, and patience.',
    openedBy: 'olive',
    opensAfterDays: 32,
    endsDaysAgo: 4,
    talk: digitalTalk,
    messages: 70,
  },
  {
    key: 'getting-there',
    name: 'Getting there',
    purpose: 'Buses, lifts, hospital cars and the last half mile.',
    openedBy: 'rye',
    opensAfterDays: 40,
    endsDaysAgo: 1,
    talk: transportTalk,
    messages: 60,
  },
  {
    key: 'new-in-post',
    name: 'New in post',
    purpose: 'For the first year in the job, and for those who remember theirs.',
    openedBy: 'linden',
    opensAfterDays: 55,
    endsDaysAgo: 2,
    talk: newInPostTalk,
    messages: 45,
  },
];

/** About how many messages there are in the rooms that come with the county. */
export const countyRoomMessages = 560;
/** For each link worker of a host organisation. */
export const messagesPerLinkWorker = 18;

/** Hazel has joined these topic rooms, so that there are others for her to find. */
export const hazelsTopics: readonly string[] = [
  'housing-letters',
  'green-spaces',
  'bereavement',
  'boundaries-and-endings',
  'getting-there',
];
