/**
 * For each activity with fixed times: how often (for a month, which one; for dates that are chosen, how
 * many weeks ahead each lies), from, until, and what has to be said besides. The days stand in its row.
 * The others say it in words.
 */
// prettier-ignore
export const activityTimes: ReadonlyMap<string, string> = new Map([
  ['Loosestrife allotment mornings', 'weekly 10:00 12:00'],
  ['Apple day at Mill Lane', 'once 1,3,6,8,10 11:00 15:00'],
  ["Quillbeck Men's Shed woodwork", 'weekly 10:00 13:00'],
  ['Shed supper', 'monthly -1 18:00 20:00'],
  ['Wick singing afternoons', 'weekly 14:00 15:30'],
  ['Warm room', 'weekly 09:00 17:00'],
  ['Sunday board games', 'weekly 14:00 17:00'],
  ['Cook and eat', 'weekly 11:00 14:00'],
  ['Slow cooker lessons', 'weekly 13:00 15:00 Six times'],
  ['Half a mile by the sea wall', 'weekly 10:30 11:15'],
  ['Bench to bench', 'weekly 14:00 14:45'],
  ['Evening stroll', 'weekly 18:30 19:30 In summer'],
  ['Beginners’ rowing', 'weekly 10:00 12:00'],
  ['Repair café', 'monthly 2 10:00 13:00'],
  ['Short mat bowls mornings', 'weekly 10:00 12:00'],
  ['Saltmarsh tidy days', 'monthly 2 09:30 12:30'],
  ['Bird counting for beginners', 'monthly 1 08:00 10:00'],
  ['Advice drop-in', 'weekly 09:30 12:30'],
  ['Debt Tuesdays', 'weekly 09:00 16:00 By appointment'],
  ['Forms by phone', 'weekly 10:00 15:00 We ring you'],
  ['Dial-a-ride', 'weekly 08:00 18:00 Booked two working days ahead'],
  ['Food pantry', 'weekly 10:00 12:00'],
  ['Pantry supper club', 'monthly -1 17:30 19:00'],
  ['Knit and natter', 'weekly 10:00 12:00'],
  ['Seated tai chi', 'weekly 11:00 12:00'],
  ['Tai chi by video', 'weekly 19:00 19:45'],
  ['Longer walks', 'weekly 10:00 13:00'],
  ['Open art room', 'weekly 13:00 16:00'],
  ['Clay in the evening', 'weekly 18:30 20:30'],
  ['Bereavement walks', 'monthly 1 10:30 12:00'],
  ['Tablet lessons', 'weekly 14:00 16:00'],
  ['Help on the phone with your phone', 'weekly 10:00 12:00'],
  ['Back to learning mornings', 'weekly 09:30 12:00 In term time'],
  ['Letters and sums, no hurry', 'weekly 13:00 15:00'],
  ['Thrift Choir', 'weekly 19:00 20:30 In term time'],
  ['Lunch club', 'weekly 12:00 14:00'],
  ['Forest garden days', 'weekly 10:00 15:00'],
  ['Caneuon Ŵyn: Welsh songs by the fire', 'monthly -1 15:00 17:00'],
  ['Den building', 'monthly 1 10:00 12:00'],
  ['Signing practice', 'weekly 18:00 19:30'],
  ['Memory singing', 'weekly 14:00 15:30'],
  ['Adult swimming lessons', 'weekly 20:00 21:00'],
  ['Language café', 'weekly 10:00 12:00'],
  ['Bee mornings', 'weekly 10:00 12:00 April to September'],
  ['Garden behind the hall', 'weekly 10:00 12:00'],
  ['Carers’ coffee', 'monthly 2 10:30 12:00'],
]);

/** What some of them say of who comes and who greets them, as the form has it. */
export const activityMore: ReadonlyMap<string, Record<string, string | string[]>> = new Map([
  [
    'Loosestrife allotment mornings',
    {
      ...{ groupSize: 'small', commitment: 'dropIn', rejoin: 'anyTime', socialAfter: 'yes' },
      ...{ welcomerName: 'Barnaby', welcomerDays: ['tue', 'thu'], welcomerAgrees: 'yes' },
    },
  ],
  [
    "Quillbeck Men's Shed woodwork",
    { forWhom: 'men', groupSize: 'medium', commitment: 'dropIn', rejoin: 'anyTime' },
  ],
  ['Shed supper', { forWhom: 'men', groupSize: 'medium', socialAfter: 'yes' }],
  ['Ambry Grief Café', { groupSize: 'small', commitment: 'dropIn', rejoin: 'anyTime' }],
  [
    'Wick singing afternoons',
    { groupSize: 'large', commitment: 'weekly', rejoin: 'anyTime', socialAfter: 'yes' },
  ],
  ['Slow cooker lessons', { groupSize: 'small', commitment: 'course', rejoin: 'freshReferral' }],
  ['Half a mile by the sea wall', { groupSize: 'medium', socialAfter: 'yes', hasBuddy: 'yes' }],
  ['Beginners’ rowing', { minimumAge: '16', commitment: 'course', rejoin: 'waitingList' }],
  ['Seated tai chi', { minimumAge: '55', groupSize: 'medium', commitment: 'weekly' }],
  ['Adult swimming lessons', { minimumAge: '18', forWhom: 'women', commitment: 'course' }],
  ['Den building', { forWhom: 'men', socialAfter: 'yes', commitment: 'dropIn' }],
  ['Memory singing', { groupSize: 'medium', socialAfter: 'yes', hasBuddy: 'yes' }],
  ['Lunch club', { minimumAge: '65', groupSize: 'large', rejoin: 'waitingList' }],
]);
