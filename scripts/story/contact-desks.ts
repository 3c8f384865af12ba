/** Group, what the desk or person is called there, what they do. */
export type DeskRow = readonly [organisation: string, name: string, role: string];

/** Whom one reaches beside those who have an account: desks, kitchens and helpers. */
// prettier-ignore
export const deskRows: readonly DeskRow[] = [
  ['Quillbeck Community Trust', 'Front desk', 'Takes messages, knows who is in'],
  ['Quillbeck Community Trust', 'Hall bookings', 'Rooms, keys and the minibus'],
  ['Quillbeck Community Trust', 'Garden shed phone', 'Answered on gardening days'],
  ['Fenwold Advice Shop', 'Advice line', 'Short questions while you wait'],
  ['Fenwold Advice Shop', 'Appointments desk', 'Books long forms'],
  ['Fenwold Community Transport', 'Booking office', 'Journeys, two working days ahead'],
  ['Fenwold Community Transport', 'Briony Axle', 'Drives the Ambry bus, knows the door steps'],
  ['Staithe Food Pantry', 'Pantry phone', 'Answered while the pantry is open'],
  ['Lower Thrift Warm Room', 'Kitchen', 'Says what is for lunch'],
  ['Nettlecombe Community Kitchen', 'Kitchen', 'Ask here about diets'],
  ['Thrift Street Repair Café', 'Clover Bodkin', 'Mends clothes, keeps the list of menders'],
  ["Quillbeck Men's Shed", 'Workshop phone', 'Loud, so let it ring'],
  ['Ambry Grief Café', 'Primrose Tallow', 'Meets newcomers at the door'],
  ['Wick Singers', 'Wren Semibreve', 'Plays the piano, arranges lifts'],
  ['St Bride Lunch Club', 'Kitchen', 'Counts the plates the day before'],
  ['Digital Door', 'Sorbus Keyes', 'Lends tablets'],
  ['Hedge School', 'Office', 'Funding and term dates'],
  ['Wold Walkers', 'Heather Styles', 'Keeps the list of walks'],
  ['Fenwold Bereavement Friends', 'Office', 'First calls, Monday to Wednesday'],
  ['The Long Barn Art Room', "Myrtle O'Dell", 'Opens the barn'],
  ['Ambry Tai Chi', 'Yarrow Stillwell', 'Takes the Friday class'],
  ['Memory Lane Singers', 'Damson Ferrer', 'Speaks with carers'],
  ['Quillbeck Learn to Swim', 'Pool desk', 'Lockers, times and curtains'],
  ['Saltmarsh Wildlife Volunteers', 'Hut phone', 'Answered at low tide'],
  ['Bramble Bank Forest Garden', 'Olwen Ŵynn', 'Knows every path that is step-free'],
];
