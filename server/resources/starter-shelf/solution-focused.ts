import type { StarterNote } from './starter-note.ts';

/** Theoretical underpinning: solution focused, strengths-based. */
export const solutionFocused: readonly StarterNote[] = [
  {
    key: '1.1',
    theme: 'Solution building, strengths, positivity and future-orientated',
    title: 'Start with what is already going well',
    summary: 'Four questions that find strengths before you talk about what is wrong.',
    purpose: 'For a first talk, or for a talk that keeps going back to problems.',
    tags: ['strengths', 'goals'],
    text: `**What it is**
Most people who come to us have told the story of their problems many times. Few have been asked what they are good at. A link worker in the study says: “when you support them to recognise their strengths and their assets, that can be really empowering for them”.

**Try this**
- Ask about strengths in the first ten minutes, before you ask what is wrong.
- Write down the person’s own words for what they do well.
- Read those words back at the end of the talk.
- Begin the next talk with one of them.

**Words you could use**
- “What gets you through a bad day?”
- “What would a friend say you are good at?”
- “When was this last a little better? What was different then?”
- “What do you hope will be different by spring?”

**Watch out**
Strengths are no reason to hurry past pain. If somebody needs to be sad first, listen first. Do not cheer people up: look for what is true, however small it is. Getting dressed and coming to the door can be a strength today.`,
  },
  {
    key: '1.2',
    theme: 'Asking questions rather than telling patients what to do',
    title: 'Ask, do not tell',
    summary: 'How to swap advice for open questions, and what to do when people ask you to decide.',
    purpose: 'For talks in which you notice that you do most of the suggesting.',
    tags: ['asking', 'listening'],
    text: `**What it is**
A good idea that is ours rarely lasts. One that people find for themselves often does. As one link worker puts it: “I would never tell them to, you know, attend this group, it will be great for you. Because it might not be”.

**Try this**
- Count your questions and your suggestions in one talk. Aim for three questions to each suggestion.
- Begin questions with “what” and “how”. “Why” can sound like blame.
- After a question, count to five before you say anything else.
- Before you share an idea, ask whether it is wanted.

**Words you could use**
- “What have you thought of yourself?”
- “What would have to be in place for that to work?”
- “Would it help to hear what others have tried?”
- “How would you know that it is right for you?”

**Watch out**
Some people want you to choose for them, above all when they are worn out. Offer two or three things and say what each is like. Then ask which one feels nearest. In danger, tell: say plainly what you will do and whom you will call.`,
  },
  {
    key: '1.3',
    theme: 'Goal and action orientated',
    title: 'Goals small enough to reach this week',
    summary: 'Turn a big wish into one step that somebody can do in the next seven days.',
    purpose: 'For the end of a talk, when it is time to say what happens next.',
    tags: ['goals', 'motivational'],
    text: `**What it is**
People often ask too much of themselves, then feel that they have failed. The study describes “helping them to set some goals that are realistic”. A good goal is small, has a day and belongs to the person.

**Try this**
- Ask for the big wish and write it down as it is said.
- Ask what the first sign of it would be.
- Make a step of that: what, where, which day, with whom.
- Ask how sure they feel, from 0 to 10. Below 7, make the step smaller.
- Agree how you will both hear how it went.

**Words you could use**
- “What is one small thing you could do before we talk again?”
- “Which day suits it best?”
- “What might get in the way, and what then?”
- “You said 5. What would make it a 7?”

**Watch out**
A goal written for our form is not yet a goal of the person. If it was not done, be curious and not cross: the step was the wrong size. Celebrate half of it. Change the step before you doubt the person.`,
  },
  {
    key: '1.4',
    theme: 'Motivational interviewing techniques',
    title: 'Motivational interviewing that you already do',
    summary: 'Five skills by name, so that you can notice them and use them on purpose.',
    purpose: 'For sharpening skills that you may have without a course.',
    tags: ['motivational', 'asking'],
    text: `**What it is**
Many of us use these skills without the name. “I do use them [MI techniques], but without actually knowing”, says one link worker. The heart of it is to let people hear their own reasons for change.

**Try this**
Pick one skill for one week:
- **Open question:** it cannot be answered by yes or no.
- **Affirmation:** name something that the person did well.
- **Reflection:** say back what you heard, or what lies under it.
- **Summary:** gather three things and ask what is missing.
- **Scaling:** a number from 0 to 10, then “why not lower?”

**Words you could use**
- “You kept going although nobody thanked you.”
- “Part of you wants to go, and part of you would rather stay in.”
- “You said 4. Why not 2?”
- “So there is the sleep, the letter and your sister. What have I missed?”

**Watch out**
When you argue for change, people argue against it. If you hear “yes, but”, step back and reflect. Skills without warmth sound like tricks, so be interested first. A peer who listens to how you practise is worth more than a handbook.`,
  },
  {
    key: '1.5',
    theme: 'Underpinning philosophy ‘What matters to the individual’',
    title: 'Ask what matters, then write it down first',
    summary: 'One question to begin with, and how to keep its answer in sight to the end.',
    purpose: 'For first talks, plans and reviews that should stay about the person.',
    tags: ['whatMatters', 'listening'],
    text: `**What it is**
“What is the matter?” gets a list of troubles. “What matters to you?” gets a life. A link worker calls it “quite a profound thing”: to “hear what matters to them, the meaning that they give to their lives”.

**Try this**
- Ask it early, and ask it again at each review. The answer moves.
- Put the answer on the first line of the plan, in the person’s own words.
- Hold each idea against that line: does it serve what matters?
- Leave out what does not, even if there is a leaflet for it.

**Words you could use**
- “What does a good day look like?”
- “What do you miss most?”
- “If one thing were different, what should it be?”
- “What do you never want to give up?”

**Watch out**
The first answer may be what people think we want to hear. Wait, and ask what else. What matters may be a dog, a garden or being left in peace: none of these is too small. Where it is something that we cannot give, say so kindly and look for what comes near.`,
  },
];
