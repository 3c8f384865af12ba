/** Talk of the topic rooms about looking after oneself, and about tools of the trade. */
export const boundariesTalk: readonly string[] = [
  `a: How often do you ring? Honestly. I have [two|three] people I ring every week and I think it's for me as much as for them.
b: Fortnightly at most, and we write the date of the next call together. If it's weekly something else is missing and I go looking for it.
c> "For me as much as for them" is brave. I had one of those last year.
a: [Looking for what's missing, then.|Thank you for not being shocked.]`,
  `a: Endings. What do you say at the last visit?
b: I start saying it at the first one: "we've about six meetings, and the door stays open". Then the last one isn't news.
c: I read out what they told me on day one and ask what they'd say to that person now. [Tissues needed.|Usually there's laughter.]
d> Oh that is lovely. Using it.`,
  `a: Somebody has found my [own mobile number|personal page]. How have you dealt with it, kindly?
b: Said so straight away: "I only answer the work phone, and I switch it off at five so that I can be any use tomorrow." Told my manager the same day.
c: Telling the manager isn't making a fuss, it's keeping both of you safe.
a> Thank you. Told mine. [Feels better already.|He was good about it.]`,
  `a: What do you do with presents? I've been offered [a jar of honey|eggs every week|a knitted hat] and saying no felt worse than yes.
b: I take it for the team, say so, and write it down. It goes on the table with a note.
c> "For the team" solves nearly all of it. [Not a car.|The eggs made a very good cake.]`,
  `a: A referral came in today that was [far beyond|nowhere near] what we should hold. I rang the surgery, said so, and stayed on the line until they had a name to take it. Shaking a bit.
b: That's exactly what you should have done.
s: It is. Ring me when you have ten minutes, you don't have to carry the rest of the day with that.
a> Ringing you at {hour}.`,
  `a: When you're [off sick|on leave], who do people ring? I've realised mine only know *me*.
b: I introduce a colleague at the second meeting, in person or on speaker. "If I'm away, this is the voice you'll get."
c: We do it in pairs. It also means that I can be ill without lying there thinking about it.`,
  `a: What would you say to a colleague who answers messages at ten at night?
b: I'd ask who it's for. Then I'd offer to swap phones out of the building for a week.
c> I was that colleague. What helped was somebody saying it out loud and not as a telling-off.
d: Same here. The phone now lives in the boot of the car.`,
  `a: "You're the only one who understands me." I [heard|got] it again this week and it still pulls.
b: I say: "I'm glad you feel heard. Who else could hear a bit of this?" And I put a date on it.
c: Thank you for the words. I just go red.`,
  `a: Do you have a number you stop at? Open people, I mean. I'm at the point where I can't hold their stories apart.
b: Thirty, and I say so in writing before I get there.
c: I had over thirty and told my lead it was a safety thing, not a me thing. That was heard.
s> It is a safety thing. Say it early, please, all of you.`,
  `a: The open door: how do you end and still mean "come back any time"?
b: A card with the number and "you can start at the front of the queue of your own story, no need to tell it all again". I keep a short note, with their say-so, so that it's true.
c> No need to tell it all again. That's the sentence people need.`,
  `a: I [left my work phone in the car|switched the phone off at five] all weekend and nothing fell down.
b: Say it again for those at the back.
c> I'm at the back. I heard.`,
  `a: How do you say "not this week" to a surgery that [adds people to the list without asking|books over my lunch]?
b: In writing, friendly, with the next free date in the first line. They want a date, not a reason.
c: And your lead copied in the first time. Never needed it the second time.
a: [Date first. Sent.|Done, and nobody shouted.]`,
  `a: Is it all right to [cry in the car|feel relieved when someone doesn't come]? Asking for, well, me.
b: Yes.
c: Yes, and tell your supervisor you asked. It's worth an hour.
s> It is. Ring me on {weekday}.`,
  `a: I tried {b}'s sentence: "That is more than one visit's worth, shall we choose?" It [worked like a key|gave us our hour back].
b: I got it from my own supervisor. Pass it round.
c: Passed.`,
  `a: [Six|Eight] meetings and an ending in sight, and today came "but there is one more thing". There always is, isn't there.
b: Nearly always. I write it on the card for whoever comes next, and that may be themselves.
c> "There's one more thing" can also mean "I'll miss you". Worth saying out loud.
a: [Oh. Yes. That was it.|I think you're right.]`,
  `a: What is our line on social media? Somebody [asked to be friends|found my running club page] and I went hot and cold.
b: "I keep that for family, so that I can be all here when I'm with you." Then a change of subject.
c: And tighten your settings tonight. I mean tomorrow, in work time.`,
  `a: Working from home [yesterday|on {weekday}] I took a call at the kitchen table and it [stayed in the kitchen|was there at supper]. How do you keep it out?
b: A chair I only work in. Silly, and it works.
c: I walk round the block at five as if I were coming home.
d> Same walk here, with a dog who thinks it's for her.`,
  `a: My [list|diary] says [forty-one|thirty-eight|thirty-six] open. I said it to my lead in those words today and we closed [five|four] together.
b: Well said and well closed.
s: Thank you for saying it early. It is easier at thirty-six than at sixty.`,
];

