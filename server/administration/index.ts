export { changeHelpLines } from './change-help-lines.ts';
export { changeSafeguardingLead } from './change-safeguarding-lead.ts';
export { countGuard } from './count-guard.ts';
export { findReviewDue } from './find-review-due.ts';
export { followMemberships } from './follow-memberships.ts';
export { getHelpPanel } from './get-help-panel.ts';
export { getKeptPanel } from './get-kept-panel.ts';
export { listGuardCounts } from './list-guard-counts.ts';
