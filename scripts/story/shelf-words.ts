import type { ResourceTag } from '#server/resources/contract.ts';

export type Row = readonly [string, string, string, ...ResourceTag[]];

/** Links, once for each town: title, what it is, what it is for. `{town}` and its address are filled in. */
// prettier-ignore
export const linkRows: readonly Row[] = [
  ['Walks with benches in {town}', 'Short, flat walks with a bench at least every ten minutes.', 'For people who want to get out and need to rest.', 'greenSpaces', 'access'],
  ['Bus times for {town} on one page', 'All buses of the week, in large print.', 'For planning a first visit without a car.', 'access', 'takingPart'],
  ['What is on at {town} library', 'The library’s own list, new each month.', 'For people who want company without having to join anything.', 'connection', 'takingPart'],
  ['Grief groups near {town}', 'Who meets when, and whom to ring first.', 'For after a loss, when somebody asks about other people.', 'bereavement', 'connection'],
  ['Volunteering in {town}', 'Small jobs with a date and an end.', 'For people who would rather give than receive.', 'strengths', 'takingPart'],
  ['Quiet places in {town}', 'Cafés, gardens and churches with a calm hour.', 'For people whom noise tires or frightens.', 'anxiety', 'bestFit'],
  ['Help with forms in {town}', 'Who sits down with people, and what to bring.', 'For benefits, housing and blue badges.', 'paperwork', 'availability'],
  ['Allotments around {town}', 'Sites, waiting lists and who shares a plot.', 'For people who miss having a garden.', 'greenSpaces', 'whatMatters'],
];

/** What notes are about: in the title, and in the purpose. */
// prettier-ignore
export const situations: readonly (readonly [string, string, ...ResourceTag[]])[] = [
  ['a first phone call', 'somebody who did not ask for you to ring', 'listening', 'trust'],
  ['a missed visit', 'somebody who did not come, and may be ashamed of it', 'openDoor', 'trust'],
  ['a last talk', 'ending kindly, with a way back', 'endings', 'openDoor'],
  ['a full list', 'saying that there is a wait', 'workload', 'availability'],
  ['a referral that is not ours', 'writing back to a practice', 'scope', 'paperwork'],
  ['a talk about loss', 'sitting with grief without filling the silence', 'bereavement', 'listening'],
  ['a worried person', 'somebody who is afraid to leave the house', 'anxiety', 'flexible'],
  ['a goal that did not work', 'looking at it again without blame', 'goals', 'motivational'],
  ['meeting a new group', 'getting to know those who run it', 'providers', 'connection'],
  ['a practice meeting', 'five minutes in front of busy people', 'scope', 'peers'],
  ['a heavy day', 'looking after yourself after a hard story', 'workload', 'gratitude'],
  ['saying thank you', 'passing thanks on to those who helped', 'gratitude', 'providers'],
  ['a walk outdoors', 'talking side by side, at the pace of the slowest', 'greenSpaces', 'flexible'],
  ['a home visit', 'agreeing on it, getting there and being safe', 'flexible', 'access'],
];

/** Three ways of putting a note. `{situation}` and `{for}` are filled in. */
export const noteShapes = [
  {
    title: 'Opening lines for {situation}',
    summary: 'Sentences that have worked for us, to say in your own way.',
    lines: [
      'Is this a good moment, or shall I ring later?',
      'You decide what we talk about. I have time.',
      'What would make this worth your while?',
      'What should I have asked you, and did not?',
      'Shall I say back what I heard?',
      'What would you like to keep for another day?',
      'Who else knows how this is for you?',
    ],
  },
  {
    title: 'Checklist for {situation}',
    summary: 'One look before, one look after. Print it or keep it on your phone.',
    lines: [
      'I know why I am doing this, and can say it in a sentence.',
      'I have asked how and when they like to be reached.',
      'Somebody knows where I am and when I am back.',
      'I have said what I write down, and who reads it.',
      'We have agreed on one next step, and whose it is.',
      'I have kept ten minutes afterwards.',
      'I know whom to ring if it is more than I can do.',
    ],
  },
  {
    title: 'What we learnt about {situation}',
    summary: 'Gathered at a practice meeting, with what we would not do again.',
    lines: [
      'It goes better when we say less.',
      'Two short talks are kinder than a long one.',
      'Asking for permission costs nothing and changes the tone.',
      'What looks like no is often not now.',
      'We forget to say what went well. Write it down at once.',
      'A colleague’s view the same day is worth more than a report.',
      'Send one thing, not five.',
    ],
  },
] as const;

/** Small files: title, what it is, what it is for; then the name and its lines. */
export const fileRows: readonly (readonly [Row, { name: string; lines: readonly string[] }])[] = [
  [
    [
      'What we do, on one page',
      'A PDF to leave at reception.',
      'For practices that are new to us.',
      'scope',
      'paperwork',
    ],
    {
      name: 'What link workers do.pdf',
      lines: [
        'What link workers do',
        'We listen and ask what matters.',
        'We walk beside people to groups and help.',
        'We do not do crisis work or clinical care.',
        'Ring us before you refer: we like to talk.',
      ],
    },
  ],
  [
    [
      'A week in half-hours',
      'A plain grid to plan a week with free time in it.',
      'For weeks that fill up by themselves.',
      'workload',
    ],
    {
      name: 'A week in half-hours.csv',
      lines: [
        'Time,Monday,Tuesday,Wednesday,Thursday,Friday',
        '9:00,,,,,',
        '9:30,,,,,',
        '10:00,free,,free,,free',
        '10:30,,,,,',
      ],
    },
  ],
  [
    [
      'Text for a missed call',
      'Three short texts to copy.',
      'For when somebody does not pick up.',
      'openDoor',
      'flexible',
    ],
    {
      name: 'Texts for a missed call.txt',
      lines: [
        'Hello, I rang as we had said. No harm done.',
        'When is a good time? A word is enough.',
        'You can reach me here on weekdays until five.',
      ],
    },
  ],
  [
    [
      'Questions for a new group',
      'Seven questions on one sheet.',
      'For a first visit to people who run something.',
      'providers',
      'bestFit',
    ],
    {
      name: 'Questions for a new group.txt',
      lines: [
        'Who is it for?',
        'Who greets new people?',
        'Can one just watch?',
        'Steps, toilets, bus?',
        'What does it cost, tea as well?',
        'How full is it?',
        'How do you like to be rung?',
      ],
    },
  ],
];

export const commentLines = [
  'Thank you, this is what I was looking for.',
  'I print it and keep it in the car.',
  'I would add: ask about hearing first.',
  'Works by phone as well.',
  'We talked about this at our last practice meeting.',
  'The second part helped me more than the first.',
  'Short and kind. I will show it to our new starter.',
  'I leave out the last line, it felt too much.',
  'Has anybody tried it in a group?',
  'Yes, with four people. It went well.',
] as const;

export const usedLines = [
  'It gave us a calm start.',
  'Went better than I had feared.',
  'I changed the order, and then it worked.',
  'They took it home.',
  'Not for everybody, but it opened a door.',
  'I used half of it.',
  '',
  'It saved me an hour.',
  'We both laughed, which helped.',
  '',
] as const;
