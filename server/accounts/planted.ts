export { sendMessage } from '../messaging/index.ts';
