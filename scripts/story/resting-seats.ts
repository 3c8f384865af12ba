/** On long leave: for how long so far, and how long it still may be. */
export const away = { key: 'dahlia', sinceDays: 21, backInDays: 60 } as const;

/** Has just left for another job, and reads on for a while. */
export const leaver = { key: 'elder' } as const;
