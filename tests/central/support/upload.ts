import { randomUUID } from 'node:crypto';
import { filePaths, UploadAnswer } from '../../../src/contract/central/files.ts';
import type { Attachment } from '../../../src/contract/model/attachment.ts';
import { type ConversationId, FileId } from '../../../src/contract/model/ids.ts';
import type { Customer, StaffMember } from './stage.ts';

export interface Upload {
  readonly bytes: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>;
  readonly name?: string;
  readonly fileId?: FileId;
}

export const newFileId = (): FileId => FileId.parse(randomUUID());

/** Sends a file's bytes as any HTTP client would. */
export function upload(
  url: string,
  path: string,
  token: string | null,
  { bytes, fileId = newFileId(), name = 'photo.jpg' }: Upload,
): Promise<Response> {
  const query = new URLSearchParams({ fileId, name });
  return fetch(`${url}${path}?${query}`, {
    method: 'POST',
    body: bytes,
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  });
}

export const uploadAsCustomer = (url: string, customer: Pick<Customer, 'token'>, file: Upload) =>
  upload(url, filePaths.customer, customer.token, file);

export const uploadAsAgent = (
  url: string,
  member: StaffMember,
  conversationId: ConversationId,
  file: Upload,
) => upload(url, filePaths.agent(conversationId), member.signedIn.accessToken, file);

/** What an upload that is taken answers; fails for every other. */
export async function takenFrom(response: Response | Promise<Response>): Promise<Attachment> {
  const answer = UploadAnswer.parse(await (await response).json());
  if (!answer.ok) throw new Error(`the file was refused: ${answer.why}`);
  return answer.file;
}

/** Status and reason of an upload that is refused. */
export async function refusalOf(response: Promise<Response>): Promise<string> {
  const { status } = await response;
  const said = await (await response).json();
  return `${status} ${said.why ?? said.code}`;
}
