export type { Block } from './document.ts';
export { writeDocument } from './write-document.ts';
