// Stacks the cards of one lane without overlap, those that span several columns included. Knows heights, not what is in them.

interface Sized {
  readonly span: number
  readonly height: number
}

interface Interval {
  readonly top: number
  readonly bottom: number
}

/**
 * Tops of the cards, cell by cell, in the order given. A cell's own cards keep their order; a card that reaches in from an
 * earlier column keeps its place, and the cell's cards go above it where they fit, else below.
 */
export function stackCards(cells: readonly (readonly Sized[])[], gapPx: number) {
  /** Per column what earlier columns' cards take of it. */
  const reachedInto: Interval[][] = cells.map(() => [])
  let heightPx = 0
  const tops = cells.map((cell, column) => {
    let next = 0
    return cell.map(({ span, height }) => {
      const crossed = reachedInto.slice(column, column + span).flat()
      const top = crossed.length === 0 ? next : firstFree(crossed, { from: next, heightPx: height, gapPx })
      const bottom = top + height
      for (const other of reachedInto.slice(column + 1, column + span)) other.push({ top, bottom })
      next = bottom + gapPx
      heightPx = Math.max(heightPx, bottom)
      return top
    })
  })
  return { tops, heightPx }
}

function firstFree(
  taken: readonly Interval[],
  { from, heightPx, gapPx }: { readonly from: number; readonly heightPx: number; readonly gapPx: number },
): number {
  let top = from
  for (;;) {
    const inTheWay = taken.filter((other) => other.top < top + heightPx + gapPx && other.bottom > top - gapPx)
    if (inTheWay.length === 0) return top
    top = Math.max(...inTheWay.map((other) => other.bottom)) + gapPx
  }
}
