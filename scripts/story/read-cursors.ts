/**
 * What the five people whose sign-ins the demo tells have not read yet, by room: messages from the
 * end. What is not named they have read. A direct room is named by its people.
 */
export const unreadOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hazel: { county: 2, 'housing-letters': 3, 'direct:hazel,rowan': 1 },
  rowan: { county: 2, brackenford: 1, 'housing-letters': 2 },
  marjoram: { county: 5, 'new-in-post': 0, 'direct:marjoram,linden': 1 },
  barnaby: { 'direct:hazel,barnaby': 1 },
};

/** How often somebody else has read all of a room. */
export const readAllOften = 0.55;
/** The most that somebody else has not read. */
export const mostUnread = 9;
