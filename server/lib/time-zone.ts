/** By whose clocks the county lives: its days, mornings and meetings. */
export const TIME_ZONE = 'Europe/London';