export const digitalTalk: readonly string[] = [
  `a: Digital Door have [two tablets|three tablets] to lend for six weeks, with data on them. {weekday} is collection. They'd like one of us to come along for the first ten minutes.
b: I'd like one for somebody from {weekday2}.
a> I've put you down. Bring a bag with a zip, it rains sideways there.`,
  `a: What do you do when the form is online only and the person isn't?
b: Library, {weekday} morning, champion beside them, they press the keys. I'm just the company.
c: The phone number for "help to fill it in" is on page nine of the guidance. It's always on page nine.
a: [Page nine. Of course.|Thank you, found it.]`,
  `a: Passwords. I refuse to know them, but then we lose [a week|half a visit] each time.
b: A small notebook that lives in the kitchen drawer, in their writing. Better than the same word for everything.
c> Notebook here too. I look out of the window while they write.`,
  `a: Scam calls again this week, "from the surgery". I've a one-page sheet in large print: hang up, wait, ring back on the number on your letter.
b: Can I have fifty?
a: [Printing them.|They'll be at reception on {weekday}.]`,
  `a: Has anybody tried video calls with people who are hard of hearing? Captions on [helped|made such a difference] today.
b: Brook showed me: captions, good light on your own face, slow, and no background picture.
c> The light on your own face is the one nobody thinks of.`,
  `a: Small victory: a first video call with family abroad. [I only held the elbow.|I found the button, they did the rest.]
b: That's a good day's work.
c: [Grinning.|Lovely.]`,
  `a: Where can people [print|print and scan] for nothing now that the post office has stopped?
b: {town} library, five pages a week free. The hub at Wick as well, ask for Olive's list.
c: And the Advice Shop if it's for a claim.`,
  `a: Do any of you text with people? I'm never sure what's safe to put in one.
b: Day, time, first name of me, nothing else. Never the name of the group if it says what it's for.
c> That last one. "See you at the usual place" was my lesson.`,
  `a: {town} library has [a new champion|two new volunteers] on {weekday}s, very patient. [She lets the silence be.|He makes people laugh at the printer.]
b: Good to know. Do people book?
a> [No, just come before eleven.|Ring first if it's for a long form.]`,
  `a: A phone shop sold somebody a contract they [can't read|never asked for]. Who deals with that?
b: The Advice Shop, within fourteen days it can be undone. Take the box along.
c: [I've gone with someone, it took ten minutes.|They were firm with the shop. Lovely to watch.]`,
  `a: Talking newspapers and audiobooks: is the library app usable for people who don't see well? I [got lost in it myself|gave up at the third menu].
b: Not really. The player on the memory stick is: one big button. Myrtle lends them.
c> One big button is what I want for everything.`,
  `a: The surgery app [changed again|asks for a photo of a passport now]. Three people [locked out|stuck] this week.
b: Reception can do it at the desk with a bill and a chat. They don't say so, you've to ask.
a: [I'll ask. Thank you.|Asked, and it's true.]
c: I've written that on the whiteboard.`,
  `a: Tablet lessons: the {season} course at Digital Door starts on {weekday} at {hour}, [six|five] people, six weeks. Pixie would rather have nerves than know-it-alls.
b: I've just the nerves for her.
c: [Can family come along?|Is there a bus?]
a> [Yes to that.|There is, and she waits for it.]`,
  `a: How do you explain "the cloud"? I [failed again today|said "other people's computers" and it got worse].
b: A left-luggage office. You keep the ticket.
c: Oh that's good. Mine was a shed at your sister's.`,
  `a: [Reminder|A gentle reminder] that the free data cards at {venue} go out on the first {weekday}. One a household, [bring nothing|no forms].
b: [Thanks.|I've passed it on.]`,
];

