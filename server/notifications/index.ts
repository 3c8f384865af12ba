export { countNew } from './count-new.ts';
export { followMemberships } from './follow-memberships.ts';
export { listForYou } from './list-for-you.ts';
export { markSeen } from './mark-seen.ts';
export { sweepNotifications } from './sweep-notifications.ts';
export { tellConcerns } from './tell-concerns.ts';
