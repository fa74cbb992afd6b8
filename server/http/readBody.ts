// A request's body as bytes, up to a limit. Knows streams; knows no content.

/** Beyond the limit we read this much more before giving up, so that a client that is still sending gets to read why. */
const GRACE_BYTES = 64 * 1024 * 1024

/** null: the body is larger than the limit. What is over is read and dropped, never kept. */
export async function readBody(stream: AsyncIterable<Buffer>, limitBytes: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of stream) {
    total += chunk.length
    if (total > limitBytes + GRACE_BYTES) return null
    if (total > limitBytes) chunks.length = 0
    else chunks.push(chunk)
  }
  return total > limitBytes ? null : Buffer.concat(chunks)
}
