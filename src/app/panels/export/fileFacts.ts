// What is said of a file beforehand: how many pixels, how many bytes. Read from the file itself, so it is always true.

/** Width and height in px; null where the file is no picture of ours. */
export async function pictureSize(file: Blob): Promise<{ readonly width: number; readonly height: number } | null> {
  if (file.type === 'image/png') {
    const header = new DataView(await file.slice(0, 24).arrayBuffer())
    return { width: header.getUint32(16), height: header.getUint32(20) }
  }
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(await file.slice(0, 200).text()) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}

/** "1.4 MB", "230 KB". */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
