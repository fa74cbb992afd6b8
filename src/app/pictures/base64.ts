// Bytes as text, for `data:` URLs. Knows nothing of what they are.

/** More arguments than this some browsers do not take. */
const AT_ONCE = 0x8000

export function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  }
  return btoa(binary)
}
