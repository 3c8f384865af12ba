/** A kind of file that can be shared. */
export interface FileKind {
  /** Sent with the file. */
  type: string;
  ending: string;
  /** As people say it: "Word document". */
  label: string;
}

/** Pictures that are drawn anew, by the type that their bytes show. */
export const pictureKinds = {
  'image/png': { type: 'image/png', ending: 'png', label: 'Picture' },
  'image/jpeg': { type: 'image/jpeg', ending: 'jpg', label: 'Picture' },
  'image/webp': { type: 'image/webp', ending: 'webp', label: 'Picture' },
} as const satisfies Record<string, FileKind>;
export type PictureType = keyof typeof pictureKinds;

const office = 'application/vnd.openxmlformats-officedocument';

const documentKinds: Readonly<Record<string, FileKind>> = {
  'application/pdf': { type: 'application/pdf', ending: 'pdf', label: 'PDF' },
  [`${office}.wordprocessingml.document`]: {
    type: `${office}.wordprocessingml.document`,
    ending: 'docx',
    label: 'Word document',
  },
  [`${office}.spreadsheetml.sheet`]: {
    type: `${office}.spreadsheetml.sheet`,
    ending: 'xlsx',
    label: 'Excel workbook',
  },
  [`${office}.presentationml.presentation`]: {
    type: `${office}.presentationml.presentation`,
    ending: 'pptx',
    label: 'PowerPoint slides',
  },
  'application/vnd.oasis.opendocument.text': {
    type: 'application/vnd.oasis.opendocument.text',
    ending: 'odt',
    label: 'OpenDocument text',
  },
};

export function documentKind(type: string): FileKind | undefined {
  return Object.hasOwn(documentKinds, type) ? documentKinds[type] : undefined;
}

export function isPictureType(type: string): type is PictureType {
  return Object.hasOwn(pictureKinds, type);
}
