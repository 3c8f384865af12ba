import type { StarterNote } from './starter-note.ts';

/** Patients drive and lead the process. */
export const patientsLead: readonly StarterNote[] = [
  {
    key: '2.1',
    theme: 'Agency, autonomy, empowerment, and self-management',
    title: 'Leave the pen with the person',
    summary: 'Small ways to hand over choices, calls and notes, so that people lead.',
    purpose: 'For when you find that you do more of the work than the person does.',
    tags: ['selfManagement', 'goals'],
    text: `**What it is**
“Its about personal empowerment”, says a link worker, and about “taking the agency for yourself, go for a walk”. Doing things for people feels kind. Doing things beside them lasts longer.

**Try this**
- Let the person hold the pen and write the plan.
- Make the first phone call together, on loudspeaker. Next time they call and you sit by.
- Give a choice of two times, two places, two ways.
- Ask which everyday thing already does them good: a bath, a walk, a hymn. Plan that first.
- At the end ask who does what, and take the smaller share.

**Words you could use**
- “Which bit would you like to do, and which shall we do together?”
- “What helps you when I am not here?”
- “How would you like to keep track of this?”

**Watch out**
Being in charge is hard for somebody who is ill, grieving or short of money. Do not call it a lack of will when the bus costs too much. Go back a step without shame. Empowering is not the same as leaving alone.`,
  },
  {
    key: '2.2',
    theme: 'Active engagement, not passive recipients',
    title: 'Ready, unsure or not now',
    summary: 'Find out how ready somebody is, and offer what fits that.',
    purpose: 'For people who say yes to everything and then do not go.',
    tags: ['takingPart', 'motivational'],
    text: `**What it is**
Change asks for effort from the person too. “They have to be motivated to make change”, one link worker says, and “be prepared to try new things that might take them out of their comfort zone”. That is easier when we match the pace.

**Try this**
- Ask how much this matters now, from 0 to 10, and how sure they are of doing it.
- **Ready:** book a date together before you part.
- **Unsure:** offer a taste, such as watching once, or a coffee with the person who runs it.
- **Not now:** agree when to ask again, and leave one thing in writing.
- Tell people what a first visit is like: who greets you, where to sit, how to leave.

**Words you could use**
- “What would make it worth the effort?”
- “Shall we just go and look?”
- “It is fine to say no. When should I ask again?”

**Watch out**
Not turning up is often fear, a fare or a bad night, and not a lack of interest. Ask what happened before you close anything. Nobody should have to be cheerful to be helped.`,
  },
  {
    key: '2.3',
    theme: 'Flexible structure informed by patients’ needs',
    title: 'Phone, face to face or at home?',
    summary: 'Choose the way of meeting with the person, and change it when life changes.',
    purpose: 'For planning first talks, and for people whom you cannot seem to reach.',
    tags: ['flexible', 'access', 'anxiety'],
    text: `**What it is**
No one way of meeting fits all. “Most of the time everything is over the phone”, a link worker says, though some feel that “a face to face is more appropriate for them because of anxiety”. The way in can decide whether there is a second talk.

**Try this**
- Ask at the very start: phone, video, at the surgery, outdoors or at home?
- Ask which time of day is good, and who else may be in the room.
- Check hearing, sight, language and reading before you send a letter.
- A walk side by side can be easier than two chairs.
- Ask again after the second talk. What was right may not be right now.

**Words you could use**
- “How do you like to talk about things like this?”
- “Would it help if we met somewhere quiet first?”
- “Shall I text before I ring, so that you know it is me?”

**Watch out**
A home visit needs your organisation’s rules for working alone: somebody knows where you are and when you are back. Offer only what you can keep up. A kept phone call beats a home visit that is moved twice.`,
  },
  {
    key: '2.4',
    theme: 'Patients tell their stories, have the time and space to talk',
    title: 'Listen so that people notice',
    summary: 'What properly listening looks like, and how to make time for it in a full day.',
    purpose: 'For first talks, and for any talk that feels rushed.',
    tags: ['listening', 'trust'],
    text: `**What it is**
“Its listening to their story”, says a link worker, and hearing it “well enough that they know that youre properly listening”. For some people this is the first time that anybody has had the time. It is not what comes before the help. It is help.

**Try this**
- Put the form away for the first half of the talk.
- Say how long you have, so that nobody has to race.
- Let silence be. Count to five.
- Say back the one thing that seems to matter most.
- Ask before you write anything down, and say who will read it.

**Words you could use**
- “I have forty minutes, and they are yours.”
- “Tell me from where you would like to begin.”
- “That sounds as if it has been heavy for a long time.”
- “Have I understood that rightly?”

**Watch out**
Hearing hard stories all day wears us down. Keep ten minutes after a heavy one, and take it to supervision. If you hear that somebody may be harmed, say honestly that you cannot keep this to yourself, and follow your safeguarding route the same day.`,
  },
];
