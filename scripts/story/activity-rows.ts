/**
 * How lately its times and phone were checked: fresh, ageing, stale; `new` was added this week.
 */
type Checked = 'fresh' | 'ageing' | 'stale' | 'new';

/**
 * Organisation, name, what it is good for, when, days and part of the day, where, way to join
 * (`walkIn`), price (blank is free), access, what a first visit is like (ending in `@` where
 * somebody meets people at the door), how lately checked.
 */
export type ActivityRow = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  'walkIn' | 'selfBook' | 'referralOnly',
  string,
  string,
  string,
  Checked,
];

// prettier-ignore
export const activityRows: readonly ActivityRow[] = [
  ['Loosestrife Growers', 'Loosestrife allotment mornings', 'outdoors company moving', 'Tuesdays and Thursdays, 10 to 12', 'tue thu morning', 'Plot 12, Mill Lane allotments', 'walkIn', '', 'stepFree toilet parking', 'Barnaby waits at the gate. There is tea before any digging, and you can just watch.@', 'fresh'],
  ['Loosestrife Growers', 'Apple day at Mill Lane', 'outdoors food company', 'One Saturday in the month, 11 to 3', 'sat morning afternoon', 'Mill Lane allotments', 'walkIn', '', 'stepFree toilet', 'Bring nothing. Press, taste, sit by the fire.@', 'new'],
  ["Quillbeck Men's Shed", "Quillbeck Men's Shed woodwork", 'making company', 'Mondays and Wednesdays, 10 to 1', 'mon wed morning', 'The old bus depot, Station Road', 'walkIn', '£2 for tea and timber', 'stepFree toilet parking', 'Birch shows you round. Nobody has to talk.@', 'fresh'],
  ["Quillbeck Men's Shed", 'Shed supper', 'company food making', 'Last Thursday of the month, 6 to 8', 'thu evening', 'The old bus depot, Station Road', 'selfBook', '£4', 'stepFree parking', 'Soup and bread, then cards.', 'ageing'],
  ['Ambry Grief Café', 'Ambry Grief Café', 'grief company', 'First and third Tuesday, 2 to 4', 'tue afternoon', 'Ambry Methodist Hall, the room at the back', 'walkIn', '', 'stepFree toilet quietSpace carerWelcome', 'Rosemary sits by the door. Come and go as you like.@', 'fresh'],
  ['Wick Singers', 'Wick singing afternoons', 'music company', 'Wednesdays, 2 to 3:30', 'wed afternoon', 'Wick St Bride village hall', 'walkIn', '£2, first time free', 'stepFree toilet carerWelcome parking', 'No reading music. Two biscuits each.', 'fresh'],
  ['Lower Thrift Warm Room', 'Warm room', 'company food', 'Weekdays, 9 to 5', 'mon tue wed thu fri morning afternoon', 'Thrift Street Hall, 2 Thrift Street', 'walkIn', '', 'stepFree toilet quietSpace carerWelcome', 'Take any chair. Soup on the hour.', 'fresh'],
  ['Lower Thrift Warm Room', 'Sunday board games', 'company', 'Sundays, 2 to 5', 'sun afternoon', 'Thrift Street Hall, 2 Thrift Street', 'walkIn', '', 'stepFree toilet', 'Somebody always needs a fourth player.', 'stale'],
  ['Nettlecombe Community Kitchen', 'Cook and eat', 'food learning company', 'Thursdays, 11 to 2', 'thu morning afternoon', 'Nettlecombe Chapel kitchen', 'selfBook', 'Pay what you can', 'stepFree toilet carerWelcome', 'Aprons are on the hook. You cook in pairs.', 'fresh'],
  ['Nettlecombe Community Kitchen', 'Slow cooker lessons', 'food money learning', 'Six Mondays, 1 to 3', 'mon afternoon', 'Nettlecombe Chapel kitchen', 'selfBook', '', 'stepFree toilet', 'You take the slow cooker home at the end.', 'ageing'],
  ['Fenwold Short Walks', 'Half a mile by the sea wall', 'outdoors moving company', 'Mondays, 10:30 to 11:15', 'mon morning', 'Sea wall car park', 'walkIn', '', 'toilet parking', 'Meadow walks at the back, at anybody’s pace.@', 'fresh'],
  ['Fenwold Short Walks', 'Bench to bench', 'outdoors moving', 'Fridays, 2 to 2:45', 'fri afternoon', 'Staithe Green, by the notice board', 'walkIn', '', 'stepFree carerWelcome', 'Five benches on the way. Dogs welcome.@', 'fresh'],
  ['Fenwold Short Walks', 'Evening stroll', 'outdoors moving company', 'Wednesdays in summer, 6:30 to 7:30', 'wed evening', 'Staithe Green, by the notice board', 'walkIn', '', 'carerWelcome', '', 'stale'],
  ['Staithe Rowing for All', 'Beginners’ rowing', 'moving outdoors', 'Saturdays, 10 to 12', 'sat morning', 'The jetty, Staithe Lane', 'selfBook', '£5, less if that is too much', 'stepFree toilet carerWelcome parking', 'There is a hoist. Watching first is fine.', 'fresh'],
  ['Thrift Street Repair Café', 'Repair café', 'making money company', 'Second Saturday, 10 to 1', 'sat morning', 'Thrift Street Hall, 2 Thrift Street', 'walkIn', 'Donation for parts', 'stepFree toilet', 'Bring the toaster and sit with whoever mends it.', 'fresh'],
  ['Fen Edge Bowls', 'Short mat bowls mornings', 'moving company', 'Tuesdays, 10 to 12', 'tue morning', 'Nettlecombe pavilion', 'walkIn', '£1.50', 'stepFree toilet parking', 'We lend shoes and show you how.', 'ageing'],
  ['Saltmarsh Wildlife Volunteers', 'Saltmarsh tidy days', 'outdoors helping moving', 'Second Sunday, 9:30 to 12:30', 'sun morning', 'Marsh gate, Staithe Lane', 'selfBook', '', 'parking transport', 'Wellingtons in every size.', 'fresh'],
  ['Saltmarsh Wildlife Volunteers', 'Bird counting for beginners', 'outdoors learning', 'First Friday, 8 to 10', 'fri morning', 'The hide at Marsh gate', 'walkIn', '', 'stepFree', 'Binoculars to borrow. Nobody minds what it was.', 'stale'],
  ['Fenwold Advice Shop', 'Advice drop-in', 'money', 'Mondays to Thursdays, 9:30 to 12:30', 'mon tue wed thu morning', '14 Market Hill', 'walkIn', '', 'stepFree toilet quietSpace interpreter', 'Take a ticket. Long forms are booked for later.', 'fresh'],
  ['Fenwold Advice Shop', 'Debt Tuesdays', 'money', 'Tuesdays, 9 to 4, by appointment', 'tue morning afternoon', '14 Market Hill', 'referralOnly', '', 'stepFree quietSpace interpreter', 'Bring every letter, opened or not.', 'fresh'],
  ['Fenwold Advice Shop', 'Forms by phone', 'money', 'Fridays, 10 to 3, we ring you', 'fri morning afternoon', '', 'selfBook', '', 'interpreter', 'Lovage rings at the time you chose.', 'ageing'],
  ['Fenwold Community Transport', 'Dial-a-ride', 'company', 'Weekdays, 8 to 6, booked two working days ahead', 'mon tue wed thu fri morning afternoon', 'From your own door', 'selfBook', '£3 each way, bus passes taken', 'stepFree carerWelcome transport', 'The driver comes to the door.@', 'fresh'],
  ['Staithe Food Pantry', 'Food pantry', 'food money', 'Wednesdays and Saturdays, 10 to 12', 'wed sat morning', 'The Old Net Loft, Staithe Lane', 'walkIn', '£4 a shop, the first one free', 'stepFree carerWelcome', 'No voucher needed. Choose what you like.', 'fresh'],
  ['Staithe Food Pantry', 'Pantry supper club', 'food company', 'Last Friday, 5:30 to 7', 'fri evening', 'The Old Net Loft, Staithe Lane', 'selfBook', '', 'stepFree toilet', '', 'ageing'],
  ['Quillbeck Knit and Natter', 'Knit and natter', 'making company', 'Thursdays, 10 to 12', 'thu morning', 'Quillbeck Library, upstairs', 'walkIn', '', 'stepFree toilet quietSpace', 'Wool and needles are there.', 'ageing'],
  ['Ambry Tai Chi', 'Seated tai chi', 'moving', 'Mondays, 11 to 12', 'mon morning', 'Ambry Village Hall', 'walkIn', '£3, first one free', 'stepFree toilet carerWelcome parking', 'All seated if you like.', 'fresh'],
  ['Ambry Tai Chi', 'Tai chi by video', 'moving', 'Thursdays, 7 to 7:45', 'thu evening', '', 'selfBook', '', 'interpreter', 'Camera off is fine.', 'ageing'],
  ['Wold Walkers', 'Longer walks', 'outdoors moving company', 'Sundays, 10 to 1', 'sun morning', 'Wick church gate', 'walkIn', '', 'parking', 'We say how long before we set off.@', 'stale'],
  ['The Long Barn Art Room', 'Open art room', 'making', 'Tuesdays and Fridays, 1 to 4', 'tue fri afternoon', 'The Long Barn, Hurst Lane', 'selfBook', '£2', 'stepFree toilet quietSpace parking', 'You can paint with your back to everybody.', 'fresh'],
  ['The Long Barn Art Room', 'Clay in the evening', 'making company', 'Wednesdays, 6:30 to 8:30', 'wed evening', 'The Long Barn, Hurst Lane', 'selfBook', '£6, clay included', 'stepFree toilet parking', '', 'ageing'],
  ['Fenwold Bereavement Friends', 'Bereavement walks', 'grief outdoors company', 'First Saturday, 10:30 to 12', 'sat morning', 'Quillbeck Park, north gate', 'walkIn', '', 'stepFree toilet', 'Side by side is easier than face to face.@', 'fresh'],
  ['Fenwold Bereavement Friends', 'A friend at home after a loss', 'grief company', 'Weekdays, as you agree', 'mon tue wed thu fri afternoon', '', 'referralOnly', '', 'carerWelcome', 'Comfrey rings first, then comes with whoever will visit you.', 'fresh'],
  ['Digital Door', 'Tablet lessons', 'learning', 'Tuesdays, 2 to 4', 'tue afternoon', 'Lower Thrift Library', 'selfBook', '', 'stepFree toilet', 'One to one. Bring yours or borrow ours.', 'fresh'],
  ['Digital Door', 'Help on the phone with your phone', 'learning', 'Fridays, 10 to 12', 'fri morning', '', 'walkIn', '', '', 'Ring. Pixie talks you through it.', 'stale'],
  ['Hedge School', 'Back to learning mornings', 'learning company', 'Thursdays in term, 9:30 to 12', 'thu morning', 'Ambry Institute', 'selfBook', 'Free under most benefits', 'stepFree toilet quietSpace carerWelcome', 'We help with the form. Nobody is tested.', 'fresh'],
  ['Hedge School', 'Letters and sums, no hurry', 'learning money', 'Mondays, 1 to 3', 'mon afternoon', 'Ambry Institute', 'selfBook', '', 'stepFree toilet quietSpace', '', 'ageing'],
  ['Thrift Choir', 'Thrift Choir', 'music company', 'Mondays in term, 7 to 8:30', 'mon evening', 'St Anne’s, Lower Thrift', 'walkIn', '£3', 'stepFree toilet transport', 'Lifts from three villages. Ask Cadence.', 'ageing'],
  ['St Bride Lunch Club', 'Lunch club', 'food company', 'Tuesdays and Fridays, 12 to 2', 'tue fri afternoon', 'St Bride’s parish room', 'selfBook', '£5.50 for two courses', 'stepFree toilet carerWelcome transport', 'Tell Pearl about diets the day before.@', 'fresh'],
  ['Bramble Bank Forest Garden', 'Forest garden days', 'outdoors helping company', 'Wednesdays, 10 to 3', 'wed morning afternoon', 'Bramble Bank, Wick Road', 'walkIn', '', 'toilet parking', 'Fire, tea, small jobs.@', 'fresh'],
  ['Bramble Bank Forest Garden', 'Caneuon Ŵyn: Welsh songs by the fire', 'music outdoors company', 'Last Sunday, 3 to 5', 'sun afternoon', 'Bramble Bank, Wick Road', 'walkIn', '', 'toilet', 'No Welsh needed. Somebody sings each line first.', 'ageing'],
  ['Dads and Dens', 'Den building', 'outdoors caring company', 'First Saturday, 10 to 12', 'sat morning', 'Nettlecombe Wood, the gate on Hurst Lane', 'walkIn', '', 'parking', 'Dads, grandads, uncles. Rain or shine.', 'stale'],
  ['Signing Corner', 'Signing practice', 'learning company', 'Wednesdays, 6 to 7:30', 'wed evening', 'Quillbeck Library, the small room', 'walkIn', '', 'stepFree toilet interpreter', 'Beginners and hearing families too.', 'ageing'],
  ['Memory Lane Singers', 'Memory singing', 'music caring company', 'Thursdays, 2 to 3:30', 'thu afternoon', 'Ambry Village Hall', 'walkIn', '', 'stepFree toilet carerWelcome parking', 'Carers sing as well, that is the rule.', 'fresh'],
  ['Quillbeck Learn to Swim', 'Adult swimming lessons', 'moving learning', 'Mondays, 8 to 9 in the evening', 'mon evening', 'Quillbeck Baths', 'selfBook', '£4', 'stepFree toilet parking', 'A women-only hour with the curtains drawn.', 'stale'],
  ['Fenwold Language Café', 'Language café', 'learning company', 'Saturdays, 10 to 12', 'sat morning', 'Quillbeck Hall, the front room', 'walkIn', '', 'stepFree toilet carerWelcome interpreter', 'Any language, any level. Children play.', 'ageing'],
  ['Nettlecombe Bee Group', 'Bee mornings', 'outdoors learning', 'Saturdays, April to September, 10 to 12', 'sat morning', 'The orchard, Chapel Lane', 'selfBook', '', 'parking', 'Suits to lend. Watch from behind the mesh first.', 'stale'],
  ['Quillbeck Community Trust', 'Garden behind the hall', 'outdoors company helping', 'Fridays, 10 to 12', 'fri morning', 'Quillbeck Hall', 'walkIn', '', 'stepFree toilet', 'Gale has gloves for everybody.', 'new'],
  ['Quillbeck Community Trust', 'Carers’ coffee', 'caring company', 'Second Tuesday, 10:30 to 12', 'tue morning', 'Quillbeck Hall, the front room', 'walkIn', '', 'stepFree toilet quietSpace carerWelcome', 'Bring whom you care for; there is company for both.', 'stale'],
];
