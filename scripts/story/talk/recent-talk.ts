/**
 * The newest words of each room, by the key of `rooms.ts`, with named people. They are what the demo
 * opens on; how much of them somebody has not read yet stands in `read-cursors.ts`.
 */
export const recentTalk: Readonly<Record<string, readonly string[]>> = {
  county: [
    `marjoram: Practice meeting next time at {venue}, ten till twelve, or by phone. Two things on the agenda so far: **referrals that are not ours**, and what is missing in the county. What else?
clover: First visits, and who waits at the door. I have a list of groups that do.
martin> I'd pair that with the question cards. Ten minutes, no slides.
marjoram: Both in. Thank you.`,
    `rowan: Does anyone know a group near Ambry where someone can just sit in the first time? Likes growing things, not keen on forms.
hazel> Loosestrife allotment mornings. Barnaby meets you at the gate and nobody asks you anything. I rang last week: they have room.
rowan: That sounds like the place. Thank you, @Hazel Quickset.
mallow: Second that. He took two of mine earlier this year and one now helps with the tea.
sorrel: Ring before nine or after his tea. In between he's on the plots and the phone is in the shed.`,
  ],
  teasel: [
    `primrose: The memory café has a new room, through the garden door. Step-free and warmer. I've tried the chairs.
hazel: How are the chairs?
primrose> With arms, and they don't squeak.
linnet: You should review all our venues.`,
    `teazle: Group supervision as usual this week. Bring one thing that goes better than you thought.
heath: I have one, for once without looking.
tansy: Mine is small. It's a form that came back with a yes.
hazel> That is not small. See you all there.`,
  ],
  brackenford: [
    `reed: Energy advice stand at the health centre went well, [nine|eleven] people in a morning. Three of them had never heard of us.
mavis: Well done. Who has the banner now?
dale> Me, it's in the hall. It survived the wind.`,
    `rowan: I've put our three-facts letter in one clean copy, no names, no logos. Have a look before I offer it to the other organisations?
cicely: Reading it now. It is good. I'd make the date bold.
nargis: Could the second fact be about sleep? It nearly always is.
rowan> Both done.
fern: Then I say send it.`,
  ],
  saltmarsh: [
    `sedge: Practice meeting on the north side: they want our reasons for "not ours" as a one-pager. Reasons and months, no cases.
basil: Good. Let me read it before it goes.
sedge> It's with you.`,
    `mallow: Reception asked if they can book straight into my Thursday slots. I said yes for two of the five. Trying it for a month.
piper: Brave. Tell us how it goes?
flint: They did it with me and it was fine once they knew what we don't do.
mallow: I'll print them the card.`,
  ],
  quillbeck: [
    `yarrow: The small grants letter is out. Four of the groups we helped got something, among them the knitters, for a new heater.
poppy: The knitters! That is a warm room and I mean it.
thorn: I'll note it for the yearly report.
willow> And a thank-you card to the panel, please. I'll write it.`,
    `silvan: I've [two|three] supervision slots free next week. First come.
zahra: One for me please, any day but Tuesday.
silvan> Yours. I'll send a time.`,
  ],
  wold: [
    `violet: The mobile library now stops by the green for half an hour, and the driver is happy for us to stand beside him with a flask.
olive: This is how to do outreach. When do we start?
violet> The week after next. Bring mugs.
forrest: I'll bring a bench. I mean it, it folds.`,
  ],
  'housing-letters': [
    `hazel: Question for the people who know: does it help to send the surgery's letter and mine together, or do they go to different desks?
clay: Together, one envelope, a line at the top that says what is inside. They go to different desks after that, but with the same number on.
hazel> That is what I hoped. Doing it that way.`,
    `hazel: And a thank you. The letter with the three facts was answered in nine days. I'd got used to silence.
rowan> Nine, @Hazel Quickset! I'll stop apologising for how plain it is.
moss: Could it be kept where we can all find it? I've been copying it from my own sent folder.
reed: I'd add one line at the end: who else has a copy. It is the line that gets read.`,
  ],
  'green-spaces': [
    `glen: Chairs are back at the hide, four of them, with a wind break. You hear more than you see at this time of year and people like that.
tulsi: Is the boardwalk open?
glen> All the way to the second gate.
hazel: Going on Friday with a flask, for my own sake.`,
  ],
  bereavement: [
    `mallow: Rosemary asks us to ring the day before if more than two new people come, so that there are enough soft chairs. That's all she wants.
sorrel: I'll tell the team. She gives so much and asks for chairs.
merle: Noted. Thank you for passing it on.`,
  ],
  'motivational-interviewing': [
    `martin: This week's card: **"What would you not want to change?"** Try it once and tell us.
angelica: Tried it this morning in a supervision. We were both quiet for a good while.
wren> I asked it on the phone. It's the first time that call did not begin with the pain.
piper: Taking it with me this afternoon.`,
  ],
  'boundaries-and-endings': [
    `clover: I ended well this week, and I want to write that down somewhere. We read the first page of notes together and laughed.
silvan: Thank you for telling us. Ending well hardly ever gets told.
betony: How many meetings was it?
clover> Seven. We said six at the start, and one for luck.`,
  ],
  'digital-skills': [
    `olive: Six tablets came back, wiped and charged, ready to lend again from tomorrow.
hedley: Two for me, please.
olive> Put by, with your name on.`,
  ],
  'money-and-warm-homes': [
    `malina: The insulation people can come to a group instead of to each house and explain. They bring samples. People like to touch them.
reed: Could they come to the warm room?
malina> I asked. They can, at the start of next month.
tansy: That is a lot easier than a leaflet.`,
  ],
  'getting-there': [
    `rye: Dial-a-ride will run the extra Thursday loop for a trial, if we can fill five seats. Three so far.
corin: I have two.
rye> Then it runs.`,
  ],
  'new-in-post': [
    `swift: Hello from the newest one. I've sat in reception for a morning as you said. They do know everything.
willow: Told you! Did they give you the good mug?
swift> I was given *a* mug. I take it as a sign.
linden: Welcome. Shout for anything with a form.`,
  ],
};
