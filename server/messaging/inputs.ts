import { z } from 'zod';

import { NOT_NHS_NUMBER_REASONS } from '../guard/contract.ts';
import { fileInput } from '../lib/files/index.ts';
import { nameProblem } from '../lib/text/name-problem.ts';
import { messagingLimits, reactionWords, roomLevels, threadStates } from './contract.ts';
import { foundLimits } from './found-message.ts';

// Apart from the contract, so that a page which takes its limits does not carry zod.

/** Whether it is an id, the query decides: an unknown room and a malformed one look alike. */
export const id = () => z.string('We could not read that.').max(64, 'We could not read that.');

export const clientId = () =>
  z.string('We could not read that.').regex(/^[A-Za-z0-9_-]{16,64}$/, 'We could not read that.');

/** Forms send a blank for what was left out. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isBlank(value) ? undefined : value), schema.optional());

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Forms send digits. */
const wholeNumber = () =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value),
    z.number('That is not a number.').int('That is not a number.').min(0).max(1e15),
  );

/** Forms send the word of a ticked box. */
export const ticked = () =>
  z.preprocess((value) => value === 'yes' || value === 'on' || value === true, z.boolean());

const controlCharacters = /[\p{Cs}\p{Cc}]/u;

/** One way of writing the same text, so that a form and a socket send the same. */
function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

function lengthOf(input: unknown): number {
  return typeof input === 'string' ? input.length : 0;
}

function textOf(name: string, longest: number, { lines }: { lines: boolean }) {
  return z
    .string(`Write ${name} first.`)
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(1, `Write ${name} first.`)
        .max(longest, {
          error: ({ input }) =>
            `That is ${lengthOf(input)} characters. The most we can take is ${longest}. ` +
            'What you wrote is still here.',
        })
        .refine((text) => !controlCharacters.test(lines ? text.replace(/[\n\t]/g, '') : text), {
          error: 'There is a hidden character in it that we cannot keep. Type it again by hand.',
        }),
    );
}

