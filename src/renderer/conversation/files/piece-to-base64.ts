/** As many arguments as a call takes everywhere. */
const BYTES_AT_ONCE = 8_192;

/** Throws when the file is gone from the disk, or may no longer be read. */
export async function pieceToBase64(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer());
  let characters = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  }
  return btoa(characters);
}
