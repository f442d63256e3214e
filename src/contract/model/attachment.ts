import * as z from 'zod';
import { FileId } from './ids.ts';

/** Limits of files that customers and agents send. */
export const fileLimits = {
  /** Of one file, as it comes. */
  bytes: 10 * 1024 * 1024,
  /** Width times height. */
  pixels: 50_000_000,
  pages: 300,
  perMessage: 10,
  /** Longest side of a thumbnail, in pixels. */
  thumbnail: 480,
  /** Of one conversation within a day. */
  perConversationADay: 60,
  /** Largest piece in one request of the workstation's screen, before base64. */
  pieceBytes: 384 * 1024,
} as const;

/** Told by their content, whatever a file is called. */
export const FileType = z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']);
export type FileType = z.infer<typeof FileType>;

/** Why a file is not taken. */
export const FileRefusal = z.enum([
  'empty',
  'tooLarge',
  /** Neither one of the pictures taken nor a PDF, whatever its name says. */
  'wrongType',
  'damaged',
  'tooManyPixels',
  'tooManyPages',
  /** A PDF that asks for a password. */
  'encrypted',
  /** It took longer to clean than any honest file does. */
  'tookTooLong',
  'tooManyFiles',
]);
export type FileRefusal = z.infer<typeof FileRefusal>;

/** A file as it is kept: cleaned of everything but what is seen. */
export const Attachment = z.object({
  fileId: FileId,
  /** As its sender called it, without path and control characters, ending as its content wants. */
  name: z.string().min(1).max(120),
  type: FileType,
  /** After cleaning. */
  bytes: z.int().positive(),
  /** Of a picture, as it is shown. */
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  /** Of a PDF. */
  pages: z.int().positive().nullable(),
  /** Whether there is a small picture of it. */
  thumbnail: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

/** Files of one message, in the order in which they were added. */
export const Attachments = z.array(Attachment).max(fileLimits.perMessage);
export type Attachments = z.infer<typeof Attachments>;

export const FileSize = z.enum(['thumbnail', 'whole']);
export type FileSize = z.infer<typeof FileSize>;
