export { attachmentHeader } from './file-name.ts';
export { dropFile, holdFile, openFile, releaseFile, storeFile } from './file-store.ts';
export { prepareFile } from './prepare-file.ts';
