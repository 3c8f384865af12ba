export interface DirectTalk {
  /** Keys of people; the first one begins. */
  people: readonly [string, string, ...string[]];
  /** Threads in order, weeks apart. */
  threads: readonly string[];
  /** Working days before the story's end on which the newest thread was. */
  endsDaysAgo: number;
}

/** What is said in direct rooms. */
export const directTalk: readonly DirectTalk[] = [
  {
    people: ['hazel', 'rowan'],
    endsDaysAgo: 0,
    threads: [
      `hazel: Hello Rowan, Hazel from Teasel House. You said in the county room that you'd a letter that works. Could I see it?
rowan: Of course. No names in it, so take it and bend it as you need.
hazel: Thank you, it's so much shorter than mine.
rowan: Mine used to be three pages as well.`,
      `rowan: Are you going to the practice meeting? I pass the end of your road.
hazel: I am! A lift would save me the early bus.
rowan: Ten past nine at the bus shelter.
hazel> I'll bring the coffee.`,
      `hazel: Could I think out loud for five minutes? Not about anybody, about me and Wednesdays.
rowan: Ringing you at one.
hazel: Thank you for that. I've moved the long visit to the morning and it already feels different.
rowan: Good. You were going to work it out anyway.`,
      `rowan: I was at Loosestrife last week. You were right about the gate.
hazel: Did Barnaby give you a job?
rowan> I was allowed to hold a string.
hazel: That's promotion.`,
      `hazel: Are you about on Friday? I'd like to go through the shared letter before you offer it round.
rowan: Yes, after eleven. I've made the date bold, Cicely's idea.`,
    ],
  },
  {
    people: ['hazel', 'mallow', 'linnet'],
    endsDaysAgo: 1,
    threads: [
      `hazel: You two have both been to the grief café. Could we go through what to ask before a first visit, so that we all ask the same?
mallow: Good idea. Who is at the door, can you just sit, how long is it.
linnet: And can somebody come along who isn't grieving. It matters to carers.
hazel> Adding that.`,
      `linnet: I tried our four questions on the lunch club as well. They work there too.
mallow: Then they're not about grief, they're about doors.
hazel: "Doors" is a good name for it.`,
      `mallow: Shall we put the four questions on one card?
hazel: Yes. Big letters.
linnet: I'll lay it out tonight. No I won't, I'll do it tomorrow, in work time.
mallow> Well caught.`,
    ],
  },
  {
    people: ['hazel', 'barnaby'],
    endsDaysAgo: 0,
    threads: [
      `hazel: Hello Barnaby, Hazel from Teasel House. Is there room on Tuesdays and Thursdays just now, and is it all right to come and only watch?
barnaby: There is. They can sit on the wall with me. No need to book, but ring if the bus is late and I'll wait.
hazel: That is so kind. Thank you.`,
      `barnaby: We have three pairs of boots to lend now, sizes five, eight and eleven.
hazel: You think of everything.
barnaby: My wife thinks of everything. I carry the boots.`,
      `barnaby: The path by the tap is mended. Wheels get to the raised beds now.
hazel> That makes a real difference to two people. I'll come and see it.
barnaby: Come for tea.`,
      `hazel: A colleague from Brackenford will ring you this week, Rowan. I told him before nine or after your tea. Is it still right that you have room on both mornings?`,
    ],
  },
  {
    people: ['rowan', 'petal'],
    endsDaysAgo: 4,
    threads: [
      `rowan: Hello Petal, could you tell me about the raised beds? How high are they, and can a chair get its knees under?
petal: Two can, they're like tables. The others are for leaning. We've tools for one hand as well.
rowan: Perfect, thank you. I'll come and look before I send anybody.
petal> Do. We like to be looked at first.`,
    ],
  },
  {
    people: ['marjoram', 'hazel'],
    endsDaysAgo: 3,
    threads: [
      `marjoram: Would you open the next practice meeting, Hazel? Five minutes, the thing with the four questions.
hazel: Me? All right. Sitting down, though.
marjoram: Sitting down is how we do everything.`,
      `marjoram: Thank you for this morning. Three people asked me for the card.
hazel> It's Mallow's and Linnet's as much as mine.
marjoram: I said so.`,
    ],
  },
  {
    people: ['marjoram', 'linden'],
    endsDaysAgo: 0,
    threads: [
      `linden: Hall is booked for the whole run, same price. They'll leave the heating on.
marjoram: You have magic words for caretakers.
linden: I say thank you and remember the dog's name.`,
      `marjoram: Could you try the phone line before the meeting this time? Last time we all sounded like a tin.
linden: Tested it from the car park. Clear as a bell.`,
      `linden: The list of who is coming: thirty-one, six by phone, two vegan, one who cannot sit near the door.
marjoram> Thank you. I'll do the chairs.
linden: I have done the chairs.`,
    ],
  },
  {
    people: ['teazle', 'hazel'],
    endsDaysAgo: 2,
    threads: [
      `teazle: Hazel, your hour this month: Wednesday at two, or Thursday at ten?
hazel: Thursday at ten, please.
teazle: In the book. Walk or room?
hazel> Walk, if it's dry.`,
      `hazel: Could we bring ours forward? Nothing is on fire, I'd just like not to wait.
teazle: Tomorrow at half past four, by phone.
hazel: Thank you.`,
    ],
  },
  {
    people: ['sorrel', 'rosemary'],
    endsDaysAgo: 5,
    threads: [
      `sorrel: Hello Rosemary, how are numbers at the café? I don't want to fill your room.
rosemary: Eight last time, ten is cosy, twelve is too many. Ring me the day before and I'll tell you how it looks.
sorrel: I will. And thank you for the soft chairs.
rosemary> There are two more coming.`,
    ],
  },
  {
    people: ['yarrow', 'gale'],
    endsDaysAgo: 6,
    threads: [
      `yarrow: Is the garden behind the hall free on Monday mornings? I've a group that wants to be outdoors near a kettle.
gale: Free until noon. The kettle is yours, the mower isn't.
yarrow: Fair. What does it cost?
gale> For a first month nothing. Then we talk.`,
    ],
  },
  {
    people: ['sedge', 'piper', 'basil'],
    endsDaysAgo: 1,
    threads: [
      `sedge: Draft of the one-pager: five reasons, a tally by month, what we can do instead. Nothing on it that belongs to one person.
piper: I'd put "what we can do instead" first.
basil: Agreed, it changes the whole tone.
sedge> Moved.`,
      `basil: Read it again. It's ready. I will come along on the day.
piper: Shall I bring the card for reception too?
basil: Yes, please.`,
    ],
  },
  {
    people: ['kalina', 'zahra'],
    endsDaysAgo: 7,
    threads: [
      `kalina: Do you have an interpreter you trust for Ukrainian? The phone one cut us off twice.
zahra: I do, in person, Thursdays. I'll ask if I may give you the number.
zahra: She says yes. It's in Contacts now, with her hours.
kalina> You have saved my week.`,
    ],
  },
  {
    people: ['rye', 'cobb'],
    endsDaysAgo: 2,
    threads: [
      `rye: Cobb, if five people want a Thursday loop past the lunch club, can you do it?
cobb: I can try it for six weeks. Five seats filled or it doesn't pay for the diesel.
rye: I'll find you five.
cobb> Then I'll find you a driver.`,
      `rye: Five it is. Two of them fold.
cobb: The people or the chairs?
rye: The chairs.`,
    ],
  },
  {
    people: ['violet', 'forrest', 'malina', 'rosa'],
    endsDaysAgo: 3,
    threads: [
      `violet: The four of us and the library van: who can do which week?
forrest: First and third.
malina: Second.
rosa: Fourth, and I'll bring the falls leaflets in big print.
violet> That is a rota. Well done us.`,
    ],
  },
  {
    people: ['campion', 'oakley'],
    endsDaysAgo: 8,
    threads: [
      `campion: Oakley, is there a quiet hour in the shed, without the big saw?
oakley: Mondays till eleven. I hide the plug.
campion: Thank you. That is just what I was hoping for.
oakley> Tell him nobody has to talk.
campion: I always do. It's the best thing about you lot.`,
    ],
  },
];
