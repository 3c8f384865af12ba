export { drawPreview } from './draw-preview.ts';
export { attachmentHeader, inlineHeader, wordsOfFileName } from './file-name.ts';
export {
  dropFiles,
  holdFiles,
  openFile,
  releaseFiles,
  storeFile,
  sweepLooseFiles,
} from './file-store.ts';
export { fileInput } from './file-input.ts';
export { keepFile } from './keep-file.ts';
export type { OpenedFile } from './opened-file.ts';
export { prepareFile } from './prepare-file.ts';
export type { StoredFile } from './stored-file.ts';
