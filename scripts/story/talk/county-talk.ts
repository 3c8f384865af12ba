/** What is said in the room of the whole county. How threads are written: `read-thread.ts`. */
export const countyTalk: readonly string[] = [
  `a: Does anyone know a [group|place] [near|round] {town} where someone can just [sit in|watch] the first time? [Company matters more than what they do.|Nothing with a sign-up form.|Small would be good.|Afternoons are easiest.|Somewhere without a circle of chairs.]
b> {group}, if {groupTown} is not too far. {lead} meets you [at the gate|at the door|in the car park] and nobody asks you anything. [I rang last week.|I rang on {weekday}.|I was there a fortnight ago.]
c: [Second that.|Yes, them.|Same from me.] {lead} is [kind without making a thing of it|brilliant with shy people|very good at leaving people be].
a: Thank you both. [I'll ring tomorrow.|Ringing now.|Will ring and report back.]`,

  `marjoram: The next practice meeting is in the diary. [Two hours, ten till twelve, with a break that is really a break.|Same place, same tea, ten till twelve.] Tell me by {weekday} what you want on the agenda.
a: [Referrals that are not ours|What we say when a referral is not ours], please. [I have had four this week.|It is most of my week at the moment.]
b> Plus one. Could we bring the wording that worked?
marjoram: That is item one then. [Bring a sentence you have used.|Everybody bring one sentence.]`,

  `marjoram: Venue for the county meeting: {venue}. [Parking behind, step-free, hearing loop.|Step-free by the side door, hearing loop in the main hall.] For the people who cannot get there I have a phone line that works.
a: Is there a bus that gets in before ten from {town}? 
b> There is one at [ten past nine|twenty to nine|ten to nine], it stops at the church. I'm on it most months.
a: [Perfect, see you on it.|Lovely, save me a seat.]`,

  `linden: We have [three|four|two] new starters across the county this month. Please say hello in New in post, and one of you offer a day of shadowing.
a: Happy to take somebody for a {weekday} in {town}.
b: Me too, [{weekday2}s are best|any {weekday2}]. It is mostly car and tea, be warned.
linden>> Thank you, that is more than I hoped for before lunch.`,

  `a: Has anybody rung {group} lately? [The phone goes straight to voicemail|I get no answer on the number we have] and I don't want to send someone to a locked door.
b> [Rang on {weekday}|Rang last week], they are open. {lead} [only picks up before nine|works mornings, so try after two|says text first]. 
a: That explains it. I'll write it in Contacts so nobody else has to guess.
c: This is the sort of thing that saves me half a day. Thanks.`,

  `a: {group} in {groupTown} has [room|a few places|space for four] in the {offers} from {weekday}. {lead} asked me to pass it on, [no referral needed|just turn up|a call first is nice but not needed].
b: Is it step-free?
a> [Yes, and there is a loo on the level.|Mostly. One low step, and they have a ramp for it.|Yes, I checked the path myself.]
b: [Then I know two people who will be glad.|Wonderful, thank you.]`,

  `a: A [good|small] one to end the {today} on. Somebody I walked to the door of a group in [the spring|the autumn|their first week] is now the one who [puts the kettle on|unlocks the hall|greets new people]. 
b: That has made my afternoon.
c> These are the ones to keep for the bad weeks.`,

  `a: How is everyone [wording|putting] it when a surgery sends us [crisis work|housing law|someone who needs the mental health team]? I want to be kind to the receptionist and still say no.
b> I say: "This is not something a link worker can hold safely. Here is who can, and here is what I can do once that is in place." Then I ring the same day, so that it does not land as a shut door.
c: I stole that from {b} a year ago and it works.
d: Could that go on the Shelf? I'd print it.`,

  `a: Reminder to myself and to everyone: no names, no ages, no villages in here. I nearly [typed too much|posted too much] just now and the warning caught me.
b: It caught me on {weekday}. [Slightly annoying, entirely right.|Glad of it, honestly.]`,

  `a: {town} library is [starting|trying] a [quiet hour|chatty table] on {weekday}s from {hour}. Free, no sign-up. [They want us to come and see it first.|They asked whether any of us would come to the first one.]
b: I can go, it is on my way [home|to the surgery].
c: [Ask them about the heating.|Ask if people can bring a dog.|Ask if there is a quieter corner.]
b> Will do. Report on {weekday2}.`,

  `marjoram: The commissioners want [one page|a short paper] on what is missing in Fenwold. I would rather send what you see than what I guess. What have you looked for this month and not found?
a: Anything in the evening for people who work.
b: A men's group that is not about sport. [North of the county especially.|Nothing between {town} and {town2}.]
c: Transport, always transport. There are places, people cannot get to them.
d: Debt advice without a six-week wait.
marjoram: This is gold. [Keep going all week.|I'll close it on {weekday}.]`,

  `a: Is anybody else finding the {weekday} bus through {town2} has [changed|gone to every two hours]? Two people did not get to {group} because of it.
b> Yes, new timetable this month. The dial-a-ride will cover it but wants two working days.
c: I asked the parish council to raise it. [No promises.|They were kind about it.]`,

  `a: If you are free {weekday} at {hour}: [half an hour on the phone|a short call] about what we each do when someone rings every week. Nothing formal, bring a [biscuit|cup of tea].
b: I'm in.
c: In. I need this one.
d: [Can't make it, please tell me after.|I'll join for the second half.]
a>> [Good group. I'll send the number.|Lovely. I'll ring you all at {hour}.]`,

  `a: What do you [say|do] in the first five minutes of a first phone call? I [talk|explain] too much, I can hear it.
b> I ask what sort of day it is. Then I stop talking, which is harder than it sounds.
c: "You can stop me at any time" and then a real pause.
a: The pause. [I'll try it today.|That's the one I don't do.]`,

  `a: Printed board for the surgery waiting room: what do you put on it? Ours has [forty leaflets and nobody looks|been the same since before I came].
b> Three things, changed every month, big type, one phone number. People read it then.
c: And one in a language other than English. We counted, it gets taken most.
a: Down to three then. [Scary but right.|Tomorrow the scissors come out.]`,

  `linden: I have the big room at {venue} for a shared lunch on {weekday}. [Bring what you like eating.|Soup provided, bring bread.] No agenda, that is the point of it.
a: [Coming.|Yes please.] I'll bring the [lentil thing|apple cake|good cheese].
b: Coming, and bringing {c} in the car.
c> Am I? [I am.|Apparently I am.]`,

  `a: {group} tell me they had [eleven|nine|seven] calls from us in one week. {lead} is one volunteer with a paid job. Could we look in Contacts first and share what we know?
b: That is fair. [I was two of them.|Sorry, one was me.]
c: I talk to {lead} on {weekday}s anyway. Send me your questions and I'll ask them all at once.
a> That is kind, and it is the way to keep them.`,

  `a: The {season} timetable of {group} is out: the {offers} will be on {weekday}s. ~> The {season} timetable of {group} is out: the {offers} will be on {weekday}s from next month, not this one.
b: [Noted, thanks.|Thank you, changing it on my list.]
c: Glad you said next month, I had already [told|texted] somebody.`,

  `a: [Quick poll.|Show of hands.] Do you text people the day before a first visit, ring them, or leave them be?
b: Text. Short, with the name of who will be at the door.
c: Ring, but only if we agreed it.
d: Neither unless asked. It feels like checking up.
a> Three answers from three people I trust. [I'll ask them which they'd like, then.|Perhaps the answer is to ask.]`,

  `marjoram: Minutes of the last practice meeting are with everybody. [Thank you for a good one.|It was a good one.] The thing that stayed with me: **ask what is going well before you ask what is stuck.**
a: I have it on a sticky note on the dashboard.
b: Tried it on {weekday} and the whole call went differently.`,

  `a-: Can anyone cover my [slot|drop-in] at the surgery on {weekday}? I have double-booked myself.
b: I might be able to, let me look.
a: Found somebody in my own team, thank you {b}. [Diary lesson learned.|All sorted.]`,

  `a: Warm words wanted. [Hard week here.|It has been one of those weeks.] Nothing to fix.
b: With you. 
c: With you too. Go home on time if you can.
d: My phone is on until five if you would like a voice.
a: Thank you. [That helped more than it should.|I've been read, and it helps.]`,

  `a: Does {host} still do the [volunteer drivers|lift scheme|befriending calls]? I have been told [yes and no|both] in the same week.
b> Yes, but [only inside the county line|only daytime|with a four-week wait just now]. Ask for the coordinator, not the main desk.
a: [Clear at last.|That is clear, thank you.] I'll update the contact.`,

  `a: If a group says "we are full", do you ask about a waiting list? I used to leave it there.
b: I ask when to ring again and put it in the diary. Half the time there is room by then.
c> And I ask what they are short of. Once it was a person to wash up, and that was the way in for somebody.
a: [Oh, that is clever.|I love that.]`,

  `a: Free training: [trauma-informed conversations|suicide awareness|listening skills], half a day, {venue}, places for [twelve|ten] of us. [Lunch included.|Tea and sandwiches.] Say here if you want one and I'll send the list on {weekday}.
b: Yes please.
c: And me. Is it all right for people newish to the job?
a> More than all right. [They asked for a mix.|It was made for you.]
d: One for me, thank you.`,

  `a: For those who drive a lot: the ford at [Nettlecombe Cross|Lower Thrift] is [up|over the road] again. Go round by the church.
b: Found that out [ten minutes ago|the wet way].
c: {season} in Fenwold. Thanks for the warning.`,

  `a: I'm putting together a one-page "what we do, what we don't" for the surgeries in {town}. Before I start from nothing, has somebody one I can borrow?
b: Ours is plain but it worked: three columns, "yes, ask us", "ask us together with", "not us, ring this". I'll send it on.
c> Please share it with all of us. I've been meaning to write one since {month}.
b: [Done, it's on its way.|Will tidy it and put it on the Shelf this week.]`,

  `linden: Short one. Can somebody with [a van|a big car] bring six folding chairs to {venue} on {weekday}?
a: I can, I pass the store at [eight|half past eight].
linden> [You are a star.|Hero. Thank you.]`,

  `a: I keep hearing "nobody told me you existed" from [district nurses|the pharmacy|the school]. What worked for you to get known?
b: Five minutes at their team meeting with two true stories, made unrecognisable. Nobody remembers a slide.
c: I left a card with my photo on it and my hours. Hours matter, they stop people ringing on a Sunday.
d> Also: ask them what *they* need first. I went in selling and came out with a list of their worries, which was better.`,

  `a: Anyone in for a walk-and-talk supervision swap? [Same county, different employer|Somebody from another organisation], once a month, an hour, outdoors if dry.
b: I've wanted this for a year. Yes.
a> [Wonderful. {weekday}s?|Perfect. I'll write to you directly.]`,
  `a: {group} want to say thank you: [the hall is full again|they have a waiting list for the first time], and {lead} says it's because we [come and look first|ring before we send anybody].
b: That's the nicest thing to read on a {today}.`,
  `a: Which of you has been to the {offers} in {groupTown}? I'm told the [stairs|acoustics|parking] [are|could be] a worry.
b> I've been. [It's better than it sounds, there's a side door.|Bit of a squeeze, fine if you come early.]
a: [Thanks. Going to see for myself.|Good to know, thank you.]`,
  `marjoram: A question from the county's carers' lead: where do *you* see carers first? [She'd like to be there.|She means places, not people.]
a: Pharmacy queue.
b: The lunch club, when they sit down after everyone else has.
c: Waiting room, Monday mornings.
marjoram> Passed on, word for word.`,
  `a: I've [three|two|four] spare places on the [minibus|coach] to {venue} on {weekday}. Colleagues or volunteers.
b: One for me.
c: [And me, from {town}.|Me too if you stop by the church.]`,
  `a: Our five organisations have [five|four] different consent forms. Could [someone patient|two of us] lay them side by side? I don't mean decide, only look.
b: I'll look with you. I like forms, there, I've said it.
linden: I can give you a room and a big table, {weekday}.
a>> [Booked.|Deal.]`,
  `a: What's the kindest way to tell a group that [their poster can't be read|nobody can find the door]? I'm fond of them.
b: Offer to hold the ladder. "Shall I print it bigger for you?" 
c> And take a photo of the road as a stranger sees it. They were amazed at ours.`,
  `a: It is [quiet|peaceful] in {town} today. I've had time to [ring back three people|go and see {group}] and I feel like I'm doing the job I signed up for.
b: More of those days for all of us.`,
  `linden: For the next meeting I need [two people to greet|somebody to keep time|someone to take notes]. You get the good chair.
a: I'll do it. 
linden> Thank you, the good chair is yours.
b: What is wrong with the other chairs?
linden: You'll see.`,
  `a: The {season} newsletter of {host} has a lovely page on [first visits|what to ask a group]. Have they said we may share it?
b: They have, I asked. [I'll bring copies.|It's at our front desk too.]`,
  `a: Just back from {venue}. If you send anybody there: [the door sticks, push low|the sign points the wrong way, go left|use the bell, nobody hears the knock].
b: That's been true since {month}. [Thank you for saying it aloud.|I'd forgotten to tell anyone.]`,
];
