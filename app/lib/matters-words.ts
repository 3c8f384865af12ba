/** What people may want, in the words of the board and of gaps. */
export { mattersWords } from '#server/activities/contract.ts';
