/** So much more is read and thrown away before the connection is cut. */
const PATIENCE = 8;

/**
 * A body's bytes, or that there are more than `limit` of them. What is too large is read to its end all the same, as far
 * as that is reasonable: most clients hear an answer only once they have said everything.
 */
export async function readBody(body: AsyncIterable<Buffer>, limit: number): Promise<Buffer | 'tooLarge'> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length <= limit) pieces.push(piece);
    else if (length > PATIENCE * limit) return 'tooLarge';
  }
  return length <= limit ? Buffer.concat(pieces) : 'tooLarge';
}
