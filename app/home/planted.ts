export { sendMessage } from '#server/messaging/index.ts';
