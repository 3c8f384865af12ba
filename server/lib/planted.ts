export { answer } from '../realtime/answer.ts';
