export { hurryChore, listChoreStates } from './chore-runs.ts';
export { followNews, type FollowUp } from './follow-news.ts';
export { startJobs, type Chore } from './start-jobs.ts';
