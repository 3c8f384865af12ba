export { startJobs, type Chore } from './start-jobs.ts';
