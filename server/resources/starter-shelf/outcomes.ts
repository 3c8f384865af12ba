import type { StarterNote } from './starter-note.ts';

/** Outcomes from the social prescribing approach. */
export const outcomes: readonly StarterNote[] = [
  {
    key: '5.1',
    theme: 'Individual achievements, positive change',
    title: 'Notice change and say it aloud',
    summary: 'How to see small change early, and help the person see it too.',
    purpose: 'For reviews, and for weeks in which nothing seems to move.',
    tags: ['achievements', 'strengths'],
    text: `**What it is**
Change is often visible to others first. “They’re in better social networks they don’t feel so isolated”, a link worker says, with “physical health benefits as well that come from that feeling of well-being”. People who see their own change keep going.

**Try this**
- In the first talk, note one thing that is hard now, in the person’s words.
- At each review, read it out and ask what it is like today.
- Ask about sleep, getting out, people and worries: four small questions, the same each time.
- Look for what they no longer mention.
- Ask who else has noticed.

**Words you could use**
- “In March you said that the mornings were the worst. And now?”
- “What can you do today that you could not do then?”
- “How did you manage that?”

**Watch out**
A form cannot tell the whole story, and a better number is not the aim. Do not claim what you cannot know: much else happens in a life. When you share a success with colleagues, leave out all that could show who it was.`,
  },
  {
    key: '5.2',
    theme: 'Gratitude, patients reflecting significant differences made to their lives',
    title: 'Let thanks in, and pass them on',
    summary: 'What to do with thanks, for yourself, for the person and for those who helped.',
    purpose: 'For good days to keep, and for hard weeks in which to read them.',
    tags: ['gratitude', 'workload'],
    text: `**What it is**
Sometimes people tell us what it meant. “Somebody once told me that it saved their life”, says one link worker. Such words are easy to wave away. They are worth keeping, and often they belong to several people.

**Try this**
- When somebody thanks you, stop and say “thank you for telling me”.
- Ask what exactly helped. That is the best feedback you will get.
- Give the thanks back: what did the person do themselves?
- Pass them on to the group that was part of it, without saying who said it.
- Keep a page of such lines, with no names on it, for a hard week.

**Words you could use**
- “What was it that made the difference?”
- “You did the hardest part. I walked beside you.”
- “May I tell the group that it helped somebody, without saying who?”

**Watch out**
Presents need your organisation’s rules. If somebody says that you are the only one who cares, be glad with them and widen the circle soon. Words such as “it saved my life” can weigh on you: take them to supervision, as you would a hard story.`,
  },
  {
    key: '5.3',
    theme: 'Provision of green spaces, community interventions and resources',
    title: 'Start something small outdoors',
    summary: 'From an idea to a first date: six steps for a new group.',
    purpose: 'For when three people in a row need a thing that does not exist.',
    tags: ['greenSpaces', 'bereavement', 'anxiety'],
    text: `**What it is**
New things grow from need. The study tells of workshops on bereavement, then “anxiety and mindfulness”, and adds: “I think things will grow organically”. Outdoors is cheap, open to many and easy on talk.

**Try this**
- Ask three people what they would come to. Use their words for the name.
- Find a place: a park, an allotment, a churchyard with a bench, a short flat path.
- Find one partner who will be there when you are not.
- Fix four dates and no more. Four can be kept.
- Walk the way first: toilets, benches, bus stop, mud, shade.
- After the fourth, ask who would carry on, and what they need.

**Words you could use**
- “We walk for half an hour at the pace of the slowest.”
- “You can come and say nothing.”
- “Who could bring a flask?”

**Watch out**
Ask your organisation about insurance and first aid before the first date. Say plainly what happens when it rains. A group on grief needs somebody who can hold it: ask a bereavement service to stand by. Not all like mud, so keep something indoors too.`,
  },
];
