import type { BrandId } from '../../../src/contract/model/ids.ts';
import {
  type ImportMapping,
  type ImportState,
  type ImportSubject,
  importLimits,
} from '../../../src/contract/model/knowledge-import.ts';
import type { StaffMember } from './stage.ts';

export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function textFile(path: string, text: string): GivenFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Names files and sends them piece by piece; reads nothing yet. */
export async function sendFiles(
  { call }: StaffMember,
  brandId: BrandId,
  subject: ImportSubject,
  files: readonly GivenFile[],
): Promise<ImportState> {
  const state = await call.imports.begin({
    brandId,
    subject,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
  });
  const { importId } = state;
  for (const [file, { bytes }] of files.entries()) {
    for (let offset = 0; offset < bytes.length; offset += importLimits.pieceBytes) {
      const piece = bytes.subarray(offset, offset + importLimits.pieceBytes);
      const base64 = Buffer.from(piece).toString('base64');
      await call.imports.piece({ brandId, importId, file, offset, base64 });
    }
  }
  return state;
}

/** Sends files and reads them. */
export async function readFiles(
  member: StaffMember,
  brandId: BrandId,
  subject: ImportSubject,
  files: readonly GivenFile[],
  mapping?: ImportMapping,
): Promise<ImportState> {
  const { importId } = await sendFiles(member, brandId, subject, files);
  return member.call.imports.read({ brandId, importId, ...(mapping ? { mapping } : {}) });
}
