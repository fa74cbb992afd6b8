// Fresh ids for what this browser adds: the one source of randomness for core's commands.

/** 16 characters of 36: 82 bits, so that two browsers never meet. */
export function newId<Id extends string>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('') as Id
}
