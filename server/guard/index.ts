export { checkText } from './check-text.ts';
export * from './contract.ts';
export { describeForLog } from './describe-for-log.ts';
export { hasNhsNumber } from './nhs-number.ts';
export { outcomesOf } from './outcomes-of.ts';