export const newInPostTalk: readonly string[] = [
  `a: Hello all. [Second week|Third week|Second month] in post, [two|three] surgeries, one very full head. What do you wish somebody had told you?
b: Welcome! That you'll feel useless until about month three, and that you aren't.
c: Sit in reception for a morning. They know everything and they decide who hears about you.
d> And eat lunch. Truly.
a: [I've written all of that down.|Thank you. Reception tomorrow then.]`,
  `a: Is it normal to not know what I'm doing on most days?
b: Yes.
c: Yes, and the ones who never feel it worry me.
d: I keep a list called "things I found out this week". Look back at it in a month.`,
  `a: What do you take with you on a first visit? My bag weighs more than I do.
b: Pen, paper, charged phone, a card with my name. The leaflets stay in the car.
c> And your supervisor's number where you can reach it with one hand.`,
  `a: Who do I ask about [the out-of-area referrals|mileage|supervision] when my manager is away?
b: Your supervisor for anything that sits badly. Linden for everything with a form.
a> [That's a good split.|Good rule, thank you.]`,
  `a: Shadowed {b} today. I'd never seen anybody ask so little and hear so much.
b: You're kind. Most of it is not having a second question ready.`,
  `a: How long did it take you to learn the groups? There seem to be hundreds.
b: Pick five. Go to them. Drink the tea. Then the next five.
c: And ring before you send anyone, every single time, for the first year.`,
  `a: What should be in the folder that I carry? [Mine has forty pages.|I've been given a ring binder.]
b: One page: who to ring when it's bad, with numbers. The rest lives in Contacts.
c> And that page in your pocket, not the folder.`,
  `a: First practice meeting on {weekday}. [Any advice?|I'm more nervous than I'd like.]
b: Sit near the door, take biscuits, say one true thing.
c: And don't say yes to anything new on the spot. "I'll look and come back to you by Friday."
a: [Survived it. The biscuits helped.|Thank you, that calmed me.]`,
  `a: How many people do you see on a normal day? I've been told [four|six|eight] and it [isn't possible|feels like a queue].
b: Three to four if there's driving. Phone days a few more.
c: And one hour for notes that nobody gets to book. Guard that hour.`,
  `a: Can I ask a silly question? What's the difference between us and a [care coordinator|health coach|community connector]?
b: Not silly. Care coordinators hold the plan, coaches hold the goal, we hold the story and the way in.
c: In this county it also depends on who's paying. Ask Linden for the drawing.
d> I *have* the drawing. It has a hedge in it.`,
  `a: I made [my first referral to a group|my first home visit] today and nothing went wrong!
b: Hooray! 
c: Now write down what you did, for the next new one.`,
  `a: Does the tiredness [go|wear off]? I'm asleep by nine.
b: It does, about when you stop driving the wrong way to places.
c: And when you learn which stories to hand back. Talk about it in supervision, it's what it's for.`,
  `a: Who would let me [listen in on|sit beside them for] a first call this week? [Any day but {weekday}.|I can be anywhere by ten.]
b: Come to me {weekday2}. I'll ask the person first, of course.
a> [Thank you so much.|I'll be there.]`,
];
