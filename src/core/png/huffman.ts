// Prefix codes as deflate wants them: how long the code of each symbol is, by how often it occurs, and which one it gets.
// Plain numbers only.

/** 0 for symbols that do not occur; the shortest codes that keep to the limit by halving the differences until they do. */
export function codeLengths(counts: Readonly<Uint32Array>, maxBits: number): Uint8Array {
  const lengths = new Uint8Array(counts.length)
  const used = Array.from(counts.keys()).filter((symbol) => (counts[symbol] ?? 0) > 0)
  // A code of no bits is none: inflate wants at least one.
  if (used.length < 2) {
    for (const symbol of used) lengths[symbol] = 1
    return lengths
  }
  let weights = used.map((symbol) => counts[symbol] ?? 0)
  for (;;) {
    const depths = depthsOf(weights)
    if (Math.max(...depths) <= maxBits) {
      for (const [at, symbol] of used.entries()) lengths[symbol] = depths[at] ?? 0
      return lengths
    }
    weights = weights.map((weight) => (weight + 1) >> 1)
  }
}

/** Huffman: the two lightest become one, until one is left. Leaves and joined pairs each come in order of their weight. */
function depthsOf(weights: readonly number[]): readonly number[] {
  const order = Array.from(weights.keys()).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b)
  const leaves = order.map((leaf) => weights[leaf] ?? 0)
  const pairs: number[] = []
  const parents = new Array<number>(2 * leaves.length - 1).fill(0)
  let leaf = 0
  let pair = 0
  const lightest = (): number => {
    const isLeaf = leaf < leaves.length && (pair >= pairs.length || (leaves[leaf] ?? 0) <= (pairs[pair] ?? 0))
    return isLeaf ? leaf++ : leaves.length + pair++
  }
  const weightOf = (node: number): number => leaves[node] ?? pairs[node - leaves.length] ?? 0
  while (pairs.length < leaves.length - 1) {
    const [first, second] = [lightest(), lightest()]
    parents[first] = leaves.length + pairs.length
    parents[second] = leaves.length + pairs.length
    pairs.push(weightOf(first) + weightOf(second))
  }
  const depths = new Array<number>(parents.length).fill(0)
  for (let node = parents.length - 2; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1
  const result = new Array<number>(leaves.length).fill(0)
  for (const [at, leafOf] of order.entries()) result[leafOf] = depths[at] ?? 0
  return result
}

/** The codes that belong to these lengths, with their bits turned round: deflate sends the highest first. */
export function codesOf(lengths: Readonly<Uint8Array>): Uint16Array {
  const counts = new Uint16Array(17)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  const next = new Uint16Array(17)
  for (let bits = 1; bits <= 16; bits += 1) next[bits] = ((next[bits - 1] ?? 0) + (counts[bits - 1] ?? 0)) << 1
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0
    const code = next[length] ?? 0
    next[length] = code + 1
    let turned = 0
    for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit)
    return turned
  })
}