const roomName = () =>
  textOf('a name', messagingLimits.roomName, { lines: false }).superRefine((name, context) => {
    const message = nameProblem(name, 'thing');
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

const messageText = () => textOf('your message', messagingLimits.messageText, { lines: true });

/** A message with a file may do without words. */
const messageTextOrNone = () =>
  z.preprocess((text) => (isBlank(text) ? undefined : text), messageText().default(''));

const files = () =>
  z
    .array(
      z.object({
        fileId: id(),
        /** A picture in words; documents have none. */
        alt: optional(textOf('what is in the picture', messagingLimits.altText, { lines: false })),
        isDecoration: ticked(),
      }),
      'We could not read that.',
    )
    .max(messagingLimits.filesInMessage, 'A message can have up to 4 files.')
    .refine((list) => new Set(list.map(({ fileId }) => fileId)).size === list.length, {
      error: 'The same file is in this message twice.',
    })
    .default([]);

/** What the person answered to Guard. The words are those of Guard's own contract. */
const answersToGuard = () => ({
  notNhsNumber: optional(z.enum(NOT_NHS_NUMBER_REASONS, 'Choose what the number is.')),
  checked: ticked(),
});

export const roomInput = z.object({ roomId: id() });

export const listRoomPeopleInput = z.object({
  roomId: id(),
  search: z.string('We could not read that.').trim().max(100, 'We could not read that.').optional(),
  after: optional(id()),
});

/** A room that one tab has open. */
export const openingInput = z.object({ roomId: id(), tabId: clientId() });

export const changePresenceInput = z.object({ showsPresence: ticked() });

const choice = <const Words extends readonly string[]>(words: Words) =>
  optional(z.enum(words, 'Choose what you want to hear of this room.'));

export const changeAttentionInput = z
  .object({
    roomId: id(),
    level: choice(roomLevels),
    mute: choice(['tomorrow', 'back', 'off']),
  })
  .refine(({ level, mute }) => level !== undefined || mute !== undefined, {
    error: 'Choose what you want to hear of this room.',
    path: ['level'],
  });

export const listTopicRoomsInput = z.object({ after: optional(z.string().max(200)) });

export const openTopicRoomInput = z.object({
  clientId: clientId(),
  name: roomName(),
  purpose: textOf('what the room is for', messagingLimits.roomPurpose, { lines: false }),
  checked: ticked(),
});

export const startDirectRoomInput = z.object({
  /** The others; my own id may be among them. A form with one tick sends no list. */
  personIds: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(id(), 'Choose who you want to write to.')
      .min(1, 'Choose who you want to write to.')
      .max(messagingLimits.directPeople.max, 'A direct room has room for 8 people, you included.'),
  ),
});

export const listMessagesInput = z.object({
  roomId: id(),
  /** Messages older than this one, or newer than that one; without either, the newest. */
  before: optional(wholeNumber()),
  after: optional(wholeNumber()),
  limit: optional(wholeNumber()),
});

export const findMessageSinceInput = z.object({
  roomId: id(),
  on: z.iso.date({ error: 'Choose a day, for example 3 November 2026.' }),
});

export const listMissedInput = z.object({
  roomId: id(),
  afterSeq: wholeNumber(),
  afterRev: wholeNumber(),
});

export const sendMessageInput = z
  .object({
    roomId: id(),
    clientId: clientId(),
    text: messageTextOrNone(),
    files: files(),
    replyToId: optional(id()),
    /** I have seen how many people "@everyone here" tells. */
    tellsEveryone: ticked(),
    /** It cannot wait: see `mayMarkUrgent`. */
    isUrgent: ticked(),
    ...answersToGuard(),
  })
  .refine(({ text, files: { length } }) => text !== '' || length > 0, {
    error: 'Write your message first.',
    path: ['text'],
  });

export const uploadFileInput = z.object({
  roomId: id(),
  clientId: clientId(),
  file: fileInput,
  checked: ticked(),
});

export const openMessageFileInput = z.object({
  roomId: id(),
  messageId: id(),
  fileId: id(),
  /** The small picture instead of the file. */
  isPreview: z.boolean('We could not read that.').default(false),
});

export const editMessageInput = z.object({
  roomId: id(),
  messageId: id(),
  text: messageText(),
  ...answersToGuard(),
});

export const messageInput = z.object({ roomId: id(), messageId: id() });

/** Said or taken back, pinned or not: what it shall be, so that sending it twice changes nothing. */
const shallBe = () => ({
  on: z.preprocess((value) => pressed.get(value) ?? value, z.boolean('We could not read that.')),
});

/** What forms send for it. */
const pressed = new Map<unknown, boolean>([
  ['yes', true],
  ['', false],
  [undefined, false],
]);

export const reactInput = messageInput.extend({
  word: z.enum(reactionWords, 'Choose one of the words.'),
  ...shallBe(),
});

export const pinMessageInput = messageInput.extend(shallBe());

export const saveMessageInput = messageInput.extend(shallBe());

export const listSavedInput = z.object({
  /** Where the last one shown stands: when it was saved, its `seq` and its room. */
  before: optional(
    z.string().regex(/^\d{1,15}\.\d{1,15}\.[0-9a-f]{24}$/, 'We could not read that.'),
  ),
});

export const threadInput = z.object({
  roomId: id(),
  /** Of the message with which it began, or of any answer in it. */
  messageId: id(),
  before: optional(wholeNumber()),
  after: optional(wholeNumber()),
});

export const followThreadInput = z.object({
  roomId: id(),
  messageId: id(),
  state: z.enum(threadStates, 'Choose whether to follow it.'),
});

export const markThreadReadInput = z.object({
  roomId: id(),
  messageId: id(),
  seq: wholeNumber(),
});

export const searchMessagesInput = z.object({
  words: z
    .string('Type what you are looking for.')
    .max(foundLimits.words, 'Search for fewer words.'),
  roomId: optional(id()),
  /** Written by one of these. */
  personIds: z.array(id()).max(50).optional(),
  from: z.date().optional(),
  until: z.date().optional(),
  after: optional(z.string().max(60)),
  limit: z.number().int().min(1).max(foundLimits.onPage).default(foundLimits.onPage),
});

export const markReadInput = z.object({ roomId: id(), seq: wholeNumber() });

export type RoomInput = z.input<typeof roomInput>;
export type OpeningInput = z.input<typeof openingInput>;
export type ListRoomPeopleInput = z.input<typeof listRoomPeopleInput>;
export type SendMessageInput = z.input<typeof sendMessageInput>;
export type SentFile = z.output<typeof sendMessageInput>['files'][number];
export type EditMessageInput = z.input<typeof editMessageInput>;
export type DeleteMessageInput = z.input<typeof messageInput>;
export type ListMissedInput = z.input<typeof listMissedInput>;
export type PinMessageInput = z.input<typeof pinMessageInput>;
export type ReactInput = z.input<typeof reactInput>;
export type SaveMessageInput = z.input<typeof saveMessageInput>;
export type MarkReadInput = z.input<typeof markReadInput>;
