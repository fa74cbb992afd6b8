// A file of the program, from the network or from what the browser keeps. Knows addresses.

/** The server is away, and this browser has not kept the file. */
export class FileMissing extends Error {}

export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch((cause) => {
    throw new FileMissing(address, { cause })
  })
  if (!response.ok) throw new FileMissing(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
