// wawoff2 ships no types; these are the two functions that are used.
declare module 'wawoff2' {
  export function compress(ttf: Uint8Array): Promise<Uint8Array>
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}
